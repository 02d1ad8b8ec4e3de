package io.cityhelm.cockpit.indicator;

import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.layout.Region;

/**
 * Room in a card that a TilesFX tile fills once the first frame is on the screen: until {@link #plot()} nothing of
 * TilesFX is touched, because its first tile costs a second of classes and fonts. FX thread.
 */
abstract sealed class PlottedNode extends Region permits Dial, Trend {

    private static final List<CssMetaData<? extends Styleable, ?>> CSS = css();

    private final TileInk ink = new TileInk(this, this::dye);
    private boolean plotted;

    TileInk ink() {
        return ink;
    }

    /** Builds the tile with the latest values. Does nothing the second time. */
    final void plot() {
        if (!plotted) {
            plotted = true;
            make();
        }
    }

    /** Builds the tile anew. */
    final void make() {
        draw();
        dye();
        requestLayout();
    }

    /** Whether the tile is there. */
    final boolean isPlotted() {
        return plotted;
    }

    /** Makes the tile, or makes it anew, and puts it among the children. */
    abstract void draw();

    /** Gives the tile, if it is there, the colours of {@link #ink()}. */
    abstract void dye();

    @Override
    public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS;
    }

    private static List<CssMetaData<? extends Styleable, ?>> css() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(TileInk.COLOURS);
        return List.copyOf(all);
    }
}
