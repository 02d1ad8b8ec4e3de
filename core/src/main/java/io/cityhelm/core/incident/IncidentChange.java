package io.cityhelm.core.incident;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The next state of an incident while it is put together: the one before, but for what is changed. */
final class IncidentChange {

    private final Incident from;
    Grade grade;
    JurisdictionCode owner;
    List<JurisdictionCode> formerOwners;
    IncidentStage stage;
    Instant stageSince;
    Instant ownedSince;
    Ties ties;
    Optional<Help> help;
    Optional<Evaluation> evaluation;
    IncidentHolds holds;

    IncidentChange(Incident from) {
        this.from = from;
        this.grade = from.grade();
        this.owner = from.owner();
        this.formerOwners = from.formerOwners();
        this.stage = from.stage();
        this.stageSince = from.stageSince();
        this.ownedSince = from.ownedSince();
        this.ties = from.ties();
        this.help = from.help();
        this.evaluation = from.evaluation();
        this.holds = from.holds();
    }

    Incident incident() {
        return new Incident(
                from.id(),
                from.number(),
                from.title(),
                from.category(),
                grade,
                from.place(),
                owner,
                formerOwners,
                stage,
                from.source(),
                from.alert(),
                from.reportedAt(),
                stageSince,
                ownedSince,
                ties,
                help,
                evaluation,
                holds);
    }
}
