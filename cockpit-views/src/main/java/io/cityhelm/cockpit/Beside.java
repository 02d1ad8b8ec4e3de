package io.cityhelm.cockpit;

import io.cityhelm.cockpit.replay.ReplayBar;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.furniture.MapPane;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The panels that stand over the map at its sides, and the bar of the replay at its foot: none covers another, and what
 * belongs to the map keeps to the part that they leave free. FX thread.
 */
final class Beside {

    private static final PseudoClass AT_LEFT = PseudoClass.getPseudoClass("at-left");
    /** So much around a point is part of it, logical pixels. */
    private static final double REACH = 24;
    /** Of the breadth of the map. */
    private static final double SHARE = 0.44;

    private final MapPane pane;
    private final ReplayBar bar;
    private final List<Region> panels = new ArrayList<>();

    Beside(MapPane pane, ReplayBar bar) {
        this.pane = pane;
        this.bar = bar;
        bar.coveredProperty().subscribe(this::arrange);
    }

    /**
     * A panel as high as the map, which leaves the middle of the map free.
     *
     * @param side where it stands at first
     * @param width where there is room for it, logical pixels
     */
    void add(Region panel, Pos side, double width) {
        panels.add(panel);
        panel.maxWidthProperty().bind(Bindings.min(width, pane.widthProperty().multiply(SHARE)));
        stand(panel, side);
        panel.visibleProperty().subscribe(this::arrange);
        panel.widthProperty().subscribe(this::arrange);
    }

    /**
     * Stands a panel at the side where it hides less of some ground: where it is, else at the right, if that makes no
     * difference. The view stays where it is.
     */
    void clear(Region panel, List<LonLat> ground) {
        if (ground.isEmpty()) {
            return;
        }
        boolean leftTaken =
                panels.stream().anyMatch(other -> other != panel && other.isVisible() && isAt(other, Pos.CENTER_LEFT));
        double width = Math.max(panel.minWidth(-1), panel.getMaxWidth());
        double atLeft = leftTaken ? Double.MAX_VALUE : hidden(ground, 0, width);
        double atRight = hidden(ground, pane.getWidth() - width, pane.getWidth());
        Pos side = atLeft < atRight ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT;
        if (atLeft != atRight && !isAt(panel, side)) {
            stand(panel, side);
        }
    }

    /** How much of the breadth of some ground lies in a stripe of the map, logical pixels. */
    private double hidden(List<LonLat> ground, double from, double to) {
        var across = ground.stream()
                .map(pane.map().sight()::screenOf)
                .mapToDouble(Point2D::getX)
                .summaryStatistics();
        double left = Math.max(0, across.getMin() - REACH);
        double right = Math.min(pane.getWidth(), across.getMax() + REACH);
        return Math.max(0, Math.min(right, to) - Math.max(left, from));
    }

    private void stand(Region panel, Pos side) {
        StackPane.setAlignment(panel, side);
        panel.pseudoClassStateChanged(AT_LEFT, side == Pos.CENTER_LEFT);
        arrange();
    }

    private static boolean isAt(Region panel, Pos side) {
        return StackPane.getAlignment(panel) == side;
    }

    private void arrange() {
        double foot = bar.coveredProperty().get();
        Insets above = new Insets(0, 0, foot, 0);
        panels.forEach(panel -> StackPane.setMargin(panel, above));
        pane.cover(new Insets(0, widest(Pos.CENTER_RIGHT), foot, widest(Pos.CENTER_LEFT)));
    }

    private double widest(Pos side) {
        return panels.stream()
                .filter(panel -> panel.isVisible() && isAt(panel, side))
                .mapToDouble(Region::getWidth)
                .max()
                .orElse(0);
    }
}
