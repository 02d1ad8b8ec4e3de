package io.cityhelm.app.steps;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** The events that a mouse sends. FX thread. */
final class Pointing {

    private Pointing() {}

    /** The pointer comes to a place of the scene, above a node. */
    static void move(Node node, Point2D place) {
        List.of(MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_MOVED).forEach(type -> send(node, place, type, false));
    }

    /** The left button goes down and up there. */
    static void click(Node node, Point2D place) {
        move(node, place);
        send(node, place, MouseEvent.MOUSE_PRESSED, true);
        send(node, place, MouseEvent.MOUSE_RELEASED, false);
        send(node, place, MouseEvent.MOUSE_CLICKED, false);
    }

    private static void send(Node node, Point2D place, EventType<MouseEvent> type, boolean down) {
        boolean moved = type == MouseEvent.MOUSE_ENTERED || type == MouseEvent.MOUSE_MOVED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        place.getX(),
                        place.getY(),
                        place.getX(),
                        place.getY(),
                        moved ? MouseButton.NONE : MouseButton.PRIMARY,
                        moved ? 0 : 1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(node, place.getX(), place.getY())));
    }
}
