package io.cityhelm.core.report;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By when the owner of an incident has to report what to the level above: so that a late report (迟报) and one that is
 * left out (漏报) are seen before they happen. Each level reports for itself, from when it got the incident. Pure.
 */
public final class ReportClocks {

    /** A report that has to be sent. */
    public record Due(ReportKind kind, Instant at) {}

    private final List<ReportRule> rules;

    /** @param rules the first that fits counts; an incident that none fits is not reported upward */
    public ReportClocks(List<ReportRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What the owner has to report next; empty when nothing is asked for. */
    public Optional<Due> next(Incident incident, Optional<ReportFile> file, JurisdictionTree tree) {
        return rule(incident, tree).flatMap(rule -> next(incident, file, rule));
    }

    /** By when a report of this kind has to be sent, if the clocks ask for one now. */
    public Optional<Instant> due(ReportKind kind, Incident incident, Optional<ReportFile> file, JurisdictionTree tree) {
        return rule(incident, tree).stream()
                .flatMap(rule -> all(incident, file, rule))
                .filter(due -> due.kind() == kind)
                .map(Due::at)
                .findFirst();
    }

    /** Reports that were sent after their time (迟报). */
    public static List<ReportEvent.ReportSent> late(ReportFile file) {
        return file.sent().stream()
                .filter(sent -> sent.due().filter(due -> sent.at().isAfter(due)).isPresent())
                .toList();
    }

    /** Whether the last report is the final one of this end: a reopened incident needs another. */
    static boolean isConcluded(Incident incident, ReportEvent.ReportSent last) {
        return last.kind() == ReportKind.FINAL
                && (incident.stage() == IncidentStage.CLOSED || !last.at().isBefore(incident.stageSince()));
    }

    private Optional<ReportRule> rule(Incident incident, JurisdictionTree tree) {
        return tree.find(incident.owner())
                .map(Jurisdiction::level)
                .flatMap(level -> rules.stream()
                        .filter(rule -> rule.isFor(incident.grade(), level))
                        .findFirst());
    }

    private static Optional<Due> next(Incident incident, Optional<ReportFile> file, ReportRule rule) {
        return all(incident, file, rule).min(Comparator.comparing(Due::at));
    }

    private static Stream<Due> all(Incident incident, Optional<ReportFile> file, ReportRule rule) {
        if (incident.stage() == IncidentStage.DISMISSED || incident.stage() == IncidentStage.MERGED) {
            return Stream.empty();
        }
        List<ReportEvent.ReportSent> mine =
                file.map(known -> known.by(incident.owner())).orElse(List.of());
        if (mine.isEmpty()) {
            return Stream.of(new Due(ReportKind.FIRST, incident.ownedSince().plus(rule.first())));
        }
        ReportEvent.ReportSent last = mine.getLast();
        if (incident.stage() == IncidentStage.RESOLVED || incident.stage() == IncidentStage.CLOSED) {
            return isConcluded(incident, last)
                    ? Stream.empty()
                    : Stream.of(new Due(ReportKind.FINAL, incident.stageSince().plus(rule.last())));
        }
        Instant today = file.orElseThrow()
                .last(incident.owner(), ReportKind.DAILY)
                .orElse(mine.getFirst())
                .at();
        return Stream.concat(
                rule
                        .followUp()
                        .map(every -> new Due(ReportKind.FOLLOW_UP, last.at().plus(every)))
                        .stream(),
                rule.daily().map(every -> new Due(ReportKind.DAILY, today.plus(every))).stream());
    }
}
