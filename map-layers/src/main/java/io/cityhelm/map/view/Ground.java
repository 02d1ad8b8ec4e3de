package io.cityhelm.map.view;

import io.cityhelm.map.basemap.BaseMapLook;
import io.cityhelm.map.basemap.picture.PictureBackdrop;
import io.cityhelm.map.basemap.picture.PictureCounters;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.PixelFrame;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** The base map under the polygons, if there is one: hands its pictures to the map as they come. For the FX thread. */
final class Ground {

    private final Executor home;
    private final Runnable changed;
    private final AtomicBoolean crossing = new AtomicBoolean();
    private Optional<BaseMapLook> shown = Optional.empty();
    private Optional<PictureBackdrop> backdrop = Optional.empty();
    private MapTheme theme = MapTheme.dark();

    /**
     * @param home runs tasks on the FX thread
     * @param changed called there when pictures have come
     */
    Ground(Executor home, Runnable changed) {
        this.home = home;
        this.changed = changed;
    }

    /** Another base map, or none; the pictures of the one before are forgotten. */
    void show(Optional<BaseMapLook> look, MapContent content) {
        backdrop.ifPresent(PictureBackdrop::close);
        shown = look;
        theme = content.theme();
        backdrop = look.map(one -> new PictureBackdrop(one, theme, Clock.systemUTC(), this::arrived));
        content.backdrop(backdrop, look.map(BaseMapLook::fills).orElse(1.0));
    }

    /** Asks for what a frame needs; waits for nothing. In another theme, what the map draws itself is drawn anew. */
    void look(PixelFrame goal, MapContent content) {
        boolean drawn = shown.filter(look -> look.source().isDrawn()).isPresent();
        if (drawn && !theme.equals(content.theme())) {
            show(shown, content);
        }
        backdrop.ifPresent(pictures -> pictures.look(goal));
    }

    /** Marks what the pictures that came have changed. */
    void take(MapContent content) {
        backdrop.ifPresent(pictures -> pictures.takeFresh()
                .forEach(key -> content.pictured(pictures.paintedAt(key, content.scale()), key.area())));
    }

    /** The base map that is shown. */
    Optional<BaseMapLook> shown() {
        return shown;
    }

    boolean settled() {
        return backdrop.map(PictureBackdrop::isIdle).orElse(true);
    }

    Optional<PictureCounters> counters() {
        return backdrop.map(PictureBackdrop::counters);
    }

    void close() {
        backdrop.ifPresent(PictureBackdrop::close);
    }

    /** On a loading thread. */
    private void arrived() {
        if (crossing.compareAndSet(false, true)) {
            home.execute(() -> {
                crossing.set(false);
                changed.run();
            });
        }
    }
}
