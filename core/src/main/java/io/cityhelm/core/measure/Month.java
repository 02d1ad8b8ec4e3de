package io.cityhelm.core.measure;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came of one month. Pure.
 *
 * @param byDepartment rates of the tasks by the department that had them
 * @param byLevel rates of the tasks by the level that ordered them
 * @param solved how many incidents were closed, by the level that answered for them at the close
 */
public record Month(Map<String, Rates> byDepartment, Map<Level, Rates> byLevel, Map<Level, Integer> solved) {

    /**
     * Counts a month.
     *
     * @param orders those that may have been due in it; others are left out
     * @param closed the incidents that were closed in it
     * @param zone the city's: where a month begins
     * @param urgent the grades that count as urgent
     */
    public static Month of(
            YearMonth month,
            List<Handled> orders,
            List<Incident> closed,
            ZoneId zone,
            JurisdictionTree tree,
            Set<Grade> urgent) {
        Map<String, Rates> byDepartment = new TreeMap<>();
        Map<Level, Rates> byLevel = new EnumMap<>(Level.class);
        for (Handled each : orders) {
            if (each.isDueIn(month, zone)) {
                Rates rates = each.rates(urgent);
                byDepartment.merge(each.order().content().department(), rates, Rates::plus);
                tree.find(each.order().content().issuer())
                        .map(Jurisdiction::level)
                        .ifPresent(level -> byLevel.merge(level, rates, Rates::plus));
            }
        }
        Map<Level, Integer> solved = new EnumMap<>(Level.class);
        for (Incident incident : closed) {
            tree.find(incident.owner())
                    .map(Jurisdiction::level)
                    .ifPresent(level -> solved.merge(level, 1, Integer::sum));
        }
        return new Month(byDepartment, byLevel, solved);
    }

    /** All tasks of the month together. */
    public Rates total() {
        return byDepartment.values().stream().reduce(Rates.NONE, Rates::plus);
    }

    /** The share of the closed incidents that one level solved, 0 to 1; 0 when none was closed. */
    public double share(Level level) {
        int all = solved.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : (double) solved.getOrDefault(level, 0) / all;
    }
}
