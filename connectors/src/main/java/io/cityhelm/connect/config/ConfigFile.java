package io.cityhelm.connect.config;

import io.cityhelm.connect.health.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file as a tree, and the line of everything in it. */
final class ConfigFile {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*\\s*(#.*)?$");
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAML).build();

    private final String name;
    private final JsonNode root;
    private final Map<String, Integer> lines;
    private final List<String> text;

    private ConfigFile(String name, JsonNode root, Map<String, Integer> lines, List<String> text) {
        this.name = name;
        this.text = text;
        this.root = root;
        this.lines = lines;
    }

    /** Reads a file; when it cannot, tells the problem and gives an empty mapping. */
    static ConfigFile read(Path file, Consumer<ConfigProblem> problems) {
        try {
            return read(file.getFileName().toString(), Files.readString(file), problems);
        } catch (IOException e) {
            problems.accept(
                    new ConfigProblem(file.getFileName().toString(), 0, Note.of("ConfigProblem.unreadable", e)));
            return of(JsonMapper.shared().createObjectNode());
        }
    }

    /** Reads what stands, or would stand, in a file. */
    static ConfigFile read(String name, String text, Consumer<ConfigProblem> problems) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root != null && root.isObject()) {
                return new ConfigFile(name, root, linesOf(text), text.lines().toList());
            }
            problems.accept(new ConfigProblem(name, 1, Note.of("ConfigProblem.noMapping")));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.accept(new ConfigProblem(name, line, Note.of("ConfigProblem.notYaml", e.getOriginalMessage())));
        }
        return new ConfigFile(name, JsonMapper.shared().createObjectNode(), Map.of(), List.of());
    }

    /** What was read before, without its lines. */
    static ConfigFile of(JsonNode root) {
        return new ConfigFile("", root, Map.of(), List.of());
    }

    private static Map<String, Integer> linesOf(String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    String name() {
        return name;
    }

    JsonNode root() {
        return root;
    }

    /** A problem some lines into the text of a member: one that is written below its name begins a line later. */
    ConfigProblem problem(String pointer, long linesDown, Note what) {
        ConfigProblem there = problem(pointer, what);
        boolean below = there.line() > 0
                && there.line() <= text.size()
                && BLOCK.matcher(text.get(there.line() - 1)).find();
        return new ConfigProblem(name, there.line() + (int) linesDown + (below ? 1 : 0), what);
    }

    /** A problem at a JSON pointer, or at the nearest thing above it that stands in the file. */
    ConfigProblem problem(String pointer, Note what) {
        String at = pointer;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return new ConfigProblem(name, lines.getOrDefault(at, 1), what);
    }
}
