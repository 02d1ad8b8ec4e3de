package io.cityhelm.core.force;

import io.cityhelm.core.force.AssignmentEvent.CheckAnswered;
import io.cityhelm.core.force.AssignmentEvent.CheckAsked;
import io.cityhelm.core.force.AssignmentEvent.CheckMissed;
import io.cityhelm.core.force.AssignmentEvent.UnitArrived;
import io.cityhelm.core.force.AssignmentEvent.UnitCancelled;
import io.cityhelm.core.force.AssignmentEvent.UnitDispatched;
import io.cityhelm.core.force.AssignmentEvent.UnitReleased;
import io.cityhelm.core.force.AssignmentEvent.UnitReserved;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.Optional;

/**
 * The latest assignment of a unit. There is one stream a unit, so that two assignments at once cannot be written, whoever
 * is faster; earlier assignments stand in the record. Immutable; {@link AssignmentDecisions} decides.
 *
 * @param number of the incident, as people say it
 * @param holder the jurisdiction that has the unit
 * @param by the officer who took it
 * @param heldSince when it was taken
 * @param stateSince when the state was reached
 * @param check while it is on scene
 */
public record Assignment(
        UnitRef unit,
        IncidentId incident,
        String number,
        JurisdictionCode holder,
        String by,
        AssignmentState state,
        Instant heldSince,
        Instant stateSince,
        Optional<AccountabilityCheck> check) {

    /**
     * The assignment after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Assignment evolve(Assignment before, AssignmentEvent event) {
        return switch (event) {
            case UnitReserved e ->
                new Assignment(
                        e.unit(),
                        e.incident(),
                        e.number(),
                        e.holder(),
                        e.by(),
                        AssignmentState.RESERVED,
                        e.at(),
                        e.at(),
                        Optional.empty());
            case UnitDispatched e -> before.in(AssignmentState.DISPATCHED, e.at(), Optional.empty());
            case UnitArrived e ->
                before.in(
                        AssignmentState.ON_SCENE,
                        e.at(),
                        Optional.of(new AccountabilityCheck(
                                e.rhythm(), e.firstCheck(), Optional.empty(), Optional.empty())));
            case UnitReleased e -> before.in(AssignmentState.RELEASED, e.at(), Optional.empty());
            case UnitCancelled e -> before.in(AssignmentState.CANCELLED, e.at(), Optional.empty());
            case CheckAsked e -> before.checked(before.check.map(check -> check.asked(e.answerBy())));
            case CheckAnswered e -> before.checked(before.check.map(check -> check.answered(e.next())));
            case CheckMissed e -> before.checked(before.check.map(check -> check.missed(e.at())));
        };
    }

    /** The next instant at which something happens to it by itself. */
    public Optional<Instant> wakes() {
        return check.flatMap(AccountabilityCheck::wakes);
    }

    private Assignment in(AssignmentState next, Instant since, Optional<AccountabilityCheck> checks) {
        return new Assignment(unit, incident, number, holder, by, next, heldSince, since, checks);
    }

    private Assignment checked(Optional<AccountabilityCheck> checks) {
        return new Assignment(unit, incident, number, holder, by, state, heldSince, stateSince, checks);
    }
}
