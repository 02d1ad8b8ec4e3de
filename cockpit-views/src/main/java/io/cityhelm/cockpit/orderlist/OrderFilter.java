package io.cityhelm.cockpit.orderlist;

import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.core.dispatch.OrderStage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which orders are listed. Pure.
 *
 * @param department an id; empty for all
 * @param stage empty for all
 * @param text words that occur in them
 */
record OrderFilter(State state, Optional<String> department, Optional<OrderStage> stage, String text) {

    /** What somebody looks for in the list of orders; the message {@code cockpit.orders.state.<NAME>} names each. */
    enum State {
        /** Not verified, not taken back. */
        OPEN((row, now) -> !isOver(row)),
        /** The clock of what is waited for has run out. */
        LATE((row, now) -> row.deadline().filter(d -> now.isAfter(d.due())).isPresent() && !isOver(row)),
        /** The department does not know of it yet. */
        UNSENT((row, now) -> row.unsent()),
        /** Waits for a second person. */
        HELD((row, now) -> row.stage() == OrderStage.HELD),
        /** Declined, returned, lapsed or rejected: somebody has to decide anew. */
        CAME_BACK((row, now) -> cameBack(row)),
        /** Done, and to be checked. */
        TO_VERIFY((row, now) -> row.stage() == OrderStage.DONE),
        /** Come to any end, also in incidents that are closed: read from the tables, newest first. */
        ENDED((row, now) -> row.stage().isEnded()),
        ALL((row, now) -> true);

        private final BiPredicate<OrderRow, Instant> holds;

        State(BiPredicate<OrderRow, Instant> holds) {
            this.holds = holds;
        }
    }

    static final OrderFilter OPEN = new OrderFilter(State.OPEN, Optional.empty(), Optional.empty(), "");

    private static final Comparator<ListedOrder> BY_DEADLINE = Comparator.comparing(
                    (ListedOrder each) -> each.row().next())
            .thenComparing(each -> each.row().grade())
            .thenComparing(each -> each.row().number());

    /** Those that are shown, by the next deadline. */
    List<ListedOrder> of(List<ListedOrder> all, Instant now) {
        return all.stream().filter(each -> holds(each, now)).sorted(BY_DEADLINE).toList();
    }

    /** Whether an order is shown. */
    boolean holds(ListedOrder each, Instant now) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        OrderRow row = each.row();
        return state.holds.test(row, now)
                && department
                        .map(row.order().state().content().department()::equals)
                        .orElse(true)
                && stage.map(row.stage()::equals).orElse(true)
                && (words.isEmpty() || each.mentions(words));
    }

    private static boolean isOver(OrderRow row) {
        return row.stage() == OrderStage.VERIFIED || row.stage() == OrderStage.CANCELLED || row.replaced();
    }

    private static boolean cameBack(OrderRow row) {
        return switch (row.stage()) {
            case DECLINED, RETURNED, EXPIRED, REJECTED -> !row.replaced();
            case DRAFTED, HELD, QUEUED, SENT, DELIVERED, READ, ACCEPTED, IN_PROGRESS, DONE, VERIFIED, CANCELLED ->
                false;
        };
    }
}
