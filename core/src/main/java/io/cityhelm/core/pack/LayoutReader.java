package io.cityhelm.core.pack;

import io.cityhelm.core.plan.ResponseLevel;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads {@code layout.yaml}. */
final class LayoutReader {

    private final YamlReading yaml;
    private final Consumer<PackProblem> problems;

    LayoutReader(YamlReading yaml, Consumer<PackProblem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    Layout layout(YamlNode file) {
        return new Layout(yaml.list(file, "panels", this::panel));
    }

    private Layout.Panel panel(YamlNode node) {
        Optional<String> domain = yaml.optionalText(node, "domain");
        Set<ResponseLevel> response = response(node);
        if (!response.isEmpty() && domain.isEmpty()) {
            // whoever writes such a panel expects it in every response; which one it is for has to be said
            problems.accept(node.member("response").orElse(node).problem("PackProblem.missing", "domain"));
        }
        return new Layout.Panel(yaml.levels(node, "levels"), domain, response, yaml.list(node, "tiles", this::tile));
    }

    /** The levels of {@code response: [1, 2]}, or all of them for {@code response: true}. */
    private Set<ResponseLevel> response(YamlNode node) {
        Set<ResponseLevel> levels = EnumSet.noneOf(ResponseLevel.class);
        node.member("response").ifPresent(found -> {
            if (found.items().isEmpty()) {
                levels.addAll(yaml.flag(node, "response") ? EnumSet.allOf(ResponseLevel.class) : levels);
            }
            found.items().forEach(item -> level(item).ifPresent(levels::add));
        });
        return Set.copyOf(levels);
    }

    private Optional<ResponseLevel> level(YamlNode item) {
        if (item.value() instanceof Number number && number.intValue() >= 1 && number.intValue() <= 4) {
            return Optional.of(ResponseLevel.values()[number.intValue() - 1]);
        }
        problems.accept(item.problem("PackProblem.unknownWord", item.plain(), "1–4"));
        return Optional.empty();
    }

    private Layout.Tile tile(YamlNode node) {
        return new Layout.Tile(
                yaml.text(node, "indicator"), yaml.choice(node, "display", Indicator.Display.Kind.class));
    }
}
