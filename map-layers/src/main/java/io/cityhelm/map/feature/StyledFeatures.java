package io.cityhelm.map.feature;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.styling.FeatureStyle;
import io.cityhelm.map.styling.StyleRule;
import io.cityhelm.map.symbol.Stamps;
import io.cityhelm.map.world.World;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Features of which it is known what each rule of a style says: filters were asked once, when the features were packed. What is
 * left for a paint is to look which rules count at its zoom. Immutable and safe on any thread.
 */
public final class StyledFeatures {

    private final FeatureSet features;
    private final FeatureStyle style;
    private final long[] taken;
    private final int[] middleX;
    private final int[] middleY;
    private final Map<Integer, String[]> texts;
    private final List<ZoomRange> zooms;
    private final Stamps stamps;

    /**
     * @param taken a bit for each rule whose filter takes the feature
     * @param texts of the labels of a rule, by the number of the rule and of the symbol ({@link #label})
     */
    StyledFeatures(
            FeatureSet features,
            FeatureStyle style,
            long[] taken,
            int[] middleX,
            int[] middleY,
            Map<Integer, String[]> texts) {
        this.features = features;
        this.style = style;
        this.taken = taken;
        this.middleX = middleX;
        this.middleY = middleY;
        this.texts = Map.copyOf(texts);
        double latitude = latitude(features.box());
        this.zooms = style.rules().stream()
                .map(rule -> rule.scales().zooms(latitude))
                .toList();
        this.stamps = new Stamps();
    }

    private StyledFeatures(StyledFeatures all, FeatureSet features) {
        this.features = features;
        this.style = all.style;
        this.taken = all.taken;
        this.middleX = all.middleX;
        this.middleY = all.middleY;
        this.texts = all.texts;
        this.zooms = all.zooms;
        this.stamps = all.stamps;
    }

    /** The same with only some of the features drawn; nothing is copied. */
    public StyledFeatures only(BitSet wanted) {
        return new StyledFeatures(this, features.only(wanted));
    }

    /** Where scales are measured: in the middle of the layer. */
    private static double latitude(FixedBox box) {
        double middle = (World.fraction(box.minY()) + World.fraction(box.maxY())) / 2;
        return box.equals(FixedBox.EMPTY) ? 0 : World.place(0.5, middle).lat();
    }

    /** A key for the texts of one label. */
    static int label(int rule, int symbol) {
        return rule << 8 | symbol;
    }

    public FeatureSet features() {
        return features;
    }

    public FeatureStyle style() {
        return style;
    }

    Stamps stamps() {
        return stamps;
    }

    /** Whether some rule counts at a zoom. */
    public boolean isSeenAt(double zoom) {
        return zooms.stream().anyMatch(range -> range.contains(zoom));
    }

    /** The rules that count at a zoom. */
    Band band(double zoom) {
        long filtered = 0;
        long otherwise = 0;
        for (int i = 0; i < zooms.size(); i++) {
            if (zooms.get(i).contains(zoom)) {
                StyleRule rule = style.rules().get(i);
                filtered |= rule.otherwise() ? 0 : 1L << i;
                otherwise |= rule.otherwise() ? 1L << i : 0;
            }
        }
        return new Band(filtered, otherwise);
    }

    /** What counts at a range of zooms. @param filtered bits of rules with a filter @param otherwise bits of those without */
    record Band(long filtered, long otherwise) {
        boolean isEmpty() {
            return (filtered | otherwise) == 0;
        }
    }

    /** The rules that draw a feature, as bits. */
    long rules(int feature, Band band) {
        long mine = taken[feature] & band.filtered;
        return mine == 0 ? band.otherwise : mine;
    }

    /** Of the features, those that a rule draws. */
    IntStream drawn(int rule, int[] among, Band band) {
        long bit = 1L << rule;
        return IntStream.of(among).filter(feature -> (rules(feature, band) & bit) != 0);
    }

    /** Fixed point: the point itself, half way along a line, inside an area. */
    int middleX(int feature) {
        return middleX[feature];
    }

    int middleY(int feature) {
        return middleY[feature];
    }

    /** Empty when the feature has nothing to say there. */
    String text(int rule, int symbol, int feature) {
        String[] all = texts.get(label(rule, symbol));
        return all == null || all[feature] == null ? "" : all[feature];
    }
}
