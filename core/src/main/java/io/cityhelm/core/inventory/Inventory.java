package io.cityhelm.core.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What should be connected.
 *
 * @param notice what people should know about the list, by language
 */
public record Inventory(Map<String, String> notice, List<DataSet> sets) {

    /** Of a city that has no list. */
    public static final Inventory NONE = new Inventory(Map.of(), List.of());

    public Inventory {
        sets = List.copyOf(sets);
    }

    /** The data set to which a record belongs; the first when several claim it. */
    public Optional<DataSet> of(String link, String subject) {
        return sets.stream().filter(set -> set.has(link, subject)).findFirst();
    }
}
