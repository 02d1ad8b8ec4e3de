package io.cityhelm.connect.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the fields of protocol buffer messages mean, from a resource: {@code message NAME} or {@code enum NAME}, and below it a
 * line for each field or constant, which begins with its number.
 *
 * @param messages by name, their fields by number
 * @param enums by name, their constants by number
 */
record MessageTable(Map<String, Map<Integer, Field>> messages, Map<String, Map<Integer, String>> enums) {

    /** @param type of another message or enumeration, or one of the scalar types */
    record Field(String name, String type, boolean repeated) {}

    static MessageTable of(String resource) {
        try (InputStream in = MessageTable.class.getResourceAsStream(resource)) {
            return parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the class path can be read", e);
        }
    }

    private static MessageTable parsed(List<String> lines) {
        Map<String, Map<Integer, Field>> messages = new HashMap<>();
        Map<String, Map<Integer, String>> enums = new HashMap<>();
        Map<Integer, Field> fields = Map.of();
        Map<Integer, String> constants = Map.of();
        boolean inMessage = false;
        for (String line : lines) {
            String[] words = line.strip().split(" ");
            if (words[0].equals("message")) {
                inMessage = true;
                fields = messages.computeIfAbsent(words[1], name -> new HashMap<>());
            } else if (words[0].equals("enum")) {
                inMessage = false;
                constants = enums.computeIfAbsent(words[1], name -> new HashMap<>());
            } else if (!line.isBlank() && !line.startsWith("#") && inMessage) {
                fields.put(Integer.valueOf(words[0]), new Field(words[1], words[2], words.length > 3));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                constants.put(Integer.valueOf(words[0]), words[1]);
            }
        }
        return new MessageTable(messages, enums);
    }

    Optional<Field> field(String message, int number) {
        return Optional.ofNullable(messages.get(message)).map(fields -> fields.get(number));
    }

    boolean isMessage(String type) {
        return messages.containsKey(type);
    }

    /** Empty for a constant that came after this table. */
    Optional<String> constant(String type, long number) {
        return Optional.ofNullable(enums.get(type)).map(all -> all.get((int) number));
    }
}
