package io.cityhelm.cockpit.indicator;

import eu.hansolo.tilesfx.Tile;
import java.util.List;
import java.util.Optional;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;

/**
 * The last values as a line over the width of the node; the scale is that of the values. The line is a TilesFX sparkline
 * that comes with {@link #plot()}. FX thread.
 */
final class Trend extends PlottedNode {

    /** Of the skin: where its graph lies, as parts of the tile's shorter side. */
    private static final double MARGIN = 0.05;

    private static final double TOP = 0.4;
    private static final double GRAPH = 0.49;
    private static final double LINE = 1.5;

    private Optional<Tile> tile = Optional.empty();
    private List<Double> values = List.of();
    private boolean wasAway;

    Trend() {
        getStyleClass().add("trend");
        sceneProperty().subscribe((before, now) -> {
            wasAway |= before != null && tile.isPresent();
            requestLayout();
        });
    }

    /** @param latest oldest first; fewer than two make no line */
    void show(List<Double> latest) {
        if (latest.equals(values)) {
            return;
        }
        List<Double> before = values;
        values = latest;
        if (tile.filter(there -> Tiles.goOn(there, before, latest)).isEmpty() && isPlotted()) {
            make();
        }
    }

    @Override
    void draw() {
        wasAway = false;
        tile = values.size() < 2 ? Optional.empty() : Optional.of(Tiles.trend(values));
        getChildren().setAll(tile.stream().toList());
    }

    @Override
    void dye() {
        tile.ifPresent(there -> Tiles.dye(there, ink().bar.get(), ink().track.get()));
    }

    @Override
    protected void layoutChildren() {
        // a sparkline that comes back to a window replays what it was told before, and loses its values over that
        if (wasAway) {
            make();
        }
        if (getWidth() > 2 * LINE && getHeight() > 2 * LINE) {
            tile.ifPresent(this::place);
        }
    }

    /** Lays the tile so that its graph fills the node; what the skin keeps free around it lies outside. */
    private void place(Tile there) {
        double side = (getHeight() - 2 * LINE) / GRAPH;
        double margin = MARGIN * side - LINE;
        there.resizeRelocate(-margin, LINE - TOP * side, getWidth() + 2 * margin, side);
        there.lookupAll("Path").forEach(node -> ((Path) node).setStrokeWidth(LINE));
        there.lookupAll("Line")
                .forEach(node -> ((Line) node).getStrokeDashArray().clear()); // of no length: no stroke
    }
}
