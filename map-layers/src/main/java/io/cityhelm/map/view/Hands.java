package io.cityhelm.map.view;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.overlay.MarkCluster;
import io.cityhelm.map.world.World;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keyboard on the map: turns gestures into moves of the view and events for the owner. */
final class Hands {

    private static final double PAN_STEP = 120;
    private static final double CLICK_SLACK = 4;
    /** How near to a point of what is being drawn a click is meant for that point. */
    private static final double NEAR = 9;
    /** Pixels of scrolling to one step: a notch of a wheel sends 40, a touchpad sends many small amounts. */
    private static final double NOTCH = 30;

    private final MapView map;
    private final Label tip = new Label();
    private Optional<ShapeRef> lastClicked = Optional.empty();
    private double pressX;
    private double pressY;
    private double dragX;
    private double dragY;
    private boolean dragging;
    private double turned;

    Hands(MapView map) {
        this.map = map;
        tip.getStyleClass().add("map-tip");
        tip.setManaged(false);
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        map.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> map.setCursor(Cursor.DEFAULT));
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Label tip() {
        return tip;
    }

    private void scroll(ScrollEvent event) {
        event.consume();
        if (event.isInertia()) {
            return;
        }
        turned = Math.signum(turned) == Math.signum(event.getDeltaY()) ? turned + event.getDeltaY() : event.getDeltaY();
        if (Math.abs(turned) >= NOTCH) {
            map.steering().zoomAt(Math.signum(turned) * 0.5, event.getX(), event.getY());
            turned = 0;
        }
    }

    private void press(MouseEvent event) {
        map.requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        dragX = pressX;
        dragY = pressY;
        dragging = false;
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        dragging |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > CLICK_SLACK;
        if (dragging) {
            leave();
            map.setCursor(Cursor.CLOSED_HAND);
            map.steering().panBy(event.getX() - dragX, event.getY() - dragY, false);
            dragX = event.getX();
            dragY = event.getY();
        }
    }

    private void click(MouseEvent event) {
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (map.drafting().isOn()) {
            set(event);
            return;
        }
        Optional<MarkCluster> marks = map.sight().marksAt(event.getX(), event.getY());
        if (marks.isPresent()) {
            choose(marks.get());
        } else {
            map.sight().shapeAt(event.getX(), event.getY()).ifPresent(shape -> choose(shape, event.getClickCount()));
        }
    }

    /** A point of what is being drawn; on its first point it closes, and a double click ends it. */
    private void set(MouseEvent event) {
        Drafting drafting = map.drafting();
        List<LonLat> points = drafting.points();
        if (points.size() > 2 && isAt(points.getFirst(), event)) {
            drafting.close();
        } else if (event.getClickCount() > 1 && !points.isEmpty() && isAt(points.getLast(), event)) {
            drafting.finish();
        } else {
            drafting.add(map.sight().placeAt(event.getX(), event.getY()));
        }
    }

    /** Whoever draws fast clicks twice in no time, and at two places. */
    private boolean isAt(LonLat point, MouseEvent event) {
        return map.sight().screenOf(point).distance(event.getX(), event.getY()) <= NEAR;
    }

    private void choose(MarkCluster cluster) {
        if (cluster.isSingle()) {
            map.events().clicked(cluster.first());
            return;
        }
        Point2D at = map.sight().screenOf(World.place(cluster.worldX(), cluster.worldY()));
        if (cluster.isAtOnePlace()) {
            map.events().clicked(cluster, at);
        } else {
            map.steering().zoomAt(1.5, at.getX(), at.getY());
        }
    }

    private void choose(ShapeRef shape, int clicks) {
        lastClicked = Optional.of(shape);
        if (clicks >= 2) {
            map.events().entered(shape);
        } else {
            map.events().clicked(shape);
        }
    }

    private void move(MouseEvent event) {
        map.pointAt(Optional.of(map.sight().placeAt(event.getX(), event.getY())));
        Optional<MarkCluster> marks = map.sight().marksAt(event.getX(), event.getY());
        Optional<ShapeRef> shape =
                marks.isPresent() ? Optional.empty() : map.sight().shapeAt(event.getX(), event.getY());
        map.hover(marks.filter(MarkCluster::isSingle).map(c -> c.first().id()), shape);
        map.setCursor(map.drafting().isOn() ? Cursor.CROSSHAIR : marks.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        Optional<String> text = marks.isPresent() ? marks.flatMap(map.events()::tip) : shape.flatMap(map.events()::tip);
        showTip(text, event.getX(), event.getY());
    }

    private void leave() {
        map.pointAt(Optional.empty());
        map.hover(Optional.empty(), Optional.empty());
        tip.setVisible(false);
    }

    private void showTip(Optional<String> text, double x, double y) {
        tip.setVisible(text.isPresent());
        text.ifPresent(words -> {
            tip.setText(words);
            tip.autosize();
            Bounds size = tip.getLayoutBounds();
            tip.relocate(
                    Math.clamp(x + 14, 0, Math.max(0, map.getWidth() - size.getWidth())),
                    Math.clamp(y + 18, 0, Math.max(0, map.getHeight() - size.getHeight())));
        });
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (map.drafting().isOn() && drafted(event)) {
            event.consume();
            return;
        }
        boolean used = true;
        switch (event.getCode()) {
            case LEFT -> map.steering().panBy(PAN_STEP, 0, true);
            case RIGHT -> map.steering().panBy(-PAN_STEP, 0, true);
            case UP -> map.steering().panBy(0, PAN_STEP, true);
            case DOWN -> map.steering().panBy(0, -PAN_STEP, true);
            case PLUS, ADD, EQUALS -> map.steering().zoomBy(0.5);
            case MINUS, SUBTRACT -> map.steering().zoomBy(-0.5);
            case HOME -> map.steering().refit();
            case ESCAPE -> used = cleared();
            case ENTER -> lastClicked.ifPresent(map.events()::entered);
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    /** Whether there was something measured to take away. */
    private boolean cleared() {
        boolean there = map.measuring().measured().isPresent();
        map.measuring().clear();
        return there;
    }

    /** The keys of drawing. @return whether it was one */
    private boolean drafted(KeyEvent event) {
        Drafting drafting = map.drafting();
        switch (event.getCode()) {
            case SPACE -> drafting.add(map.sight().placeAt(map.getWidth() / 2, map.getHeight() / 2));
            case BACK_SPACE -> drafting.takeBack();
            case ENTER -> drafting.finish();
            case C -> drafting.close();
            case ESCAPE -> drafting.drop();
            default -> {
                return false;
            }
        }
        return true;
    }
}
