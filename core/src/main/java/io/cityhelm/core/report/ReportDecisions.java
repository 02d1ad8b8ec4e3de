package io.cityhelm.core.report;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.report.ReportEvent.ReportSent;
import io.cityhelm.core.report.ReportEvent.ReportTelephoned;
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
        ReportFile file = now == null ? ReportFile.empty(incident.id()) : now;
        return Authority.asOwner(context.actor(), Act.REPORT_UP, incident.owner(), context.tree())
                .or(() -> ofThis(incident))
                .or(() -> switch (command) {
                    case ReportCommand.Send send -> toSend(file, send, incident);
                    case ReportCommand.Telephone call -> toTelephone(file, call, context.now(), incident);
                })
                .<Decision<ReportEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(reported(file, command, context, incident, due)));
    }

    private static ReportEvent reported(
            ReportFile file, ReportCommand command, Context context, Incident incident, Optional<Instant> due) {
        Optional<JurisdictionCode> above =
                context.tree().parent(incident.owner()).map(Jurisdiction::code);
        return switch (command) {
            case ReportCommand.Send c ->
                new ReportSent(
                        incident.id(),
                        c.kind(),
                        1
                                + (int) file.by(incident.owner()).stream()
                                        .filter(sent -> sent.kind() == c.kind())
                                        .count(),
                        incident.owner(),
                        above,
                        c.text(),
                        due,
                        context.actor().id(),
                        context.now());
            case ReportCommand.Telephone c ->
                new ReportTelephoned(
                        incident.id(),
                        incident.owner(),
                        above,
                        c.told(),
                        c.called(),
                        c.text(),
                        due,
                        context.actor().id(),
                        context.now());
        };
    }

    private static Optional<Refusal> toSend(ReportFile file, ReportCommand.Send c, Incident incident) {
        return inTurn(c.kind(), file.by(incident.owner()), incident).or(() -> FreeText.objection(c.text()));
    }

    /** Once, before anything is written, of a call that was made while the level had the incident. */
    private static Optional<Refusal> toTelephone(
            ReportFile file, ReportCommand.Telephone c, Instant now, Incident incident) {
        if (!file.by(incident.owner()).isEmpty()) {
            return no("report.first-sent", incident.number());
        }
        if (file.call(incident.owner()).isPresent()) {
            return no("report.telephoned", incident.number());
        }
        if (c.told().isBlank()) {
            return no("report.told-missing");
        }
        if (c.called().isAfter(now)) {
            return no("report.call-ahead");
        }
        return c.called().isBefore(incident.ownedSince())
                ? no("report.call-too-early", incident.number())
                : FreeText.objectionToNote(c.told()).or(() -> FreeText.objection(c.text()));
    }

    /** What was no incident, or goes on in another one, is not reported. */
    private static Optional<Refusal> ofThis(Incident incident) {
        return incident.stage() == IncidentStage.DISMISSED || incident.stage() == IncidentStage.MERGED
                ? no("incident.ended", incident.number(), incident.stage())
                : Optional.empty();
    }

    private static Optional<Refusal> inTurn(ReportKind kind, List<ReportSent> mine, Incident incident) {
        boolean over = ReportClocks.isOver(incident);
        return switch (kind) {
            // what is told by telephone names who took the call: another command
            case PHONE -> no("report.told-missing");
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
