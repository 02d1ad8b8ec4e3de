package io.cityhelm.core.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layers of features that a pack brings along, in its order: the first lies on top. */
public record PackLayers(List<Entry> all) {

    /** What a pack without the file has. */
    public static final PackLayers NONE = new PackLayers(List.of());

    public PackLayers {
        all = List.copyOf(all);
    }

    /**
     * One layer.
     *
     * @param name by language
     * @param note what people have to know about it, by language
     * @param file a layer as {@code layer import} writes it, from the folder of the pack
     * @param style its look, from the folder of the pack; empty for the look that every layer has
     * @param shown whether it is on the map until somebody takes it off
     * @param columns what its columns are called; one that is not among them is called what its file calls it
     */
    public record Entry(
            String id,
            Map<String, String> name,
            Map<String, String> note,
            String file,
            Optional<String> style,
            boolean shown,
            List<Column> columns) {

        public Entry {
            columns = List.copyOf(columns);
        }

        public Optional<Column> column(String id) {
            return columns.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /**
     * What a column of a layer says.
     *
     * @param id what its file calls it
     * @param name by language
     * @param values what its values mean, by language; one that is not among them speaks for itself
     * @param places whether its values are codes of jurisdictions
     */
    public record Column(String id, Map<String, String> name, Map<String, Map<String, String>> values, boolean places) {
        public Column {
            values = Map.copyOf(values);
        }
    }
}
