package io.cityhelm.map.view;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.world.Viewport;
import io.cityhelm.map.world.World;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.locationtech.jts.geom.Envelope;

/** Where the view of a map goes, because somebody asked for it. For the FX thread. */
public final class Steering {

    private final Camera camera;
    private final Runnable changed;
    private final ViewTrail trail;
    private final BooleanProperty animated = new SimpleBooleanProperty(this, "animated", true);

    /** @param changed told when there is something to lay out */
    Steering(Camera camera, Runnable changed) {
        this.camera = camera;
        this.changed = changed;
        this.trail = new ViewTrail(camera::goal, to -> camera.steer(to, animated.get()));
    }

    /** The way back to where the view was before a jump. */
    public ViewTrail trail() {
        return trail;
    }

    /** Whether the view glides; off for tests, snapshots and people who dislike movement. */
    public BooleanProperty animatedProperty() {
        return animated;
    }

    /**
     * Shows all of an area, degrees; the view stays there through changes of window size until it is moved by hand. Where
     * it was before lies on the {@link #trail}.
     */
    public void fitTo(Envelope area, boolean animate) {
        Viewport before = camera.goal();
        camera.fit(area, animate && animated.get());
        trail.jumped(before, camera.goal());
        changed.run();
    }

    /**
     * Shows a place in the middle at a zoom; the view stays there as if a hand had moved it. Where it was before lies on the
     * {@link #trail}.
     */
    public void goTo(LonLat middle, double zoom) {
        Viewport before = camera.goal();
        Viewport to = new Viewport(World.x(middle.lon()), World.y(middle.lat()), zoom, before.width(), before.height());
        camera.steer(to, animated.get());
        trail.jumped(before, to);
        changed.run();
    }

    /** Shows the same middle and zoom as another map, of whatever size, at once; the {@link #trail} is not told. */
    public void follow(Viewport other) {
        Viewport goal = camera.goal();
        camera.steer(other.resized(goal.width(), goal.height()), false);
        changed.run();
    }

    /** Stays where it is; {@link #refit} goes to an area from now on. */
    public void aim(Envelope area) {
        camera.aim(area);
    }

    /** Goes back to the area of the latest {@link #fitTo} or {@link #aim}. */
    public void refit() {
        camera.fitted().ifPresent(area -> fitTo(area, true));
    }

    /** Zooms by steps of whole zooms (negative: out) around the middle. */
    public void zoomBy(double steps) {
        Viewport goal = camera.goal();
        zoomAt(steps, goal.width() / 2, goal.height() / 2);
    }

    /** Zooms and keeps the place under a point of the map where it is. */
    public void zoomAt(double steps, double x, double y) {
        Viewport goal = camera.goal();
        double painted = Math.round((goal.zoom() + steps) / Viewport.ZOOM_STEP) * Viewport.ZOOM_STEP;
        camera.steer(goal.zoomedAt(painted, x, y), animated.get());
    }

    /** Moves what is shown by logical pixels. */
    public void panBy(double dx, double dy, boolean animate) {
        camera.steer(camera.goal().moved(dx, dy), animate && animated.get());
    }
}
