package io.cityhelm.map.view;

import io.cityhelm.map.world.Viewport;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the view is and where it is going. It moves only when someone tells it to, and keeps an area fitted through a
 * change of window size as long as nobody has moved it since. For the FX thread.
 */
final class Camera extends AnimationTimer {

    private static final double GLIDE_NANOS = 200e6;
    private static final double FIT_MARGIN = 28;

    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", new Viewport(0.5, 0.5, Viewport.MIN_ZOOM, 0, 0));
    private Viewport from = viewport.get();
    private Viewport goal = viewport.get();
    private Optional<Envelope> fitted = Optional.empty();
    private long startedAt;
    private boolean moving;

    ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    Viewport viewport() {
        return viewport.get();
    }

    /** Where the view will be when it has stopped. */
    Viewport goal() {
        return goal;
    }

    boolean isMoving() {
        return moving;
    }

    /** The area of the latest fit, whether or not the view was moved since. */
    Optional<Envelope> fitted() {
        return fitted;
    }

    void fit(Envelope area, boolean animate) {
        Envelope copy = area.copy();
        if (goal.width() > 0) {
            go(Viewport.fitting(copy, goal.width(), goal.height(), FIT_MARGIN), animate);
        }
        fitted = Optional.of(copy);
        steered = false;
    }

    /** Has an area to come back to, and stays where it is. */
    void aim(Envelope area) {
        fitted = Optional.of(area.copy());
        steered = true;
    }

    private boolean steered;

    /** Moves by hand. */
    void steer(Viewport to, boolean animate) {
        steered = true;
        go(to, animate);
    }

    void resize(double width, double height) {
        if (width == goal.width() && height == goal.height()) {
            return;
        }
        Viewport sized = goal.resized(width, height);
        go(
                fitted.filter(_ -> !steered && width > 0)
                        .map(area -> Viewport.fitting(area, width, height, FIT_MARGIN))
                        .orElse(sized),
                false);
    }

    private void go(Viewport to, boolean animate) {
        goal = to;
        from = viewport.get();
        moving = animate && from.width() > 0;
        if (moving) {
            startedAt = 0;
            start();
        } else {
            stop();
            viewport.set(goal);
        }
    }

    @Override
    public void handle(long now) {
        startedAt = startedAt == 0 ? now : startedAt;
        double t = Math.min(1, (now - startedAt) / GLIDE_NANOS);
        if (t >= 1) {
            stop();
            moving = false;
            viewport.set(goal);
        } else {
            viewport.set(from.towards(goal, 1 - (1 - t) * (1 - t)));
        }
    }
}
