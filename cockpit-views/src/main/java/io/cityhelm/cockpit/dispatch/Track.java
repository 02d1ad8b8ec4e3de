package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.dispatch.StageCell.State;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.StageRecord;
import io.cityhelm.core.dispatch.Way;
import io.cityhelm.core.text.Messages;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the nine segments of an order's track out of its records. Pure; one for a language and a city. */
final class Track {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(":ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final Messages messages;
    private final ZoneId zone;

    Track(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** The nine cells, in the order of the track. */
    List<StageCell> of(Order order) {
        List<StageCell> cells = new ArrayList<>();
        OrderStage furthest = furthest(order);
        boolean failed = failed(order.stage());
        ZonedDateTime before = null;
        for (OrderStage stage : OrderStage.TRACK) {
            Optional<StageRecord> record = order.record(stage);
            if (record.isPresent()) {
                ZonedDateTime at = record.get().at().atZone(zone);
                boolean here = stage == order.stage() && stage != OrderStage.VERIFIED;
                cells.add(reached(stage, here ? State.CURRENT : State.REACHED, record.get(), at, before));
                before = at;
            } else if (!failed && cannotBeKnown(order, stage)) {
                cells.add(unknown(stage));
            } else if (!stage.isPast(furthest)) {
                cells.add(unreached(stage, State.SKIPPED));
            } else if (OrderStage.TRACK.indexOf(stage) == OrderStage.TRACK.indexOf(furthest) + 1) {
                cells.add(failed ? ending(order, before) : awaited(order, stage, before));
            } else {
                cells.add(unreached(stage, State.AHEAD));
            }
        }
        return List.copyOf(cells);
    }

    /** An order that is held back waits for consent, not for its way out. */
    private StageCell awaited(Order order, OrderStage stage, ZonedDateTime before) {
        return order.record(OrderStage.HELD)
                .filter(held -> order.stage() == OrderStage.HELD)
                .map(held ->
                        reached(OrderStage.HELD, State.AWAITED, held, held.at().atZone(zone), before))
                .orElseGet(() -> unreached(stage, State.AWAITED));
    }

    private StageCell ending(Order order, ZonedDateTime before) {
        StageRecord record = order.latest();
        return reached(order.stage(), State.FAILED, record, record.at().atZone(zone), before);
    }

    private StageCell reached(
            OrderStage stage, State state, StageRecord record, ZonedDateTime at, ZonedDateTime before) {
        String detail = messages.text("track.detail", DAY.format(at), messages.name(stage), record.source());
        return new StageCell(
                stage,
                state,
                messages.name(stage),
                time(at, before),
                record.message().isBlank() ? detail : detail + "\n" + record.message());
    }

    private static boolean cannotBeKnown(Order order, OrderStage stage) {
        return Way.ALL_STAGES.contains(stage) && !order.canReport(stage);
    }

    private StageCell unknown(OrderStage stage) {
        return new StageCell(
                stage,
                State.UNKNOWN,
                messages.name(stage),
                messages.text("track.unknown"),
                messages.text("track.unknown.detail", messages.name(stage)));
    }

    private StageCell unreached(OrderStage stage, State state) {
        return new StageCell(stage, state, messages.name(stage), "", "");
    }

    /** Only what differs from the stage before: seconds within a minute, else the minute; the first one in full. */
    private static String time(ZonedDateTime at, ZonedDateTime before) {
        if (before == null) {
            return FULL.format(at);
        }
        return MINUTE.format(at).equals(MINUTE.format(before)) ? SECOND.format(at) : MINUTE.format(at);
    }

    private static OrderStage furthest(Order order) {
        return order.records().stream()
                .map(StageRecord::stage)
                .filter(OrderStage.TRACK::contains)
                .reduce(OrderStage.DRAFTED, (a, b) -> b.isPast(a) ? b : a);
    }

    static boolean failed(OrderStage stage) {
        return stage.isEnded() && stage != OrderStage.VERIFIED;
    }
}
