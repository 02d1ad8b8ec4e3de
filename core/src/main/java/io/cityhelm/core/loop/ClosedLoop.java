package io.cityhelm.core.loop;

import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.StageRecord;
import io.cityhelm.core.incident.Evaluation;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a case stands in the closed loop. Derived, never stored: the incident's own stages and the stages of its orders
 * say it all. A case that the owner's own people handle goes without a dispatch. Pure.
 */
public final class ClosedLoop {

    /** A step of a case. @param at when it was done, when that is known */
    public record Step(LoopStep step, LoopState state, Optional<Instant> at) {}

    private ClosedLoop() {}

    /** The seven steps in order. @param orders all orders of the incident */
    public static List<Step> of(Incident incident, List<Order> orders) {
        Map<LoopStep, Optional<Instant>> done = done(incident, orders);
        LoopStep last = done.keySet().stream().reduce(LoopStep.COLLECT, (one, other) -> other);
        List<Step> steps = new ArrayList<>();
        boolean current = false;
        for (LoopStep step : LoopStep.values()) {
            LoopState state;
            if (done.containsKey(step)) {
                state = LoopState.DONE;
            } else if (step.compareTo(last) < 0 || isCutOff(incident)) {
                state = LoopState.SKIPPED;
            } else {
                state = current ? LoopState.AHEAD : LoopState.NOW;
                current = true;
            }
            steps.add(new Step(step, state, done.getOrDefault(step, Optional.empty())));
        }
        return List.copyOf(steps);
    }

    private static Map<LoopStep, Optional<Instant>> done(Incident incident, List<Order> orders) {
        Map<LoopStep, Optional<Instant>> done = new EnumMap<>(LoopStep.class);
        done.put(LoopStep.COLLECT, Optional.of(incident.reportedAt()));
        if (isCutOff(incident)) {
            return done;
        }
        boolean reached = incident.stage() != IncidentStage.REPORTED;
        boolean resolved = incident.stage() == IncidentStage.RESOLVED || incident.stage() == IncidentStage.CLOSED;
        if (reached) {
            done.put(LoopStep.OPEN, Optional.empty());
        }
        first(orders.stream().map(Order::queuedAt).flatMap(Optional::stream))
                .ifPresent(at -> done.put(LoopStep.DISPATCH, Optional.of(at)));
        Optional<Instant> begun = first(at(orders, OrderStage.ACCEPTED, OrderStage.IN_PROGRESS, OrderStage.DONE));
        boolean byOwnPeople = incident.stage() == IncidentStage.IN_PROGRESS && !done.containsKey(LoopStep.DISPATCH);
        if (begun.isPresent() || resolved) {
            done.put(LoopStep.HANDLE, begun);
        } else if (byOwnPeople) {
            done.put(LoopStep.HANDLE, Optional.of(incident.stageSince()));
        }
        if (resolved) {
            done.put(LoopStep.FEEDBACK, first(at(orders, OrderStage.DONE)));
        }
        if (incident.stage() == IncidentStage.CLOSED) {
            done.put(LoopStep.CHECK, Optional.of(incident.stageSince()));
        }
        incident.evaluation().map(Evaluation::at).ifPresent(at -> done.put(LoopStep.EVALUATE, Optional.of(at)));
        return done;
    }

    /** It ended without having been handled here. */
    private static boolean isCutOff(Incident incident) {
        return incident.stage() == IncidentStage.DISMISSED || incident.stage() == IncidentStage.MERGED;
    }

    private static Stream<Instant> at(List<Order> orders, OrderStage... stages) {
        return orders.stream()
                .flatMap(order -> Stream.of(stages).map(order::record).flatMap(Optional::stream))
                .map(StageRecord::at);
    }

    private static Optional<Instant> first(Stream<Instant> all) {
        return all.min(Instant::compareTo);
    }
}
