package io.cityhelm.map.importing;

import io.cityhelm.core.text.Messages;
import java.util.List;

/**
 * Something about an import that a person should look at, though it is no reason to stop.
 *
 * @param key of the sentence: {@code map.import.caution.<key>}
 * @param details what the sentence fills in
 */
public record Caution(String key, List<String> details) {

    public Caution {
        details = List.copyOf(details);
    }

    static Caution of(String key, Object... details) {
        return new Caution(
                key, java.util.Arrays.stream(details).map(String::valueOf).toList());
    }

    public String text(Messages messages) {
        return messages.text("map.import.caution." + key, details.toArray());
    }
}
