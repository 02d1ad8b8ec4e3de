package io.cityhelm.core.inventory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * 全域归集: how far a department, or a domain, has come.
 *
 * @param of the id of the department or domain
 * @param total data sets on the list
 * @param due those whose day has come
 * @param connected those that deliver
 * @param late those whose day has come and that do not deliver
 */
public record Progress(String of, int total, int due, int connected, int late) {

    /** The part that is connected, 0 to 1. */
    public double share() {
        return total == 0 ? 1 : (double) connected / total;
    }

    /**
     * Groups the list, worst first: the most late ones, then the smallest part connected.
     *
     * @param by the department or the domain of a data set
     * @param delivers whether a data set delivers: a link that is configured and brings nothing does not count
     */
    public static List<Progress> by(
            Function<DataSet, String> by, Inventory inventory, Predicate<DataSet> delivers, LocalDate today) {
        Map<String, Progress> groups = new LinkedHashMap<>();
        for (DataSet set : inventory.sets()) {
            boolean due = !set.planned().isAfter(today);
            boolean there = delivers.test(set);
            Progress one = new Progress(by.apply(set), 1, due ? 1 : 0, there ? 1 : 0, due && !there ? 1 : 0);
            groups.merge(one.of(), one, Progress::plus);
        }
        return groups.values().stream()
                .sorted(Comparator.comparingInt(Progress::late).reversed().thenComparingDouble(Progress::share))
                .toList();
    }

    private Progress plus(Progress other) {
        return new Progress(of, total + other.total, due + other.due, connected + other.connected, late + other.late);
    }
}
