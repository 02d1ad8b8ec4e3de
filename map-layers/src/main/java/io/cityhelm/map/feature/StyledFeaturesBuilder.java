package io.cityhelm.map.feature;

import io.cityhelm.map.ecql.Subject;
import io.cityhelm.map.styling.FeatureStyle;
import io.cityhelm.map.styling.StyleRule;
import io.cityhelm.map.styling.Symbol;
import io.cityhelm.map.world.World;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Packs features and asks each filter of a style once about each. For one thread, not the FX thread. */
public final class StyledFeaturesBuilder {

    private final FeatureSetBuilder features = new FeatureSetBuilder();
    private final FeatureStyle style;
    private final boolean middles;
    private final Map<Integer, String[]> texts = new HashMap<>();
    private long[] taken = new long[256];
    private int[] middleX = new int[256];
    private int[] middleY = new int[256];

    public StyledFeaturesBuilder(FeatureStyle style) {
        this.style = style;
        this.middles = style.rules().stream()
                .flatMap(rule -> rule.symbols().stream())
                .anyMatch(symbol -> symbol instanceof Symbol.AtPoint || symbol instanceof Symbol.Label);
    }

    /** @return whether there is room for another */
    public boolean add(Subject subject) {
        int feature = features.size();
        room(feature);
        for (int i = 0; i < style.rules().size(); i++) {
            StyleRule rule = style.rules().get(i);
            boolean takes = !rule.otherwise() && rule.filter().accepts(subject);
            taken[feature] |= takes ? 1L << i : 0;
            if (takes || rule.otherwise()) {
                texts(i, rule, feature, subject);
            }
        }
        if (middles) {
            Coordinate middle = middle(subject.geometry());
            middleX[feature] = World.fixed(World.x(middle.x));
            middleY[feature] = World.fixed(World.y(middle.y));
        }
        return features.add(subject.geometry());
    }

    private void room(int feature) {
        if (feature == taken.length) {
            taken = Arrays.copyOf(taken, 2 * feature);
            middleX = Arrays.copyOf(middleX, 2 * feature);
            middleY = Arrays.copyOf(middleY, 2 * feature);
            texts.replaceAll((_, all) -> Arrays.copyOf(all, 2 * feature));
        }
    }

    private void texts(int number, StyleRule rule, int feature, Subject subject) {
        for (int i = 0; i < rule.symbols().size(); i++) {
            if (rule.symbols().get(i) instanceof Symbol.Label label) {
                texts.computeIfAbsent(StyledFeatures.label(number, i), _ -> new String[taken.length])[feature] =
                        label.text().of(subject);
            }
        }
    }

    private static Coordinate middle(Geometry geometry) {
        Geometry first = geometry.getGeometryN(0);
        return switch (first) {
            case LineString line -> new LengthIndexedLine(line).extractPoint(line.getLength() / 2);
            default -> first.getInteriorPoint().getCoordinate();
        };
    }

    public StyledFeatures build() {
        return new StyledFeatures(features.build(), style, taken, middleX, middleY, texts);
    }
}
