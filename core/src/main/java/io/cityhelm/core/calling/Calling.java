package io.cityhelm.core.calling;

import io.cityhelm.core.calling.CallingEvent.CallAcknowledged;
import io.cityhelm.core.calling.CallingEvent.CallMade;
import io.cityhelm.core.calling.CallingEvent.CallReceipted;
import io.cityhelm.core.calling.CallingEvent.CallUnanswered;
import io.cityhelm.core.calling.CallingEvent.LadderLifted;
import io.cityhelm.core.calling.CallingEvent.LadderSet;
import io.cityhelm.core.calling.Rung.Callee;
import io.cityhelm.core.calling.Rung.Channel;
import io.cityhelm.core.calling.Rung.Until;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.hold.Standstill;
import io.cityhelm.core.incident.IncidentId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ladder of an order as it stands. It follows two histories: its own, by {@link #evolve}, and that of its order, by
 * {@link #seeing}; an answer of the department is therefore on the ladder in the very transaction that records it.
 * Immutable.
 *
 * @param number of the order
 * @param deliverBy when the order should be with the department at the latest
 * @param doneBy when it should be done
 * @param delivered when it was with the department
 * @param lifted when the incident was resolved
 * @param reached the furthest of what the steps wait for
 * @param calls that were made, in order; at most one a step
 * @param standstill when its clocks stood with its incident: no step is climbed meanwhile; older states have none
 * @param unknowable what the department's link can never report: nobody is called because of such silence; older states
 *     have none
 */
public record Calling(
        OrderId order,
        String number,
        IncidentId incident,
        String department,
        List<Rung> rungs,
        Instant deliverBy,
        Instant doneBy,
        Optional<Instant> delivered,
        Optional<Instant> lifted,
        Optional<Until> reached,
        Standing standing,
        List<Call> calls,
        Optional<Acknowledgement> acknowledged,
        Standstill standstill,
        Set<Until> unknowable) {

    /** What the order is to the ladder. */
    public enum Standing {
        OPEN,
        /** Nobody took the order on in time: the department need not be called any more, the level above must. */
        LAPSED,
        /** The order has ended, or came back: nobody is called about it. */
        OVER
    }

    /** Somebody takes care. */
    public record Acknowledgement(String by, String note, Instant at) {}

    /** A step that may still be climbed. @param due when; empty while what it counts from has not happened */
    public record Step(int rung, Optional<Instant> due) {}

    public Calling {
        rungs = List.copyOf(rungs);
        calls = List.copyOf(calls);
        standstill = standstill == null ? Standstill.NONE : standstill;
        // sorted, so that the stored state is the same bytes in every run
        unknowable = unknowable == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(unknowable));
    }

    /** The ladder after one of its events. Pure. @param before null before the first event */
    public static Calling evolve(Calling before, CallingEvent event) {
        return switch (event) {
            case LadderSet e ->
                new Calling(
                        e.order(),
                        e.number(),
                        e.incident(),
                        e.department(),
                        e.rungs(),
                        e.deliverBy(),
                        e.doneBy(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Standing.OPEN,
                        List.of(),
                        Optional.empty(),
                        Standstill.NONE,
                        Set.of());
            case CallMade e ->
                new CallingChange(before)
                        .made(new Call(
                                e.rung(),
                                e.channel(),
                                e.callee(),
                                e.addressee(),
                                e.at(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()))
                        .calling();
            case CallingEvent.PersonCalled e -> before.changing(e.rung(), call -> call.to(e.person()));
            case CallReceipted e ->
                before.changing(e.rung(), call -> call.receipted(new Call.Receipt(e.receipt(), e.at())));
            case CallUnanswered e -> before.changing(e.rung(), call -> call.unanswered(e.at()));
            case CallAcknowledged e ->
                new CallingChange(before)
                        .acknowledged(new Acknowledgement(e.by(), e.note(), e.at()))
                        .calling();
            case LadderLifted e -> new CallingChange(before).lifted(e.at()).calling();
        };
    }

    /** The ladder when its order stands like this. Pure. */
    public Calling seeing(Order now) {
        Standstill stood = now.holds().standstill();
        boolean moved = now.holds().movesTheClock();
        return new CallingChange(this)
                .delivered(now.record(OrderStage.DELIVERED).map(record -> record.at()))
                .reached(reached(now.stage()), standing(now.stage()))
                .limits(
                        stood.neverWas() ? deliverBy : now.deliverBy().orElse(deliverBy),
                        moved
                                ? now.due().orElse(doneBy)
                                : stood.neverWas() ? doneBy : now.doneBy().orElse(doneBy),
                        stood)
                .unknowable(unknowable(now))
                .calling();
    }

    /** The steps that are still needed and were not climbed, in the order of the ladder; none after an acknowledgement. */
    public List<Step> pending() {
        return acknowledged.isPresent()
                ? List.of()
                : IntStream.range(0, rungs.size())
                        .filter(rung -> call(rung).isEmpty() && isNeeded(rung))
                        .mapToObj(rung -> new Step(rung, due(rungs.get(rung))))
                        .toList();
    }

    /** The next step that has a time. */
    public Optional<Step> next() {
        return pending().stream()
                .filter(step -> step.due().isPresent())
                .min(Comparator.comparing(step -> step.due().orElseThrow()));
    }

    /** Tells one call from another: the order, the step, and the how manyeth person of it. */
    public String keyOf(Call call) {
        String step = order + ":call-" + (call.rung() + 1);
        return call.persons().size() > 1 ? step + "-" + call.persons().size() : step;
    }

    /** The call of a step. */
    public Optional<Call> call(int rung) {
        return calls.stream().filter(call -> call.rung() == rung).findFirst();
    }

    /** Calls for a gateway that has given no receipt and that are still needed. */
    public List<Call> unsent() {
        return open().filter(
                        call -> call.channel().isOverGateway() && call.receipt().isEmpty())
                .toList();
    }

    /** Calls on screens that wait for an acknowledgement. */
    public List<Call> asking() {
        return open().filter(call -> call.channel() == Channel.COCKPIT).toList();
    }

    /** Whether somebody may still be called, or was called and has not been answered for. */
    public boolean waits() {
        return !pending().isEmpty() || open().findAny().isPresent();
    }

    /** Whether a call still has to be answered by somebody: then a deputy is called when nobody did. */
    boolean isOpen(Call call) {
        return open().anyMatch(call::equals);
    }

    private Stream<Call> open() {
        return acknowledged.isPresent() ? Stream.empty() : calls.stream().filter(call -> isNeeded(call.rung()));
    }

    private boolean isNeeded(int index) {
        Rung rung = rungs.get(index);
        return switch (standing) {
            case OPEN -> !rung.until().isMetBy(reached) && !unknowable.contains(rung.until());
            case LAPSED -> rung.callee() == Callee.LEVEL_ABOVE && rung.since() == Rung.Since.DELIVERED;
            case OVER -> false;
        };
    }

    /** An order that was not delivered in its window is treated as if it had been at the end of it: nobody reads it either. */
    private Optional<Instant> due(Rung rung) {
        if (standstill.lasts()) {
            return Optional.empty();
        }
        Optional<Instant> since = switch (rung.since()) {
            case DELIVERED ->
                Optional.of(delivered.filter(at -> at.isBefore(deliverBy)).orElse(deliverBy));
            case LATE -> Optional.of(doneBy);
            case LIFTED -> lifted;
        };
        return since.map(at -> standstill.after(at, rung.after()));
    }

    private static Optional<Until> reached(OrderStage stage) {
        return switch (stage) {
            case READ -> Optional.of(Until.READ);
            case ACCEPTED, IN_PROGRESS, DECLINED, RETURNED -> Optional.of(Until.ANSWERED);
            case DONE, VERIFIED -> Optional.of(Until.REPORTED);
            default -> Optional.empty();
        };
    }

    private static Set<Until> unknowable(Order order) {
        Set<Until> unknowable = EnumSet.noneOf(Until.class);
        if (!order.canReport(OrderStage.READ)) {
            unknowable.add(Until.READ);
        }
        if (!order.canReport(OrderStage.ACCEPTED) && !order.canReport(OrderStage.IN_PROGRESS)) {
            unknowable.add(Until.ANSWERED);
        }
        if (!order.canReport(OrderStage.DONE)) {
            unknowable.add(Until.REPORTED);
        }
        return unknowable;
    }

    private static Standing standing(OrderStage stage) {
        if (stage == OrderStage.EXPIRED) {
            return Standing.LAPSED;
        }
        return stage.isEnded() ? Standing.OVER : Standing.OPEN;
    }

    private Calling changing(int rung, UnaryOperator<Call> change) {
        return new CallingChange(this).changed(rung, change).calling();
    }
}
