package io.cityhelm.cockpit.indicator;

import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;

/**
 * The two colours that a tile is drawn with, {@code -helm-ink} and {@code -helm-ink-track}. TilesFX takes its colours
 * from Java; this is how they come from the sheets all the same. FX thread.
 */
final class TileInk {

    private static final CssMetaData<PlottedNode, Color> BAR = colour("-helm-ink", ink -> ink.bar);
    private static final CssMetaData<PlottedNode, Color> TRACK = colour("-helm-ink-track", ink -> ink.track);
    static final List<CssMetaData<? extends Styleable, ?>> COLOURS = List.of(BAR, TRACK);

    final StyleableObjectProperty<Color> bar;
    final StyleableObjectProperty<Color> track;

    /** @param changed what happens when the sheets, the band or the freshness give another colour */
    TileInk(PlottedNode node, Runnable changed) {
        bar = new SimpleStyleableObjectProperty<>(BAR, node, "ink", Color.TRANSPARENT);
        track = new SimpleStyleableObjectProperty<>(TRACK, node, "inkTrack", Color.TRANSPARENT);
        bar.addListener((property, before, now) -> changed.run());
        track.addListener((property, before, now) -> changed.run());
    }

    private static CssMetaData<PlottedNode, Color> colour(
            String name, Function<TileInk, StyleableObjectProperty<Color>> part) {
        return new CssMetaData<>(name, StyleConverter.getColorConverter(), Color.TRANSPARENT) {
            @Override
            public boolean isSettable(PlottedNode node) {
                return true;
            }

            @Override
            public StyleableProperty<Color> getStyleableProperty(PlottedNode node) {
                return part.apply(node.ink());
            }
        };
    }
}
