package io.cityhelm.map.styling;

import io.cityhelm.map.ecql.Filter;
import java.util.List;

/**
 * How some features are drawn at some scales.
 *
 * @param name as the style calls it; unique
 * @param filter which features
 * @param otherwise instead of the filter: the features that no other rule draws at that scale
 * @param symbols drawn in this order, the first lowest
 */
public record StyleRule(String name, Filter filter, boolean otherwise, ScaleRange scales, List<Symbol> symbols) {

    public StyleRule {
        symbols = List.copyOf(symbols);
    }
}
