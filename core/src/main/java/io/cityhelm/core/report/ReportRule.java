package io.cityhelm.core.report;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.jurisdiction.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The clocks of the reports for some grades at some levels. Figures are data of the city pack.
 *
 * @param phone from when the level got the incident to a call; empty when none is asked for in peace
 * @param first from when the level got the incident
 * @param followUp from one report to the next, while it is not over; empty when none is asked for
 * @param daily from one daily report to the next, the first report counted; empty when none is asked for
 * @param last from the end of the handling
 */
public record ReportRule(
        Set<Grade> grades,
        Set<Level> levels,
        Optional<Duration> phone,
        Duration first,
        Optional<Duration> followUp,
        Optional<Duration> daily,
        Duration last) {

    public ReportRule {
        grades = Set.copyOf(grades);
        levels = Set.copyOf(levels);
    }

    boolean isFor(Grade grade, Level level) {
        return grades.contains(grade) && levels.contains(level);
    }
}
