package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads typed values out of YAML nodes. A missing or wrong value is told as a problem with its place and replaced by a
 * harmless one, so that one pass tells all problems; a result may be used only when none was told.
 */
public final class YamlReading {

    private final Consumer<PackProblem> problems;

    /** @param problems is told each one */
    public YamlReading(Consumer<PackProblem> problems) {
        this.problems = problems;
    }

    public String text(YamlNode node, String name) {
        return optionalText(node, name).orElseGet(() -> missing(node, name, ""));
    }

    public Optional<String> optionalText(YamlNode node, String name) {
        return node.member(name).map(found -> String.valueOf(found.plain()));
    }

    /** Text by language; a plain text counts for all languages. */
    public Map<String, String> texts(YamlNode node, String name) {
        return node.member(name).map(this::texts).orElseGet(() -> missing(node, name, Map.of()));
    }

    private Map<String, String> texts(YamlNode node) {
        if (node.members().isEmpty()) {
            return Map.of("zh", String.valueOf(node.plain()), "en", String.valueOf(node.plain()));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        node.members().forEach((language, text) -> texts.put(language, String.valueOf(text.plain())));
        return Map.copyOf(texts);
    }

    public double number(YamlNode node, String name) {
        return optionalNumber(node, name).orElseGet(() -> missing(node, name, 0.0));
    }

    public Optional<Double> optionalNumber(YamlNode node, String name) {
        return node.member(name).map(found -> convert(found, "number", 0.0, v -> ((Number) v).doubleValue()));
    }

    int integer(YamlNode node, String name) {
        return (int) number(node, name);
    }

    /** False when it is not there. */
    public boolean flag(YamlNode node, String name) {
        return node.member(name)
                .map(found -> convert(found, "true/false", false, Boolean.class::cast))
                .orElse(false);
    }

    Duration seconds(YamlNode node, String name) {
        return Duration.ofMillis(Math.round(number(node, name) * 1000));
    }

    LocalDate day(YamlNode node, String name) {
        return node.member(name)
                .map(found -> convert(found, "yyyy-mm-dd", LocalDate.EPOCH, v -> LocalDate.parse(String.valueOf(v))))
                .orElseGet(() -> missing(node, name, LocalDate.EPOCH));
    }

    JurisdictionCode code(YamlNode node, String name) {
        JurisdictionCode none = JurisdictionCode.of("00");
        return node.member(name)
                .map(found -> convert(found, "code", none, v -> JurisdictionCode.of(String.valueOf(v))))
                .orElseGet(() -> missing(node, name, none));
    }

    /** A constant by its name in lowercase-kebab. */
    public <E extends Enum<E>> E choice(YamlNode node, String name, Class<E> type) {
        E first = type.getEnumConstants()[0];
        return node.member(name).map(found -> constant(found, type)).orElseGet(() -> missing(node, name, first));
    }

    /** A constant by its name in lowercase-kebab. */
    <E extends Enum<E>> E constant(YamlNode node, Class<E> type) {
        String name = String.valueOf(node.plain()).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        problems.accept(node.problem("PackProblem.unknownWord", node.plain(), EnumSet.allOf(type)));
        return type.getEnumConstants()[0];
    }

    Set<Level> levels(YamlNode node, String name) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        node.member(name).orElse(node).items().forEach(item -> levels.add(constant(item, Level.class)));
        return Set.copyOf(levels);
    }

    public List<String> words(YamlNode node, String name) {
        return list(node, name, item -> String.valueOf(item.plain()));
    }

    /** The items of a member; empty when the member is not there. */
    public <T> List<T> list(YamlNode node, String name, Function<YamlNode, T> item) {
        return node.member(name).map(YamlNode::items).orElse(List.of()).stream()
                .map(item)
                .toList();
    }

    /** Four entries, one a grade, sorted from Ⅰ to Ⅳ. */
    <T> List<T> byGrade(YamlNode node, String name, Function<YamlNode, T> entry) {
        List<YamlNode> entries = node.member(name).map(YamlNode::items).orElse(List.of());
        List<Integer> grades =
                entries.stream().map(one -> integer(one, "grade")).sorted().toList();
        if (!grades.equals(List.of(1, 2, 3, 4))) {
            problems.accept(node.member(name).orElse(node).problem("PackProblem.fourGrades", name));
        }
        return entries.stream()
                .sorted(Comparator.comparingInt(one -> integer(one, "grade")))
                .map(entry)
                .toList();
    }

    private <T> T convert(YamlNode node, String wanted, T otherwise, Function<Object, T> conversion) {
        try {
            return conversion.apply(node.value());
        } catch (ClassCastException | DateTimeException | IllegalArgumentException e) {
            problems.accept(node.problem("PackProblem.wrongType", node.plain(), wanted));
            return otherwise;
        }
    }

    private <T> T missing(YamlNode node, String name, T otherwise) {
        problems.accept(node.problem("PackProblem.missing", name));
        return otherwise;
    }
}
