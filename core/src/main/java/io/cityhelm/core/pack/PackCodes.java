package io.cityhelm.core.pack;

import java.util.Map;
import java.util.Optional;

/** The tables of codes that a pack brings along, by their id: what several links have in common. */
public record PackCodes(Map<String, CodeTable> tables) {

    /** What a pack without the file has. */
    public static final PackCodes NONE = new PackCodes(Map.of());

    public PackCodes {
        tables = Map.copyOf(tables);
    }

    public Optional<CodeTable> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }
}
