package io.cityhelm.cockpit.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Where things stand in the situation room: indicators left, map in the middle with the orders below, the queue and the
 * incident right. The side columns keep a width that can be read; the map takes the rest. FX thread.
 */
public final class Frame extends Region {

    private static final double LEFT_SHARE = 0.186;
    private static final double RIGHT_SHARE = 0.2146;
    private static final double BOTTOM_SHARE = 0.235;
    private static final double QUEUE_SHARE = 0.32;

    private final Node left;
    private final Node map;
    private final Region orders;
    private final Region queue;
    private final Region incident;

    public Frame(Node left, Node map, Region orders, Region queue, Region incident) {
        this.left = slot(left, "left-column");
        this.map = map;
        this.orders = slot(orders, "orders-slot");
        this.queue = slot(queue, "queue-slot");
        this.incident = slot(incident, "incident-slot");
        getStyleClass().add("frame");
        getChildren().addAll(this.left, map, this.orders, this.queue, this.incident);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double rightWidth = Math.round(Math.clamp(width * RIGHT_SHARE, 352, 520));
        double leftWidth = Math.round(Math.clamp(width * LEFT_SHARE, 320, 440));
        double middle = Math.max(0, width - leftWidth - rightWidth);
        double bottom = Math.round(Math.clamp(height * BOTTOM_SHARE, 164, 360));
        double top = Math.round(height * QUEUE_SHARE);
        left.resizeRelocate(0, 0, leftWidth, height);
        map.resizeRelocate(leftWidth, 0, middle, height - bottom);
        orders.resizeRelocate(leftWidth, height - bottom, middle, bottom);
        queue.resizeRelocate(width - rightWidth, 0, rightWidth, top);
        incident.resizeRelocate(width - rightWidth, top, rightWidth, height - top);
    }

    private static StackPane slot(Node content, String look) {
        StackPane slot = new StackPane(content);
        slot.getStyleClass().add(look);
        return slot;
    }
}
