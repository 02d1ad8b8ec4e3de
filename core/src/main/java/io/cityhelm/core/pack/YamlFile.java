package io.cityhelm.core.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads a YAML file token by token, so that every value keeps its line and column. */
final class YamlFile {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final JsonParser parser;

    private YamlFile(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /** The content of a file of the pack; empty, with a problem told, when it is missing or is no YAML. */
    static Optional<YamlNode> read(Path directory, String name, Consumer<PackProblem> problems) {
        try (JsonParser parser = YAML.createParser(
                tools.jackson.core.ObjectReadContext.empty(), Files.readString(directory.resolve(name)))) {
            if (parser.nextToken() == null) {
                problems.accept(new PackProblem(name, 0, 0, "PackProblem.emptyFile", List.of()));
                return Optional.empty();
            }
            return Optional.of(new YamlFile(name, parser).node());
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int line = at == null ? 0 : at.getLineNr();
            int column = at == null ? 0 : at.getColumnNr();
            problems.accept(
                    new PackProblem(name, line, column, "PackProblem.notYaml", List.of(e.getOriginalMessage())));
        } catch (IOException | UncheckedIOException e) {
            problems.accept(new PackProblem(name, 0, 0, "PackProblem.unreadable", List.of(e.toString())));
        }
        return Optional.empty();
    }

    private YamlNode node() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new YamlNode(name, at.getLineNr(), at.getColumnNr(), value());
    }

    private Object value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> items();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private Map<String, YamlNode> members() {
        Map<String, YamlNode> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            TokenStreamLocation at = parser.currentTokenLocation();
            parser.nextToken();
            members.put(key, new YamlNode(name, at.getLineNr(), at.getColumnNr(), value()));
        }
        return members;
    }

    private List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return items;
    }
}
