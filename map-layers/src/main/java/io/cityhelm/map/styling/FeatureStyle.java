package io.cityhelm.map.styling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The look of a layer. A feature is drawn by each rule that takes it, in the order of the rules, the first lowest. Immutable.
 *
 * @param rules at most {@link #MOST_RULES}
 */
public record FeatureStyle(List<StyleRule> rules) {

    /** So many fit into the bits of one number, and nobody understands a legend of more. */
    public static final int MOST_RULES = 60;

    /** @throws IllegalArgumentException when there are too many rules */
    public FeatureStyle {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException(rules.size() + " rules");
        }
    }

    /** The attributes that filters and labels ask for. */
    public Set<String> attributes() {
        Set<String> names = new LinkedHashSet<>();
        for (StyleRule rule : rules) {
            names.addAll(rule.filter().attributes());
            labels(rule).forEach(label -> names.addAll(label.text().attributes()));
        }
        return names;
    }

    private static Stream<Symbol.Label> labels(StyleRule rule) {
        return rule.symbols().stream().filter(Symbol.Label.class::isInstance).map(Symbol.Label.class::cast);
    }
}
