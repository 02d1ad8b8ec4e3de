package io.cityhelm.map.styling;

import java.util.List;
import java.util.Optional;

/**
 * What became of a style.
 *
 * @param style empty when something is wrong with it
 * @param problems in the order of the file
 */
public record StyleRead(Optional<FeatureStyle> style, List<StyleProblem> problems) {

    /** A layer without a style of its own. */
    public static final StyleRead NONE = new StyleRead(Optional.empty(), List.of());

    public StyleRead {
        problems = List.copyOf(problems);
    }
}
