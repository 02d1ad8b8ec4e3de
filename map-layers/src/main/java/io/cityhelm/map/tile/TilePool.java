package io.cityhelm.map.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few daemon threads that paint what is wanted now. There is no queue of requests but one list of wishes, replaced
 * as a whole whenever the view changes: a thread takes the first of it, so work that is no longer wanted is never
 * begun, and the bound is what fits on the screen.
 */
final class TilePool {

    private static final Logger LOG = LoggerFactory.getLogger(TilePool.class);

    private final Object lock = new Object();
    private final List<TileWish> wanted = new ArrayList<>();
    private final Map<TileKey, Long> inHand = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final BiConsumer<TileKey, Tile> painted;
    private final AtomicLong paintedCount = new AtomicLong();
    private final AtomicLong paintedOnFx = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private TileScene scene;
    private Runnable errand;
    private boolean closed;

    /** @param painted called on a painting thread with each tile; must be quick */
    TilePool(int size, BiConsumer<TileKey, Tile> painted) {
        this.painted = painted;
        for (int i = 1; i <= size; i++) {
            threads.add(Thread.ofPlatform().daemon().name("map-painter-" + i).start(this::work));
        }
    }

    /**
     * Replaces all wishes.
     *
     * @param choose gets the tiles being painted with the version of their scene, returns those to paint, the most
     *     wanted first; no tile is begun or handed over while it runs
     */
    void want(TileScene newScene, Function<Map<TileKey, Long>, List<TileWish>> choose) {
        synchronized (lock) {
            scene = newScene;
            List<TileWish> wishes = choose.apply(Map.copyOf(inHand));
            Set<TileKey> keys = wishes.stream().map(TileWish::key).collect(Collectors.toSet());
            dropped.addAndGet(
                    wanted.stream().filter(wish -> !keys.contains(wish.key())).count());
            wanted.clear();
            wanted.addAll(wishes);
            lock.notifyAll();
        }
    }

    /** Work to do once no tile waits; a later errand takes the place of one that has not begun. */
    void errand(Runnable work) {
        synchronized (lock) {
            errand = work;
            lock.notifyAll();
        }
    }

    /** Ends the threads once they have finished the tile in hand. */
    void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    long painted() {
        return paintedCount.get();
    }

    long paintedOnFx() {
        return paintedOnFx.get();
    }

    long dropped() {
        return dropped.get();
    }

    long failed() {
        return failed.get();
    }

    private void work() {
        TilePainter painter = new TilePainter();
        try {
            for (Optional<Runnable> job = next(painter); job.isPresent(); job = next(painter)) {
                job.get().run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for work; empty when closed. */
    private Optional<Runnable> next(TilePainter painter) throws InterruptedException {
        synchronized (lock) {
            while (!closed) {
                for (TileWish wish : wanted) {
                    TileScene frozen = scene;
                    if (inHand.putIfAbsent(wish.key(), frozen.version()) == null) {
                        wanted.remove(wish);
                        return Optional.of(() -> paint(painter, frozen, wish));
                    }
                }
                if (errand != null) {
                    Runnable work = errand;
                    errand = null;
                    return Optional.of(work);
                }
                lock.wait();
            }
            return Optional.empty();
        }
    }

    private void paint(TilePainter painter, TileScene frozen, TileWish wish) {
        TileKey key = wish.key();
        Tile tile;
        try {
            tile = painter.paint(frozen, wish);
        } catch (RuntimeException e) {
            // One bad shape must not take the map away: the hole is counted and its cause logged.
            LOG.warn("map tile {} could not be painted", key, e);
            failed.incrementAndGet();
            tile = Tile.plain(0xFF000000, frozen.version());
        }
        paintedCount.incrementAndGet();
        if (Platform.isFxApplicationThread()) {
            paintedOnFx.incrementAndGet();
        }
        synchronized (lock) {
            painted.accept(key, tile);
            inHand.remove(key);
            lock.notifyAll(); // the same tile may be wanted again, of a newer scene
        }
    }
}
