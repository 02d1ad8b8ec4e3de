package io.cityhelm.core.report;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Pace;
import io.cityhelm.core.plan.Paced;
import io.cityhelm.core.plan.ResponseInForce;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.report.ReportEvent.ReportSent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * By when the owner of an incident has to report what to the level above: so that a late report (迟报) and one that is
 * left out (漏报) are seen before they happen. Each level reports for itself, from when it got the incident. Pure: what is
 * due follows from the record alone, so that a switch moves what is due the moment it is recorded, and a restart moves
 * nothing.
 *
 * <p>A response in force for the incident makes it faster, by this rule:
 *
 * <ol>
 *   <li>The clock is the earliest of that of peace and those of every level in force (see {@link ResponseInForce} and
 *       {@link Paced}): a response never makes a report later.
 *   <li>A clock of a response counts from its usual beginning, or from when its level came into force when that is later:
 *       no start and no raise makes a report late that was not. A raise keeps the clocks of the levels before it.
 *   <li>When the level is lowered or ends, what still holds counts. A lower level that comes into force only then counts
 *       from there, so that this makes nothing late either.
 *   <li>What no rule of peace fits is not reported in a response either. How a report was due when it was sent stays with
 *       it.
 * </ol>
 */
public final class ReportClocks {

    /** Of a city in which nothing is reported upward. */
    public static final ReportClocks NONE = new ReportClocks(List.of(), category -> Optional.empty());

    /**
     * A report that has to be sent.
     *
     * @param hurry the response that makes it due before its time of peace; empty when that counts
     */
    public record Due(ReportKind kind, Instant at, Optional<Hurry> hurry) {}

    /** The clock of a response level. */
    public record Hurry(ResponseLevel level, Duration clock) {}

    private final List<ReportRule> rules;
    private final Function<String, Optional<String>> domainOf;

    /**
     * @param rules the first that fits counts; an incident that none fits is not reported upward
     * @param domainOf from the category of an incident to the domain whose responses concern it
     */
    public ReportClocks(List<ReportRule> rules, Function<String, Optional<String>> domainOf) {
        this.rules = List.copyOf(rules);
        this.domainOf = domainOf;
    }

    /** What the owner has to report next; empty when nothing is asked for. */
    public Optional<Due> next(Incident incident, ReportStanding standing, JurisdictionTree tree) {
        return all(incident, standing, tree).min(Comparator.comparing(Due::at));
    }

    /** By when a report of this kind has to be sent, if the clocks ask for one now. */
    public Optional<Instant> due(ReportKind kind, Incident incident, ReportStanding standing, JurisdictionTree tree) {
        return all(incident, standing, tree)
                .filter(due -> due.kind() == kind)
                .map(Due::at)
                .findFirst();
    }

    /** Reports that were sent after their time (迟报). */
    public static List<ReportSent> late(ReportFile file) {
        return file.sent().stream()
                .filter(sent -> sent.due().filter(due -> sent.at().isAfter(due)).isPresent())
                .toList();
    }

    /** Whether the last report is the final one of this end: a reopened incident needs another. */
    static boolean isConcluded(Incident incident, ReportSent last) {
        return last.kind() == ReportKind.FINAL
                && (incident.stage() == IncidentStage.CLOSED || !last.at().isBefore(incident.stageSince()));
    }

    static boolean isOver(Incident incident) {
        return incident.stage() == IncidentStage.RESOLVED || incident.stage() == IncidentStage.CLOSED;
    }

    private Optional<ReportRule> rule(Incident incident, JurisdictionTree tree) {
        return tree.find(incident.owner())
                .map(Jurisdiction::level)
                .flatMap(level -> rules.stream()
                        .filter(rule -> rule.isFor(incident.grade(), level))
                        .findFirst());
    }

    private Stream<Due> all(Incident incident, ReportStanding standing, JurisdictionTree tree) {
        Optional<ReportRule> rule = rule(incident, tree);
        if (rule.isEmpty() || incident.stage() == IncidentStage.DISMISSED || incident.stage() == IncidentStage.MERGED) {
            return Stream.empty();
        }
        ReportFile file = standing.about(incident.id());
        List<Paced> paces = standing.responses().isEmpty()
                ? List.of()
                : ResponseInForce.about(incident, domainOf.apply(incident.category()), standing.responses(), tree)
                        .map(ResponseInForce::paces)
                        .orElse(List.of());
        return file.by(incident.owner()).isEmpty()
                ? beginning(incident, file, rule.get(), paces)
                : going(incident, file, rule.get(), paces);
    }

    /** Nothing in writing yet: a call, which the writing makes needless, and the first report. */
    private static Stream<Due> beginning(Incident incident, ReportFile file, ReportRule rule, List<Paced> paces) {
        boolean called = isOver(incident) || file.call(incident.owner()).isPresent();
        Instant since = incident.ownedSince();
        Optional<Due> first = earliest(ReportKind.FIRST, since, Optional.of(rule.first()), paces, Pace::writtenReport);
        Optional<Due> call =
                called ? Optional.empty() : earliest(ReportKind.PHONE, since, rule.phone(), paces, Pace::phoneReport);
        return Stream.of(call, first).flatMap(Optional::stream);
    }

    private static Stream<Due> going(Incident incident, ReportFile file, ReportRule rule, List<Paced> paces) {
        List<ReportSent> mine = file.by(incident.owner());
        ReportSent last = mine.getLast();
        if (isOver(incident)) {
            return isConcluded(incident, last)
                    ? Stream.empty()
                    : Stream.of(new Due(ReportKind.FINAL, incident.stageSince().plus(rule.last()), Optional.empty()));
        }
        Instant today = file.last(incident.owner(), ReportKind.DAILY)
                .orElse(mine.getFirst())
                .at();
        return Stream.concat(
                earliest(ReportKind.FOLLOW_UP, last.at(), rule.followUp(), paces, Pace::followUp).stream(),
                rule.daily().map(every -> new Due(ReportKind.DAILY, today.plus(every), Optional.empty())).stream());
    }

    /** @param peace empty when peace asks for none */
    private static Optional<Due> earliest(
            ReportKind kind,
            Instant since,
            Optional<Duration> peace,
            List<Paced> paces,
            Function<Pace, Duration> clock) {
        Stream<Due> inPeace = peace.map(length -> new Due(kind, since.plus(length), Optional.empty())).stream();
        Stream<Due> inResponse = paces.stream().map(one -> {
            Duration length = clock.apply(one.pace());
            Instant from = one.since().isAfter(since) ? one.since() : since;
            return new Due(kind, from.plus(length), Optional.of(new Hurry(one.level(), length)));
        });
        return Stream.concat(inPeace, inResponse).min(Comparator.comparing(Due::at));
    }
}
