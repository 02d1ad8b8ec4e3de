package io.cityhelm.map.styling;

import io.cityhelm.core.pack.CheckedYaml;
import io.cityhelm.core.pack.PackProblem;
import io.cityhelm.core.pack.YamlNode;
import io.cityhelm.core.pack.YamlReading;
import io.cityhelm.map.ecql.BadFilterException;
import io.cityhelm.map.ecql.Ecql;
import io.cityhelm.map.ecql.Filter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the file of a style, all of it or nothing: half a style would hide what its missing rules draw. Reads the disk; takes
 * some hundred milliseconds the first time.
 */
public final class StyleReader {

    private final List<PackProblem> problems = new ArrayList<>();
    private final YamlReading yaml = new YamlReading(problems::add);
    private final SymbolReader symbols = new SymbolReader(problems::add);

    private StyleReader() {}

    /** What the file says, or all that is wrong with it. */
    public static StyleRead read(Path file) {
        return new StyleReader().style(file, Optional.empty());
    }

    /**
     * The same for a layer.
     *
     * @param columns the names of its attributes: a rule that asks for another one is wrong
     */
    public static StyleRead read(Path file, Set<String> columns) {
        return new StyleReader().style(file, Optional.of(columns));
    }

    private StyleRead style(Path file, Optional<Set<String>> columns) {
        Optional<YamlNode> node = CheckedYaml.read(file, schema(), problems);
        Optional<FeatureStyle> style = node.filter(_ -> problems.isEmpty()).map(this::style);
        if (problems.isEmpty()) {
            columns.ifPresent(known -> unknown(node.orElseThrow(), style.orElseThrow(), known));
        }
        return new StyleRead(
                style.filter(_ -> problems.isEmpty()),
                problems.stream()
                        .map(problem -> new StyleProblem(rule(node, problem), problem))
                        .toList());
    }

    private FeatureStyle style(YamlNode node) {
        return new FeatureStyle(twice(node, yaml.list(node, "rules", this::rule)));
    }

    private List<StyleRule> twice(YamlNode node, List<StyleRule> rules) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!names.add(rules.get(i).name())) {
                problems.add(rules(node)
                        .get(i)
                        .problem("PackProblem.twice", rules.get(i).name()));
            }
        }
        return rules;
    }

    private StyleRule rule(YamlNode node) {
        boolean otherwise = yaml.flag(node, "otherwise");
        if (otherwise && node.member("filter").isPresent()) {
            problems.add(node.problem("map.style.otherwise"));
        }
        return new StyleRule(
                yaml.text(node, "name"),
                filter(node),
                otherwise,
                scales(node),
                yaml.list(node, "symbols", one -> one).stream()
                        .flatMap(one -> symbols.symbol(one).stream())
                        .toList());
    }

    private Filter filter(YamlNode node) {
        Optional<YamlNode> written = node.member("filter");
        try {
            return written.isEmpty()
                    ? Filter.ALL
                    : Ecql.parse(String.valueOf(written.get().plain()));
        } catch (BadFilterException e) {
            problems.add(written.orElseThrow()
                    .problem("refusal." + e.why().rule(), e.why().details().toArray()));
            return Filter.ALL;
        }
    }

    private ScaleRange scales(YamlNode node) {
        return node.member("scales")
                .map(scales -> {
                    ScaleRange read = new ScaleRange(
                            yaml.optionalNumber(scales, "from").orElse(0.0),
                            yaml.optionalNumber(scales, "to").orElse(Double.POSITIVE_INFINITY));
                    if (read.from() >= read.to()) {
                        problems.add(scales.problem("map.style.scales"));
                    }
                    return read;
                })
                .orElse(ScaleRange.ALL);
    }

    /** Attributes that the layer has not got: the rule would draw nothing, and nobody would know why. */
    private void unknown(YamlNode node, FeatureStyle style, Set<String> columns) {
        for (int i = 0; i < style.rules().size(); i++) {
            YamlNode at = rules(node).get(i);
            new FeatureStyle(List.of(style.rules().get(i)))
                    .attributes().stream()
                            .filter(name -> !columns.contains(name))
                            .forEach(name -> problems.add(at.member("filter")
                                    .orElse(at)
                                    .problem("map.style.attribute", name, String.join(", ", columns))));
        }
    }

    private static List<YamlNode> rules(YamlNode node) {
        return node.member("rules").map(YamlNode::items).orElse(List.of());
    }

    /** The rule that a line stands in. */
    private static String rule(Optional<YamlNode> node, PackProblem problem) {
        List<YamlNode> rules = node.map(StyleReader::rules).orElse(List.of());
        String name = "";
        for (int i = 0; i < rules.size() && rules.get(i).line() <= problem.line(); i++) {
            name = rules.get(i)
                    .member("name")
                    .map(found -> String.valueOf(found.plain()))
                    .orElse(String.valueOf(i + 1));
        }
        return name;
    }

    private static String schema() {
        try (InputStream in = StyleReader.class.getResourceAsStream("style.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
