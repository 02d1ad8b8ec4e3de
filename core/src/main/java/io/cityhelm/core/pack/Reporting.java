package io.cityhelm.core.pack;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Intake;
import io.cityhelm.core.report.ReportRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How incidents are reported: in from the sources, and up to the next level.
 *
 * @param sources where reports by hand come from, in the order of the pack
 * @param rules the clocks of the reports upward; the first that fits counts
 * @param urgent the grades whose cases count as urgent (紧急) in the rates
 */
public record Reporting(List<Source> sources, List<ReportRule> rules, Set<Grade> urgent) {

    /** Everything is verified first, and nothing is reported upward. */
    public static final Reporting NONE = new Reporting(List.of(), List.of(), Set.of());

    /** Where a report comes from. @param name by language @param direct whether its word is enough to open a case */
    public record Source(String id, Map<String, String> name, boolean direct) {}

    public Reporting {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        urgent = Set.copyOf(urgent);
    }

    public Intake intake() {
        return new Intake(
                sources.stream().filter(Source::direct).map(Source::id).collect(Collectors.toSet()));
    }
}
