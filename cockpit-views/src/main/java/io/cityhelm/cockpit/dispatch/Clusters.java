package io.cityhelm.cockpit.dispatch;

import io.cityhelm.core.dispatch.Tie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts what was given as one together, where the first of it stands. Pure. */
public final class Clusters {

    private Clusters() {}

    /** @param row the order of an item @return lists of items: those of one group, or a single one without a group */
    public static <T> List<List<T>> of(List<T> items, Function<T, OrderRow> row) {
        Map<Object, List<T>> clusters = new LinkedHashMap<>();
        for (T item : items) {
            OrderRow order = row.apply(item);
            Object key = order.group().<Object>map(Tie::group).orElse(order.id());
            clusters.computeIfAbsent(key, none -> new ArrayList<>()).add(item);
        }
        return List.copyOf(clusters.values());
    }

    /** The rows with each group in one; the orders of an unfolded group follow it. @param all of each group */
    static List<InFlight> folded(List<OrderRow> rows, Map<UUID, List<OrderRow>> all, Set<UUID> unfolded) {
        Map<UUID, List<OrderRow>> grouped = rows.stream()
                .filter(row -> row.group().isPresent())
                .collect(Collectors.groupingBy(row -> row.group().orElseThrow().group()));
        List<InFlight> lines = new ArrayList<>(rows.size());
        for (OrderRow row : rows) {
            if (row.group().isEmpty()) {
                lines.add(row);
                continue;
            }
            UUID id = row.group().get().group();
            List<OrderRow> cluster = grouped.remove(id);
            if (cluster == null) {
                continue; // stands where the first of it did
            }
            lines.add(GroupRow.of(cluster, all.getOrDefault(id, cluster)));
            if (unfolded.contains(id)) {
                lines.addAll(cluster);
            }
        }
        return lines;
    }
}
