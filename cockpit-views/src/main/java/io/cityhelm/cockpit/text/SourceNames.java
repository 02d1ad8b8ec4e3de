package io.cityhelm.cockpit.text;

import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.util.Map;
import java.util.Optional;

/**
 * What people call a source of data: a department by its name, a link by the name in its configuration, a way of the
 * cockpit itself by its message {@code source.<id>}. Safe on any thread.
 */
public final class SourceNames {

    private final CityPack pack;
    private final Messages messages;
    private volatile Map<String, Map<String, String>> links = Map.of();

    public SourceNames(CityPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
    }

    /**
     * Learns the names of the links.
     *
     * @param names by language, by the id of the link
     * @return whether that is anything new
     */
    public boolean learn(Map<String, Map<String, String>> names) {
        boolean fresh = !links.equals(names);
        links = Map.copyOf(names);
        return fresh;
    }

    /** The name of a source; its id when nobody knows a name. */
    public String of(String source) {
        return pack.department(source)
                .map(department -> messages.of(department.name()))
                .or(() -> pack.reporting().sources().stream()
                        .filter(one -> one.id().equals(source))
                        .findFirst()
                        .map(one -> messages.of(one.name())))
                .or(() -> Optional.ofNullable(links.get(source)).map(messages::of))
                .orElseGet(() -> messages.has("source." + source) ? messages.text("source." + source) : source);
    }
}
