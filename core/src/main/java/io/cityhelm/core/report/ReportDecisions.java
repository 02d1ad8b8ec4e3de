package io.cityhelm.core.report;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.report.ReportEvent.ReportSent;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of reporting upward: pure, no clock, no disk. */
public final class ReportDecisions {

    private ReportDecisions() {}

    /**
     * What a command does to the reports of an incident.
     *
     * @param now null when nothing was reported yet
     * @param due by when a report of the commanded kind has to be sent; empty when no clock asks for it
     */
    public static Decision<ReportEvent> decide(
            ReportFile now, ReportCommand command, Context context, Incident incident, Optional<Instant> due) {
        return switch (command) {
            case ReportCommand.Send c -> send(now, c, context, incident, due);
        };
    }

    private static Decision<ReportEvent> send(
            ReportFile now, ReportCommand.Send c, Context context, Incident incident, Optional<Instant> due) {
        List<ReportSent> mine = now == null ? List.of() : now.by(incident.owner());
        return Authority.asOwner(context.actor(), Act.REPORT_UP, incident.owner(), context.tree())
                .or(() -> ofThis(incident))
                .or(() -> inTurn(c.kind(), mine, incident))
                .or(() -> FreeText.objection(c.text()))
                .<Decision<ReportEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new ReportSent(
                        incident.id(),
                        c.kind(),
                        1
                                + (int) mine.stream()
                                        .filter(sent -> sent.kind() == c.kind())
                                        .count(),
                        incident.owner(),
                        context.tree().parent(incident.owner()).map(Jurisdiction::code),
                        c.text(),
                        due,
                        context.actor().id(),
                        context.now())));
    }

    /** What was no incident, or goes on in another one, is not reported. */
    private static Optional<Refusal> ofThis(Incident incident) {
        return incident.stage() == IncidentStage.DISMISSED || incident.stage() == IncidentStage.MERGED
                ? no("incident.ended", incident.number(), incident.stage())
                : Optional.empty();
    }

    private static Optional<Refusal> inTurn(ReportKind kind, List<ReportSent> mine, Incident incident) {
        boolean over = incident.stage() == IncidentStage.RESOLVED || incident.stage() == IncidentStage.CLOSED;
        return switch (kind) {
            case FIRST -> mine.isEmpty() ? Optional.empty() : no("report.first-sent", incident.number());
            case FOLLOW_UP, DAILY ->
                mine.isEmpty()
                        ? no("report.first-missing", incident.number())
                        : over && ReportClocks.isConcluded(incident, mine.getLast())
                                ? no("report.final-sent", incident.number())
                                : Optional.empty();
            case FINAL ->
                mine.isEmpty()
                        ? no("report.first-missing", incident.number())
                        : !over
                                ? no("report.not-over", incident.number(), incident.stage())
                                : ReportClocks.isConcluded(incident, mine.getLast())
                                        ? no("report.final-sent", incident.number())
                                        : Optional.empty();
        };
    }

    private static Optional<Refusal> no(String rule, Object... details) {
        return Optional.of(Refusal.because(rule, details));
    }
}
