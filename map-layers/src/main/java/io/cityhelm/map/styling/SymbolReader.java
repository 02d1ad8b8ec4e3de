package io.cityhelm.map.styling;

import io.cityhelm.core.pack.PackProblem;
import io.cityhelm.core.pack.YamlNode;
import io.cityhelm.core.pack.YamlReading;
import io.cityhelm.map.style.MapColour;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one symbol of a rule. What the schema checks already is not checked again. */
final class SymbolReader {

    private static final StyleColour NONE = new StyleColour.Token(MapColour.NO_DATA);

    private final YamlReading yaml;
    private final Consumer<PackProblem> problems;

    SymbolReader(Consumer<PackProblem> problems) {
        this.yaml = new YamlReading(problems);
        this.problems = problems;
    }

    /** @param node a mapping with one member, the kind */
    Optional<Symbol> symbol(YamlNode node) {
        return node.members().entrySet().stream().findFirst().flatMap(this::symbol);
    }

    private Optional<Symbol> symbol(Map.Entry<String, YamlNode> kind) {
        YamlNode node = kind.getValue();
        return Optional.ofNullable(
                switch (kind.getKey()) {
                    case "fill" -> new Symbol.Fill(colour(node, "colour"), number(node, "opacity", 1));
                    case "stroke" ->
                        new Symbol.Stroke(
                                colour(node, "colour"),
                                number(node, "opacity", 1),
                                number(node, "width", 1),
                                yaml.list(node, "dash", one -> ((Number) one.value()).doubleValue()));
                    case "hatch" ->
                        new Symbol.Hatch(
                                colour(node, "colour"),
                                number(node, "opacity", 1),
                                node.member("pattern").isPresent()
                                        ? yaml.choice(node, "pattern", Symbol.Hatch.Pattern.class)
                                        : Symbol.Hatch.Pattern.RISING,
                                number(node, "spacing", 8),
                                number(node, "width", 1));
                    case "mark" ->
                        new Symbol.Mark(
                                yaml.choice(node, "form", Symbol.Mark.Form.class),
                                number(node, "size", 8),
                                colour(node, "colour"),
                                node.member("rim").map(this::colour));
                    case "icon" ->
                        new Symbol.Icon(
                                outline(node),
                                number(node, "box", 24),
                                number(node, "size", 16),
                                colour(node, "colour"),
                                node.member("rim").map(this::colour));
                    case "label" -> label(node);
                    default -> null; // the schema has said so
                });
    }

    private Symbol label(YamlNode node) {
        return new Symbol.Label(
                text(node),
                number(node, "size", 12),
                node.member("colour").map(this::colour).orElse(new StyleColour.Token(MapColour.LABEL)),
                node.member("halo").map(this::colour).orElse(new StyleColour.Token(MapColour.HALO)),
                (int) number(node, "priority", 50),
                yaml.flag(node, "along"),
                number(node, "right", 0),
                number(node, "down", 0));
    }

    private LabelText text(YamlNode node) {
        Optional<String> attribute = yaml.optionalText(node, "attribute");
        Optional<String> template = yaml.optionalText(node, "text");
        if (attribute.isPresent() == template.isPresent()) {
            problems.accept(node.problem("map.style.label-text"));
            return LabelText.attribute("");
        }
        return attribute
                .map(LabelText::attribute)
                .or(() -> LabelText.template(template.orElseThrow()))
                .orElseGet(() -> {
                    problems.accept(node.member("text").orElse(node).problem("map.style.template"));
                    return LabelText.attribute("");
                });
    }

    private Path2D outline(YamlNode node) {
        try {
            return SvgPath.parse(yaml.text(node, "path"));
        } catch (BadPathException e) {
            problems.accept(node.member("path").orElse(node).problem("map.style.path", e.column()));
            return new Path2D.Double();
        }
    }

    private double number(YamlNode node, String name, double otherwise) {
        return yaml.optionalNumber(node, name).orElse(otherwise);
    }

    private StyleColour colour(YamlNode node, String name) {
        return node.member(name).map(this::colour).orElse(NONE);
    }

    private StyleColour colour(YamlNode node) {
        if (!node.members().isEmpty()) {
            return new StyleColour.Literal(argb(node, "dark"), argb(node, "light"));
        }
        return StyleColour.of(String.valueOf(node.plain())).orElseGet(() -> {
            problems.accept(node.problem("map.style.colour", node.plain()));
            return NONE;
        });
    }

    private int argb(YamlNode node, String name) {
        return yaml.optionalText(node, name).flatMap(StyleColour::argbOf).orElse(0);
    }
}
