package io.cityhelm.connect.health;

import io.cityhelm.core.text.Messages;
import java.util.Arrays;
import java.util.List;

/**
 * A short sentence about a link or a record, kept as key and arguments until somebody reads it in their language.
 *
 * @param key a message key
 * @param args what the message names
 */
public record Note(String key, List<String> args) {

    /** Nothing to say. */
    public static final Note NONE = new Note("", List.of());

    public Note {
        args = List.copyOf(args);
    }

    public static Note of(String key, Object... args) {
        return new Note(key, Arrays.stream(args).map(String::valueOf).toList());
    }

    public boolean isEmpty() {
        return key.isEmpty();
    }

    /** The sentence in a language; empty when there is nothing to say. */
    public String text(Messages messages) {
        return isEmpty() ? "" : messages.text(key, args.toArray());
    }
}
