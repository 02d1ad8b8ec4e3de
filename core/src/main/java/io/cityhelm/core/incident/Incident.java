package io.cityhelm.core.incident;

import io.cityhelm.core.incident.IncidentEvent.HandlingStarted;
import io.cityhelm.core.incident.IncidentEvent.IncidentClosed;
import io.cityhelm.core.incident.IncidentEvent.IncidentDismissed;
import io.cityhelm.core.incident.IncidentEvent.IncidentEscalated;
import io.cityhelm.core.incident.IncidentEvent.IncidentHandedDown;
import io.cityhelm.core.incident.IncidentEvent.IncidentNoted;
import io.cityhelm.core.incident.IncidentEvent.IncidentRegraded;
import io.cityhelm.core.incident.IncidentEvent.IncidentReported;
import io.cityhelm.core.incident.IncidentEvent.IncidentResolved;
import io.cityhelm.core.incident.IncidentEvent.IncidentReturned;
import io.cityhelm.core.incident.IncidentEvent.IncidentTakenOver;
import io.cityhelm.core.incident.IncidentEvent.IncidentVerified;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An incident as it stands. Immutable; {@link IncidentDecisions} decides, {@link #evolve} follows.
 *
 * @param owner the jurisdiction that answers for it now
 * @param formerOwners who answered before, the latest last: where a return goes to
 * @param stageSince when the stage was reached
 * @param ownedSince when the owner got it
 */
public record Incident(
        IncidentId id,
        String number,
        String title,
        String category,
        Grade grade,
        Place place,
        JurisdictionCode owner,
        List<JurisdictionCode> formerOwners,
        IncidentStage stage,
        String source,
        Optional<String> alert,
        Instant reportedAt,
        Instant stageSince,
        Instant ownedSince) {

    public Incident {
        formerOwners = List.copyOf(formerOwners);
    }

    /**
     * The incident after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Incident evolve(Incident before, IncidentEvent event) {
        return switch (event) {
            case IncidentReported e ->
                new Incident(
                        e.incident(),
                        e.number(),
                        e.title(),
                        e.category(),
                        e.grade(),
                        e.place(),
                        e.owner(),
                        List.of(),
                        IncidentStage.REPORTED,
                        e.source(),
                        e.alert(),
                        e.at(),
                        e.at(),
                        e.at());
            case IncidentVerified e -> before.graded(e.grade()).at(IncidentStage.VERIFIED, e.at());
            case IncidentDismissed e -> before.at(IncidentStage.DISMISSED, e.at());
            case HandlingStarted e -> before.at(IncidentStage.IN_PROGRESS, e.at());
            case IncidentRegraded e -> before.graded(e.to());
            case IncidentResolved e -> before.at(IncidentStage.RESOLVED, e.at());
            case IncidentClosed e -> before.at(IncidentStage.CLOSED, e.at());
            case IncidentEscalated e -> before.passedTo(e.to(), e.at());
            case IncidentTakenOver e -> before.passedTo(e.to(), e.at());
            case IncidentHandedDown e -> before.passedTo(e.to(), e.at());
            case IncidentReturned e -> before.givenBack(e.at());
            case IncidentNoted e -> before;
        };
    }

    private Incident at(IncidentStage next, Instant since) {
        return copy(grade, owner, formerOwners, next, since, ownedSince);
    }

    private Incident graded(Grade next) {
        return copy(next, owner, formerOwners, stage, stageSince, ownedSince);
    }

    private Incident passedTo(JurisdictionCode next, Instant since) {
        List<JurisdictionCode> trail = new ArrayList<>(formerOwners);
        trail.add(owner);
        return copy(grade, next, trail, stage, stageSince, since);
    }

    private Incident givenBack(Instant since) {
        int last = formerOwners.size() - 1;
        return copy(grade, formerOwners.get(last), formerOwners.subList(0, last), stage, stageSince, since);
    }

    private Incident copy(
            Grade grade,
            JurisdictionCode owner,
            List<JurisdictionCode> formerOwners,
            IncidentStage stage,
            Instant stageSince,
            Instant ownedSince) {
        return new Incident(
                id,
                number,
                title,
                category,
                grade,
                place,
                owner,
                formerOwners,
                stage,
                source,
                alert,
                reportedAt,
                stageSince,
                ownedSince);
    }
}
