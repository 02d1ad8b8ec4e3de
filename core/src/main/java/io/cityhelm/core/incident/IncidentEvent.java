package io.cityhelm.core.incident;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.Optional;

/** What happened to an incident. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface IncidentEvent extends Event {

    record IncidentReported(
            IncidentId incident,
            String number,
            String title,
            String category,
            Grade grade,
            Place place,
            JurisdictionCode owner,
            String source,
            Optional<String> alert,
            Instant at)
            implements IncidentEvent {}

    record IncidentVerified(Grade grade, String note, Instant at) implements IncidentEvent {}

    record IncidentDismissed(String reason, Instant at) implements IncidentEvent {}

    record HandlingStarted(String note, Instant at) implements IncidentEvent {}

    record IncidentRegraded(Grade from, Grade to, String reason, Instant at) implements IncidentEvent {}

    record IncidentResolved(String result, Instant at) implements IncidentEvent {}

    record IncidentClosed(String note, Instant at) implements IncidentEvent {}

    record IncidentEscalated(JurisdictionCode from, JurisdictionCode to, String reason, Instant at)
            implements IncidentEvent {}

    record IncidentTakenOver(JurisdictionCode from, JurisdictionCode to, String reason, Instant at)
            implements IncidentEvent {}

    record IncidentHandedDown(JurisdictionCode from, JurisdictionCode to, String reason, Instant at)
            implements IncidentEvent {}

    record IncidentReturned(JurisdictionCode from, JurisdictionCode to, String reason, Instant at)
            implements IncidentEvent {}

    record IncidentNoted(String text, Instant at) implements IncidentEvent {}
}
