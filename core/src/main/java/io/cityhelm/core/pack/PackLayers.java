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
     */
    public record Entry(
            String id,
            Map<String, String> name,
            Map<String, String> note,
            String file,
            Optional<String> style,
            boolean shown) {}
}
