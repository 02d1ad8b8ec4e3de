package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.Activations;
import io.cityhelm.core.report.ReportClocks;
import io.cityhelm.core.report.ReportCommand;
import io.cityhelm.core.report.ReportDecisions;
import io.cityhelm.core.report.ReportFile;
import io.cityhelm.core.report.ReportStanding;
import io.cityhelm.core.report.Reports;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on the reports of an incident, which hold only while the incident stands as it was read. */
final class ReportPlanner {

    private final Situation situation;
    private final Reports reports;
    private final Activations activations;
    private final ReportClocks clocks;

    ReportPlanner(Situation situation, Reports reports, Activations activations, ReportClocks clocks) {
        this.situation = situation;
        this.reports = reports;
        this.activations = activations;
        this.clocks = clocks;
    }

    Plan onReport(ReportCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Incident>> incident = situation.incident(command.incident());
        if (incident.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", command.incident()));
        }
        Optional<Versioned<ReportFile>> found = reports.of(command.incident());
        Incident now = incident.get().state();
        ReportStanding standing = ReportStanding.of(
                found.map(Versioned::state).stream().toList(),
                activations.live().stream().map(Versioned::state).toList());
        Optional<Instant> due = clocks.due(command.kind(), now, standing, context.tree());
        Plan plan = Plan.of(
                Plan.stream("report", command.incident()),
                Plan.versionOf(found),
                ReportDecisions.decide(Plan.stateOf(found), command, context, now, due));
        if (seen.isPresent() && Plan.versionOf(found) != seen.getAsLong()) {
            return Plan.unlessForbidden(plan, Refusal.because("report.moved-on", now.number()));
        }
        return Plan.join(plan, OrderPlanner.unchanged(incident.get()));
    }
}
