package io.cityhelm.core.force;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;

/** What happened to the assignment of a unit. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface AssignmentEvent extends Event {

    /** @param number of the incident, as people say it @param holder the jurisdiction that has the unit now */
    record UnitReserved(
            UnitRef unit,
            IncidentId incident,
            String number,
            JurisdictionCode holder,
            String by,
            String note,
            Instant at)
            implements AssignmentEvent {}

    record UnitDispatched(String by, String note, Instant at) implements AssignmentEvent {}

    /** @param firstCheck when it is asked the first time whether all are there */
    record UnitArrived(String by, Rhythm rhythm, Instant firstCheck, Instant at) implements AssignmentEvent {}

    record UnitReleased(String by, String reason, Instant at) implements AssignmentEvent {}

    record UnitCancelled(String by, String reason, Instant at) implements AssignmentEvent {}

    record CheckAsked(Instant answerBy, Instant at) implements AssignmentEvent {}

    record CheckAnswered(String by, String note, Instant next, Instant at) implements AssignmentEvent {}

    record CheckMissed(Instant at) implements AssignmentEvent {}
}
