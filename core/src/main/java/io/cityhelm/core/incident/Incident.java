package io.cityhelm.core.incident;

import io.cityhelm.core.incident.IncidentEvent.ChildLinked;
import io.cityhelm.core.incident.IncidentEvent.ChildUnlinked;
import io.cityhelm.core.incident.IncidentEvent.HandlingStarted;
import io.cityhelm.core.incident.IncidentEvent.HelpAnswered;
import io.cityhelm.core.incident.IncidentEvent.HelpRequested;
import io.cityhelm.core.incident.IncidentEvent.IncidentAbsorbed;
import io.cityhelm.core.incident.IncidentEvent.IncidentClosed;
import io.cityhelm.core.incident.IncidentEvent.IncidentDismissed;
import io.cityhelm.core.incident.IncidentEvent.IncidentEscalated;
import io.cityhelm.core.incident.IncidentEvent.IncidentEvaluated;
import io.cityhelm.core.incident.IncidentEvent.IncidentHandedDown;
import io.cityhelm.core.incident.IncidentEvent.IncidentLinked;
import io.cityhelm.core.incident.IncidentEvent.IncidentMerged;
import io.cityhelm.core.incident.IncidentEvent.IncidentNoted;
import io.cityhelm.core.incident.IncidentEvent.IncidentRegraded;
import io.cityhelm.core.incident.IncidentEvent.IncidentReopened;
import io.cityhelm.core.incident.IncidentEvent.IncidentReported;
import io.cityhelm.core.incident.IncidentEvent.IncidentResolved;
import io.cityhelm.core.incident.IncidentEvent.IncidentReturned;
import io.cityhelm.core.incident.IncidentEvent.IncidentTakenOver;
import io.cityhelm.core.incident.IncidentEvent.IncidentUnlinked;
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
 * @param help what the level above was asked for and has not answered
 * @param evaluation of the handling, after the close
 * @param holds what stands beside its stages; older states have none
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
        Instant ownedSince,
        Ties ties,
        Optional<Help> help,
        Optional<Evaluation> evaluation,
        IncidentHolds holds) {

    public Incident {
        formerOwners = List.copyOf(formerOwners);
        // states that were stored before there were ties, help, evaluation and holds do not name them
        ties = ties == null ? Ties.NONE : ties;
        help = help == null ? Optional.empty() : help;
        evaluation = evaluation == null ? Optional.empty() : evaluation;
        holds = holds == null ? IncidentHolds.NONE : holds;
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
                        e.at(),
                        Ties.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        IncidentHolds.NONE);
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
            case IncidentMerged e -> before.at(IncidentStage.MERGED, e.at()).tied(before.ties.into(e.into()));
            case IncidentAbsorbed e -> before.tied(before.ties.absorbing(e.other()));
            case IncidentLinked e -> before.tied(before.ties.partOf(Optional.of(e.parent())));
            case ChildLinked e -> before.tied(before.ties.with(e.child()));
            case IncidentUnlinked e -> before.tied(before.ties.partOf(Optional.empty()));
            case ChildUnlinked e -> before.tied(before.ties.without(e.child()));
            case IncidentReopened e ->
                before.at(IncidentStage.IN_PROGRESS, e.at()).asking(before.help, Optional.empty());
            case HelpRequested e ->
                before.asking(Optional.of(new Help(e.to(), e.text(), e.sharing(), e.at())), before.evaluation);
            case HelpAnswered e -> before.asking(Optional.empty(), before.evaluation);
            case IncidentEvent.HoldEvent e -> before.held(before.holds.after(e));
            case IncidentEvaluated e ->
                before.asking(before.help, Optional.of(new Evaluation(e.score(), e.note(), e.by(), e.at())));
        };
    }

    private Incident at(IncidentStage next, Instant since) {
        IncidentChange change = new IncidentChange(this);
        change.stage = next;
        change.stageSince = since;
        change.holds = holds.at(next, since);
        return change.incident();
    }

    private Incident graded(Grade next) {
        IncidentChange change = new IncidentChange(this);
        change.grade = next;
        return change.incident();
    }

    private Incident passedTo(JurisdictionCode next, Instant since) {
        IncidentChange change = new IncidentChange(this);
        change.owner = next;
        change.formerOwners = new ArrayList<>(formerOwners);
        change.formerOwners.add(owner);
        change.ownedSince = since;
        return change.incident();
    }

    private Incident givenBack(Instant since) {
        int last = formerOwners.size() - 1;
        IncidentChange change = new IncidentChange(this);
        change.owner = formerOwners.get(last);
        change.formerOwners = formerOwners.subList(0, last);
        change.ownedSince = since;
        return change.incident();
    }

    private Incident tied(Ties next) {
        IncidentChange change = new IncidentChange(this);
        change.ties = next;
        return change.incident();
    }

    private Incident held(IncidentHolds next) {
        IncidentChange change = new IncidentChange(this);
        change.holds = next;
        return change.incident();
    }

    private Incident asking(Optional<Help> nextHelp, Optional<Evaluation> nextEvaluation) {
        IncidentChange change = new IncidentChange(this);
        change.help = nextHelp;
        change.evaluation = nextEvaluation;
        return change.incident();
    }
}
