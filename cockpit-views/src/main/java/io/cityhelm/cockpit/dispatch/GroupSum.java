package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.deadline.Countdown;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a group stands at one instant. Pure.
 *
 * @param orders how many there are
 * @param answered how many departments gave a structured answer, whatever it says
 * @param done how many have a result
 * @param failed how many came to nothing: declined, returned, lapsed
 * @param late how many missed the deadline that runs
 * @param held how many wait for consent
 */
record GroupSum(int orders, int answered, int done, int failed, int late, int held) {

    static GroupSum of(GroupRow group, Instant now) {
        int answered = 0;
        int done = 0;
        int failed = 0;
        int late = 0;
        int held = 0;
        for (OrderRow row : group.all()) {
            OrderStage stage = row.stage();
            answered += one(isAnswered(stage));
            done += one(stage == OrderStage.DONE || stage == OrderStage.VERIFIED);
            failed += one(Track.failed(stage));
            held += one(stage == OrderStage.HELD);
            late += one(row.deadline()
                    .filter(due -> Countdown.of(due, now).pressure() == Countdown.Pressure.LATE)
                    .isPresent());
        }
        return new GroupSum(group.all().size(), answered, done, failed, late, held);
    }

    /** "12 件 · 9 已反馈 · 1 逾期"; what is nobody's is left out, the first three never. */
    String text(Messages messages) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("orders.group.orders", orders));
        parts.add(messages.text("orders.group.answered", answered));
        if (done > 0) {
            parts.add(messages.text("orders.group.done", done));
        }
        if (held > 0) {
            parts.add(messages.text("orders.group.held", held));
        }
        if (failed > 0) {
            parts.add(messages.text("orders.group.failed", failed));
        }
        parts.add(messages.text("orders.group.late", late));
        return String.join(" · ", parts);
    }

    private static boolean isAnswered(OrderStage stage) {
        return switch (stage) {
            case ACCEPTED, IN_PROGRESS, DONE, VERIFIED, DECLINED, RETURNED -> true;
            case DRAFTED, HELD, QUEUED, SENT, DELIVERED, READ, EXPIRED, CANCELLED, REJECTED -> false;
        };
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
