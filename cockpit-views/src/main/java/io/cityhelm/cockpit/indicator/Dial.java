package io.cityhelm.cockpit.indicator;

import eu.hansolo.tilesfx.Tile;
import java.util.Optional;
import javafx.scene.control.Label;

/**
 * A value on a scale as an arc of 240 degrees, with the figure in its middle. The figure stands from the first frame on;
 * the arc is a TilesFX gauge that comes with {@link #plot()}. FX thread.
 */
final class Dial extends PlottedNode {

    /** Of the skin: radius and stroke of its arc as parts of the tile's side. */
    private static final double RADIUS = 0.3;

    private static final double STROKE = 0.07;
    /** How far the ends of an arc of 240 degrees hang below its centre, in radii. */
    private static final double HANG = 0.5;

    private final Label value = new Label();
    private final Label unit = new Label();
    private Optional<Tile> tile = Optional.empty();
    private double share;

    Dial() {
        getStyleClass().add("dial");
        value.getStyleClass().add("gauge-value");
        unit.getStyleClass().add("gauge-unit");
        getChildren().addAll(value, unit);
    }

    /** @param share of the scale, 0 to 1; what is beyond stays at the end */
    void show(double share, String value, String unit) {
        this.share = Math.clamp(share, 0, 1);
        this.value.setText(value);
        this.unit.setText(unit);
        tile.ifPresent(there -> there.setValue(this.share));
    }

    @Override
    void draw() {
        Tile made = Tiles.dial(share);
        tile = Optional.of(made);
        getChildren().addFirst(made);
    }

    @Override
    void dye() {
        tile.ifPresent(there -> Tiles.dye(there, ink().bar.get(), ink().track.get()));
    }

    @Override
    protected void layoutChildren() {
        double outer = Math.min(getWidth() / 2, getHeight() / (1 + HANG));
        double side = outer / (RADIUS + STROKE / 2);
        double x = getWidth() / 2;
        double y = outer;
        tile.ifPresent(there -> there.resizeRelocate(x - side / 2, y - side / 2, side, side));
        double high = value.prefHeight(-1);
        value.resizeRelocate(0, y - high / 2 - 2, getWidth(), high);
        double unitHigh = unit.prefHeight(-1);
        unit.resizeRelocate(0, y + high / 2 - 6, getWidth(), unitHigh);
    }
}
