package io.cityhelm.core.incident;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.List;
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

    /** @param number of the incident in which this one goes on */
    record IncidentMerged(IncidentId into, String number, String reason, Instant at) implements IncidentEvent {}

    /** The other side of {@link IncidentMerged}. @param number of the incident that ended here */
    record IncidentAbsorbed(IncidentId other, String number, String reason, Instant at) implements IncidentEvent {}

    /** @param number of the major incident */
    record IncidentLinked(IncidentId parent, String number, String note, Instant at) implements IncidentEvent {}

    /** The other side of {@link IncidentLinked}. @param number of the part */
    record ChildLinked(IncidentId child, String number, String note, Instant at) implements IncidentEvent {}

    /** @param number of the major incident */
    record IncidentUnlinked(IncidentId parent, String number, String reason, Instant at) implements IncidentEvent {}

    /** The other side of {@link IncidentUnlinked}. @param number of the part */
    record ChildUnlinked(IncidentId child, String number, String reason, Instant at) implements IncidentEvent {}

    record IncidentReopened(String reason, Instant at) implements IncidentEvent {}

    /** @param sharing the other incidents with the same problem; each has this event */
    record HelpRequested(JurisdictionCode from, JurisdictionCode to, String text, List<IncidentId> sharing, Instant at)
            implements IncidentEvent {}

    /** @param by the jurisdiction that answered */
    record HelpAnswered(JurisdictionCode by, String text, Instant at) implements IncidentEvent {}

    /** What happened beside the stages: 缓办, 督办. */
    sealed interface HoldEvent extends IncidentEvent {

        record IncidentDeferralAsked(Instant until, String by, String reason, Instant at) implements HoldEvent {}

        record IncidentDeferralRefused(String by, String reason, Instant at) implements HoldEvent {}

        /** @param by who consented */
        record IncidentDeferred(Instant until, String askedBy, String by, String note, Instant at)
                implements HoldEvent {}

        /** @param reason empty when the time that was granted is over */
        record IncidentResumed(String by, String reason, Instant at) implements HoldEvent {}

        record IncidentSupervised(JurisdictionCode level, Instant due, String by, String reason, Instant at)
                implements HoldEvent {}

        /** @param note empty when the level that watched answers for it itself now */
        record IncidentSupervisionEnded(String by, String note, Instant at) implements HoldEvent {}
    }

    /** @param score from 1 to 5 @param by the account */
    record IncidentEvaluated(int score, String note, String by, Instant at) implements IncidentEvent {}
}
