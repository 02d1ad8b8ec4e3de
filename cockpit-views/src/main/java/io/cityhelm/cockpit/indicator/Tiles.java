package io.cityhelm.cockpit.indicator;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;
import eu.hansolo.tilesfx.fonts.Fonts;
import eu.hansolo.tilesfx.skins.Gauge2TileSkin;
import eu.hansolo.tilesfx.skins.SparkLineTileSkin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * The only place that makes TilesFX tiles: bare drawings without title, text, value, background and animation, because
 * the card around them says those in the type and colours of the cockpit. FX thread.
 */
final class Tiles {

    /** The skin draws no fewer. */
    private static final int FEWEST_VALUES = 4;

    private static final double DIAL_DEGREES = 240;
    private static final double SIDE = 150;

    private Tiles() {}

    /** Loads the classes and the fonts that the first tile needs: the second it would cost the screen. Off the FX thread. */
    static void load() throws ClassNotFoundException {
        for (Class<?> needed :
                List.of(Tile.class, TileBuilder.class, Gauge2TileSkin.class, SparkLineTileSkin.class, Fonts.class)) {
            Class.forName(needed.getName());
        }
    }

    /** @param share of the scale, 0 to 1 */
    static Tile dial(double share) {
        Tile tile = bare(SkinType.GAUGE2)
                .minValue(0)
                .maxValue(1)
                .angleRange(DIAL_DEGREES)
                .knobColor(Color.TRANSPARENT)
                .needleColor(Color.TRANSPARENT)
                .strokeWithGradient(false)
                .build();
        tile.setValue(share);
        return adorn(tile, "dial-tile");
    }

    /** @param values two at least, oldest first */
    static Tile trend(List<Double> values) {
        List<Double> points = enough(values);
        double low = Collections.min(values);
        double high = Collections.max(values);
        double room = high > low ? high - low : Math.max(1, Math.abs(high));
        Tile tile = bare(SkinType.SPARK_LINE)
                .minValue(low - room)
                .maxValue(high + room)
                .averagingPeriod(points.size())
                .averagingEnabled(true)
                .averageVisible(false)
                .smoothing(false)
                .build();
        tile.setSkin(new TrendSkin(tile));
        points.forEach(tile::setValue); // the skin keeps them, so it must be there before
        return adorn(tile, "trend-tile");
    }

    /**
     * Lets a sparkline go on with the values that came since, in place.
     *
     * @return false when it must be made anew: another number of values, no common part, or beyond its scale
     */
    static boolean goOn(Tile trend, List<Double> before, List<Double> now) {
        if (now.size() != before.size()
                || now.size() < FEWEST_VALUES
                || Collections.min(now) < trend.getMinValue()
                || Collections.max(now) > trend.getMaxValue()) {
            return false;
        }
        for (int shift = 1; shift < now.size(); shift++) {
            if (before.subList(shift, before.size()).equals(now.subList(0, now.size() - shift))) {
                now.subList(now.size() - shift, now.size()).forEach(trend::setValue);
                return true;
            }
        }
        return false;
    }

    /** The same line with points in between until the skin has enough of them; else it would repeat the first value. */
    static List<Double> enough(List<Double> values) {
        List<Double> points = values;
        while (points.size() < FEWEST_VALUES) {
            List<Double> finer = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                finer.add(points.get(i - 1));
                finer.add((points.get(i - 1) + points.get(i)) / 2);
            }
            finer.add(points.getLast());
            points = finer;
        }
        return points;
    }

    static void dye(Tile tile, Color bar, Color track) {
        tile.setBarColor(bar);
        tile.setBarBackgroundColor(track);
    }

    private static TileBuilder<?> bare(SkinType skin) {
        Color none = Color.TRANSPARENT;
        return TileBuilder.create()
                .skinType(skin)
                .animated(false)
                .title("")
                .text("")
                .unit("")
                .textVisible(false)
                .valueVisible(false)
                .backgroundColor(none)
                .borderColor(none)
                .foregroundColor(none)
                .titleColor(none)
                .textColor(none)
                .valueColor(none)
                .unitColor(none);
    }

    /** The card takes the clicks and the focus. A size from the start, because the skin divides by it. */
    private static Tile adorn(Tile tile, String look) {
        tile.resize(SIDE, SIDE);
        tile.getStyleClass().add(look);
        tile.setManaged(false);
        tile.setMouseTransparent(true);
        tile.setFocusTraversable(false);
        return tile;
    }
}
