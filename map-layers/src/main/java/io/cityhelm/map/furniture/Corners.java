package io.cityhelm.map.furniture;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Keeps what stands on a map in the part of it that nothing else covers, and each off the others: where legend and scale
 * have no room beside each other, the legend stands above. All are children of one {@link StackPane}. FX thread.
 */
final class Corners {

    private static final double EDGE = 12;
    private static final double GAP = 8;

    private final StackPane pane;
    private final LayerPanel layers;
    private final ZoomTools tools;
    private final LegendPanel legend;
    private final ScalePanel scale;
    private final Region foot;
    private final Label help;
    private Insets covered = Insets.EMPTY;

    /** @param foot what holds the scale */
    Corners(
            StackPane pane,
            LayerPanel layers,
            ZoomTools tools,
            LegendPanel legend,
            ScalePanel scale,
            Region foot,
            Label help) {
        this.pane = pane;
        this.layers = layers;
        this.tools = tools;
        this.legend = legend;
        this.scale = scale;
        this.foot = foot;
        this.help = help;
        put(layers, Pos.TOP_LEFT);
        put(tools, Pos.TOP_RIGHT);
        put(legend, Pos.BOTTOM_LEFT);
        put(foot, Pos.BOTTOM_RIGHT);
        put(help, Pos.BOTTOM_CENTER);
        arrange();
        pane.widthProperty().subscribe(this::arrange);
        legend.widthProperty().subscribe(this::arrange);
        legend.heightProperty().subscribe(this::arrange);
        legend.visibleProperty().subscribe(this::arrange);
        foot.heightProperty().subscribe(this::arrange);
    }

    private void put(Region one, Pos corner) {
        StackPane.setAlignment(one, corner);
        pane.getChildren().add(one);
    }

    /** The edges of the map that something else stands on, logical pixels. */
    void cover(Insets edges) {
        covered = edges;
        arrange();
    }

    Insets covered() {
        return covered;
    }

    private void arrange() {
        double free = pane.getWidth() - covered.getLeft() - covered.getRight();
        double beside = free - 2 * EDGE - (legend.isVisible() ? legend.prefWidth(-1) + GAP : 0);
        scale.fit(beside);
        margin(layers, 0);
        margin(tools, 0);
        margin(foot, 0);
        boolean above = beside < ScalePanel.NARROW;
        margin(legend, above ? foot.getHeight() + GAP : 0);
        double taken = Math.max(foot.getHeight(), legend.isVisible() ? legend.getHeight() : 0);
        margin(help, GAP + (above && legend.isVisible() ? foot.getHeight() + GAP + legend.getHeight() : taken));
    }

    private void margin(Region one, double lift) {
        Insets margin = new Insets(
                EDGE + covered.getTop(),
                EDGE + covered.getRight(),
                EDGE + covered.getBottom() + lift,
                EDGE + covered.getLeft());
        if (!margin.equals(StackPane.getMargin(one))) {
            StackPane.setMargin(one, margin);
        }
    }
}
