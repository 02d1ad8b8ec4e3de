package io.cityhelm.core.alert;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.Placing;
import java.time.Instant;

/** What happened to an alert. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface AlertEvent extends Event {

    record AlertRaised(AlertKey alert, AlertContent content, Instant at) implements AlertEvent {}

    /** How its jurisdiction was found: not by the point that it names. */
    record AlertPlaced(Placing placing, Instant at) implements AlertEvent {}

    record AlertAcknowledged(String by, String note, Instant until, Instant at) implements AlertEvent {}

    record AlertShelved(String by, String reason, Instant until, Instant at) implements AlertEvent {}

    record AlertRearmed(Instant at) implements AlertEvent {}

    /** Whoever held it let it go before its time. */
    record AlertTakenBack(String by, Instant at) implements AlertEvent {}

    record AlertPromoted(String by, IncidentId incident, Instant at) implements AlertEvent {}

    /** It is not suggested again that it is what the incident is about. */
    record TwinRefused(IncidentId incident, String by, String reason, Instant at) implements AlertEvent {}

    record AlertSuperseded(AlertKey by, Instant at) implements AlertEvent {}

    record AlertCleared(String by, String reason, Instant at) implements AlertEvent {}
}
