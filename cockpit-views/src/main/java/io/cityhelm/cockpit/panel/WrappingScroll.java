package io.cityhelm.cockpit.panel;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls text that wraps, and asks for the height that it needs at its width: a plain one asks for that of one long line. */
public final class WrappingScroll extends ScrollPane {

    private static final double BAR = 14;

    public WrappingScroll(Region content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("matter-scroll");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width < 0 ? width : Math.max(0, width - BAR);
        return snappedTopInset() + getContent().prefHeight(inside) + snappedBottomInset();
    }
}
