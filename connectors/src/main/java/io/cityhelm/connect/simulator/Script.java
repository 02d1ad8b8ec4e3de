package io.cityhelm.connect.simulator;

import io.cityhelm.core.pack.Department;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the departments say and send, out of {@code script.yaml}. Immutable. */
final class Script {

    private final JsonNode root;

    Script() {
        try (InputStream in = Script.class.getResourceAsStream("script.yaml")) {
            this.root = YAMLMapper.builder().build().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the script is not on the class path", e);
        }
    }

    /** @param crew people in it */
    record Vehicle(String name, int count, int crew) {}

    Vehicle vehicle(Department department) {
        JsonNode units = root.get("units");
        JsonNode found = units.get("departments").has(department.id())
                ? units.get("departments").get(department.id())
                : units.get("kinds").get(kebab(department.kind()));
        return new Vehicle(
                found.get("name").asString(),
                found.get("count").asInt(),
                found.get("crew").asInt());
    }

    String unitName(Vehicle model, int number) {
        return fill(
                root.get("units").get("numbering").asString(),
                Map.of("name", model.name(), "number", "%02d".formatted(number)));
    }

    /** Who goes when no vehicle is free. */
    String somebody() {
        return root.get("somebody").asString();
    }

    /** Where, when the order says no address. */
    String somewhere() {
        return root.get("somewhere").asString();
    }

    String person(Random random) {
        return one(root.get("people"), random);
    }

    String answer(String stage, Random random) {
        return one(root.get("answers").get(stage), random);
    }

    String event(Enum<?> family) {
        return root.get("events").get(kebab(family)).asString();
    }

    String firstEvent() {
        return root.get("first-event").asString();
    }

    String cleared() {
        return root.get("cleared").asString();
    }

    /** Why the warning platform does not take a message. */
    String refusal(WarningPlatform.Fault fault) {
        return root.get("platform").get("refusals").get(kebab(fault)).asString();
    }

    Warning warning() {
        JsonNode warning = root.get("warning");
        return new Warning(
                warning.get("event").asString(),
                warning.get("code").asString(),
                warning.get("sender").asString(),
                warning.get("instruction").asString(),
                warning.get("steps")
                        .valueStream()
                        .map(step -> new Step(
                                step.get("colour").asString(),
                                step.get("word").asString(),
                                step.get("severity").asString(),
                                step.get("text").asString()))
                        .toList());
    }

    record Warning(String event, String code, String sender, String instruction, List<Step> steps) {}

    record Step(String colour, String word, String severity, String text) {}

    static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static String one(JsonNode list, Random random) {
        return list.get(random.nextInt(list.size())).asString();
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
