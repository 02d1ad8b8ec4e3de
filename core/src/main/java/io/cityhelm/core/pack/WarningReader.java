package io.cityhelm.core.pack;

import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.EventType;
import io.cityhelm.core.warning.Publisher;
import io.cityhelm.core.warning.WarningBook;
import io.cityhelm.core.warning.Weight;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads {@code warnings.yaml}. */
final class WarningReader {

    private final YamlReading yaml;
    private final Consumer<PackProblem> problems;

    WarningReader(YamlReading yaml, Consumer<PackProblem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    WarningBook book(YamlNode file) {
        List<EventType> events = yaml.list(file, "events", this::event);
        once(file);
        return new WarningBook(
                Optional.of(publisher(file.member("publisher").orElse(file))),
                yaml.seconds(file, "longest"),
                yaml.seconds(file, "approve-within"),
                yaml.seconds(file, "confirm-within"),
                yaml.seconds(file, "answer-within"),
                events,
                weights(file.member("colours").orElse(file)));
    }

    private Publisher publisher(YamlNode node) {
        return new Publisher(
                yaml.text(node, "area"),
                yaml.text(node, "agency"),
                yaml.text(node, "unit"),
                yaml.text(node, "extension"),
                yaml.text(node, "sender"),
                yaml.text(node, "name"));
    }

    private EventType event(YamlNode node) {
        return new EventType(yaml.text(node, "code"), yaml.texts(node, "name"), yaml.text(node, "category"));
    }

    private Map<Colour, Weight> weights(YamlNode node) {
        Map<Colour, Weight> weights = new EnumMap<>(Colour.class);
        for (Colour colour : Colour.values()) {
            node.member(colour.name().toLowerCase(Locale.ROOT))
                    .ifPresent(found -> weights.put(
                            colour,
                            new Weight(
                                    yaml.text(found, "severity"),
                                    yaml.text(found, "urgency"),
                                    yaml.text(found, "certainty"))));
        }
        return weights;
    }

    private void once(YamlNode file) {
        Set<String> seen = new HashSet<>();
        for (YamlNode event : file.member("events").map(YamlNode::items).orElse(List.of())) {
            event.member("code")
                    .filter(code -> !seen.add(String.valueOf(code.plain())))
                    .ifPresent(code -> problems.accept(code.problem("PackProblem.twice", code.plain())));
        }
    }
}
