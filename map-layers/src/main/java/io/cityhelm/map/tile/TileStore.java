package io.cityhelm.map.tile;

import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.world.PixelFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The painted map: say what is on it and what is in view, and compose frames from what is there. All methods are for
 * one thread (the FX thread), and none of them paints.
 */
public final class TileStore {

    private final TileCache cache = new TileCache();
    private final FrameComposer composer = new FrameComposer(cache);
    private final Map<TileKey, Tile> arrived = new ConcurrentHashMap<>();
    private final AtomicBoolean crossing = new AtomicBoolean();
    private final Executor home;
    private final Runnable changed;
    private final TilePool pool;
    private TileScene scene;
    private List<TileKey> inView = List.of();

    /**
     * @param threads painting threads
     * @param home runs tasks on the owning thread
     * @param changed called on the owning thread when new tiles have come
     */
    public TileStore(int threads, TileScene scene, Executor home, Runnable changed) {
        this.scene = scene;
        this.home = home;
        this.changed = changed;
        this.pool = new TilePool(threads, this::arrive);
    }

    /** A new state of the map; the tiles that it touches are painted anew while the old ones stay in place. */
    public void show(TileScene newScene, List<Change> changes) {
        scene = newScene;
        cache.scale(newScene.scale());
        changes.forEach(cache::changed);
        wish();
    }

    /** The frame that must be painted next: where the view is, or where it is moving to. */
    public void look(PixelFrame frame) {
        List<TileKey> keys = TileKey.covering(frame);
        if (!keys.equals(inView)) {
            inView = keys;
            cache.inView(Set.copyOf(keys));
            wish();
        }
    }

    /** Fills {@code out} with the frame: premultiplied ARGB, opaque, {@code frame.width()} pixels a row. */
    public void compose(PixelFrame frame, int[] out) {
        composer.compose(frame, scene.theme().argb(MapColour.BACKGROUND) | 0xFF000000, out);
    }

    /** Whether every tile in view is painted from the newest state. */
    public boolean settled() {
        return inView.stream().allMatch(cache::upToDate);
    }

    /** Runs other work of the map on the painting threads when no tile waits; only the latest is kept. */
    public void whenIdle(Runnable work) {
        pool.errand(work);
    }

    public TileCounters counters() {
        return new TileCounters(
                pool.painted(),
                pool.paintedOnFx(),
                pool.dropped(),
                pool.failed(),
                composer.frames(),
                composer.standIns());
    }

    /** Ends the painting threads. */
    public void close() {
        pool.close();
    }

    private void wish() {
        pool.want(scene, inHand -> {
            takeArrived();
            return inView.stream()
                    .filter(key -> !cache.upToDate(key) && !cache.untouchedSince(key, inHand.get(key)))
                    .map(key -> new TileWish(key, cache.outdated(key)))
                    .toList();
        });
    }

    private void arrive(TileKey key, Tile tile) {
        arrived.merge(key, tile, (a, b) -> a.version() > b.version() ? a : b);
        if (crossing.compareAndSet(false, true)) {
            home.execute(this::land);
        }
    }

    private void land() {
        crossing.set(false);
        takeArrived();
        changed.run();
    }

    private void takeArrived() {
        for (TileKey key : new ArrayList<>(arrived.keySet())) {
            cache.put(key, arrived.remove(key));
        }
    }
}
