package io.cityhelm.core.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of a YAML file that knows where it stands, because a message without a line sends people searching.
 *
 * @param file name of the file, relative to the pack or alone
 * @param line from 1
 * @param column from 1
 * @param value a {@code Map<String, YamlNode>}, a {@code List<YamlNode>}, a String, a Number, a Boolean or null
 */
public record YamlNode(String file, int line, int column, Object value) {

    /** The members of a mapping; empty when this is no mapping. */
    @SuppressWarnings("unchecked")
    public Map<String, YamlNode> members() {
        return value instanceof Map<?, ?> map ? (Map<String, YamlNode>) map : Map.of();
    }

    /** The items of a sequence; empty when this is no sequence. */
    @SuppressWarnings("unchecked")
    public List<YamlNode> items() {
        return value instanceof List<?> list ? (List<YamlNode>) list : List.of();
    }

    public Optional<YamlNode> member(String name) {
        return Optional.ofNullable(members().get(name)).filter(node -> node.value != null);
    }

    /** The node that a JSON pointer names, or the nearest one above it that exists. */
    YamlNode at(List<String> path) {
        YamlNode at = this;
        for (String step : path) {
            YamlNode next = at.step(step);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private YamlNode step(String step) {
        if (value instanceof List<?>) {
            int index = step.chars().allMatch(Character::isDigit) ? Integer.parseInt(step) : -1;
            return index >= 0 && index < items().size() ? items().get(index) : null;
        }
        return members().get(step);
    }

    /** The same as plain maps, lists and values. */
    public Object plain() {
        return switch (value) {
            case Map<?, ?> _ -> {
                Map<String, Object> map = new LinkedHashMap<>();
                members().forEach((name, node) -> map.put(name, node.plain()));
                yield map;
            }
            case List<?> _ -> items().stream().map(YamlNode::plain).toList();
            case null, default -> value;
        };
    }

    public PackProblem problem(String key, Object... args) {
        return new PackProblem(
                file,
                line,
                column,
                key,
                List.of(args).stream().map(String::valueOf).toList());
    }
}
