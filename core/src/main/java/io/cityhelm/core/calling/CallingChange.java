package io.cityhelm.core.calling;

import io.cityhelm.core.calling.Rung.Until;
import io.cityhelm.core.hold.Standstill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The next state of a ladder while it is put together: the one before, but for what is changed. */
final class CallingChange {

    private final Calling from;
    private Instant deliverBy;
    private Instant doneBy;
    private Optional<Instant> delivered;
    private Optional<Instant> lifted;
    private Optional<Until> reached;
    private Calling.Standing standing;
    private List<Call> calls;
    private Optional<Calling.Acknowledgement> acknowledged;
    private Standstill standstill;
    private Set<Until> unknowable;

    CallingChange(Calling from) {
        this.from = from;
        this.deliverBy = from.deliverBy();
        this.doneBy = from.doneBy();
        this.delivered = from.delivered();
        this.lifted = from.lifted();
        this.reached = from.reached();
        this.standing = from.standing();
        this.calls = from.calls();
        this.acknowledged = from.acknowledged();
        this.standstill = from.standstill();
        this.unknowable = from.unknowable();
    }

    CallingChange made(Call call) {
        calls = new ArrayList<>(calls);
        calls.add(call);
        return this;
    }

    CallingChange changed(int rung, UnaryOperator<Call> change) {
        calls = calls.stream()
                .map(call -> call.rung() == rung ? change.apply(call) : call)
                .toList();
        return this;
    }

    CallingChange acknowledged(Calling.Acknowledgement by) {
        acknowledged = Optional.of(by);
        return this;
    }

    CallingChange lifted(Instant at) {
        lifted = Optional.of(at);
        return this;
    }

    CallingChange delivered(Optional<Instant> at) {
        delivered = at;
        return this;
    }

    CallingChange reached(Optional<Until> furthest, Calling.Standing now) {
        reached = furthest;
        standing = now;
        return this;
    }

    /** What was put off or extended is not late before its new limits. */
    CallingChange limits(Instant delivery, Instant done, Standstill stood) {
        deliverBy = delivery;
        doneBy = done;
        standstill = stood;
        return this;
    }

    /** What can never be heard of. */
    CallingChange unknowable(Set<Until> silent) {
        unknowable = silent;
        return this;
    }

    Calling calling() {
        return new Calling(
                from.order(),
                from.number(),
                from.incident(),
                from.department(),
                from.rungs(),
                deliverBy,
                doneBy,
                delivered,
                lifted,
                reached,
                standing,
                calls,
                acknowledged,
                standstill,
                unknowable);
    }
}
