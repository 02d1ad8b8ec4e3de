package io.cityhelm.core.pack;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The YAML files of a checked pack once more, as JSON: reading YAML takes a fifth of a start, reading this a fiftieth. It
 * carries the hash of the files that it was made of and counts for nothing when they have changed.
 *
 * <p>A list: the hash, then the files in the order of {@link PackFile}, null for one that the pack goes without. Every value is a list of line, column and the value
 * itself, whose members and items are such lists again.
 */
final class QuickCopy {

    private static final String FILE = "checked.json";
    private static final JsonFactory JSON = new JsonFactory();

    private QuickCopy() {}

    /** The files of the pack; empty when there is no copy of files with this hash. */
    static Optional<Map<PackFile, YamlNode>> read(Path directory, String hash) {
        Path copy = directory.resolve(FILE);
        if (!Files.isRegularFile(copy)) {
            return Optional.empty();
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), Files.readAllBytes(copy))) {
            parser.nextToken();
            if (!hash.equals(parser.nextStringValue())) {
                return Optional.empty();
            }
            Map<PackFile, YamlNode> files = new EnumMap<>(PackFile.class);
            for (PackFile file : PackFile.values()) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.VALUE_NULL && file.isOptional()) {
                    continue;
                }
                if (token != JsonToken.START_ARRAY) {
                    return Optional.empty();
                }
                files.put(file, node(file.fileName(), parser));
            }
            return Optional.of(files);
        } catch (IOException | JacksonException e) {
            return Optional.empty(); // the YAML says the same
        }
    }

    /** Makes the copy, whole or not at all. */
    static void write(Path directory, String hash, Map<PackFile, YamlNode> files) throws IOException {
        Path draft = directory.resolve(FILE + ".draft");
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), Files.newOutputStream(draft))) {
            generator.writeStartArray();
            generator.writeString(hash);
            for (PackFile file : PackFile.values()) {
                if (files.containsKey(file)) {
                    write(generator, files.get(file));
                } else {
                    generator.writeNull();
                }
            }
            generator.writeEndArray();
        } catch (JacksonException e) {
            throw new IOException(e);
        }
        try {
            Files.move(draft, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(draft, directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** From the start of the list to its end. */
    private static YamlNode node(String file, JsonParser parser) {
        int line = parser.nextIntValue(0);
        int column = parser.nextIntValue(0);
        parser.nextToken();
        Object value = value(file, parser);
        parser.nextToken();
        return new YamlNode(file, line, column, value);
    }

    private static Object value(String file, JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, YamlNode> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, node(file, parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<YamlNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(file, parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static void write(JsonGenerator generator, YamlNode node) {
        generator.writeStartArray();
        generator.writeNumber(node.line());
        generator.writeNumber(node.column());
        switch (node.value()) {
            case Map<?, ?> _ -> {
                generator.writeStartObject();
                node.members().forEach((name, member) -> {
                    generator.writeName(name);
                    write(generator, member);
                });
                generator.writeEndObject();
            }
            case List<?> _ -> {
                generator.writeStartArray();
                node.items().forEach(item -> write(generator, item));
                generator.writeEndArray();
            }
            case null -> generator.writeNull();
            case Boolean truth -> generator.writeBoolean(truth);
            case Number number -> generator.writeNumber(number.toString());
            default -> generator.writeString(node.value().toString());
        }
        generator.writeEndArray();
    }
}
