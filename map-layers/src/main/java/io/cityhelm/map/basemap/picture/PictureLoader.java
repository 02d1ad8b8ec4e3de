package io.cityhelm.map.basemap.picture;

import io.cityhelm.map.basemap.SilentSourceException;
import io.cityhelm.map.basemap.TileSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few virtual threads that fetch what is wanted now. As with the painters there is no queue but one list of wishes,
 * replaced as a whole whenever the view changes; what is no longer wanted is never begun. A picture that failed is asked
 * for again after a while; of a silent source not before it may be asked again.
 */
final class PictureLoader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PictureLoader.class);
    private static final int THREADS = 6;
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration GATHER = Duration.ofMillis(120);
    private static final Duration MOMENT = Duration.ofMillis(250);

    private final Object lock = new Object();
    private final Map<PictureKey, Instant> wanted = new LinkedHashMap<>();
    private final Set<PictureKey> inHand = new HashSet<>();
    private Set<PictureKey> inView = Set.of();
    private final List<Thread> threads = new ArrayList<>();
    private final TileSource source;
    private final PictureMaker maker;
    private final PictureMemory memory;
    private final Runnable arrived;
    private final Clock clock;
    private final AtomicLong fetched = new AtomicLong();
    private final AtomicLong holes = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final List<PictureKey> fresh = new ArrayList<>();
    private Instant told = Instant.EPOCH;
    private boolean closed;

    /** @param arrived called on a loading thread when {@link #takeFresh} has something, or nothing is left to do */
    PictureLoader(TileSource source, PictureMaker maker, PictureMemory memory, Clock clock, Runnable arrived) {
        this.source = source;
        this.maker = maker;
        this.memory = memory;
        this.clock = clock;
        this.arrived = arrived;
        for (int i = 1; i <= THREADS; i++) {
            threads.add(Thread.ofVirtual().name("base-map-" + i).start(this::work));
        }
    }

    /** Replaces all wishes, the most wanted first. */
    void want(List<PictureKey> keys) {
        synchronized (lock) {
            Map<PictureKey, Instant> before = Map.copyOf(wanted);
            inView = Set.copyOf(keys);
            dropped.addAndGet(before.keySet().stream()
                    .filter(key -> !inView.contains(key))
                    .count());
            wanted.clear();
            keys.stream()
                    .filter(key -> !inHand.contains(key))
                    .forEach(key -> wanted.put(key, before.getOrDefault(key, Instant.EPOCH)));
            lock.notifyAll();
        }
    }

    /** What has come since the last call. */
    List<PictureKey> takeFresh() {
        synchronized (lock) {
            List<PictureKey> out = List.copyOf(fresh);
            fresh.clear();
            told = clock.instant();
            return out;
        }
    }

    /** Whether all that is wanted is there and was taken, or cannot be had now. */
    boolean isIdle() {
        synchronized (lock) {
            return fresh.isEmpty() && isDone();
        }
    }

    PictureCounters counters(PictureCodec codec) {
        return new PictureCounters(
                fetched.get(),
                holes.get(),
                failed.get(),
                unreadable.get(),
                dropped.get(),
                codec.decoded(),
                codec.decodedOnFx());
    }

    /** Ends the threads; what they have in hand is given up. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            wanted.clear();
            lock.notifyAll();
        }
        threads.forEach(Thread::interrupt);
    }

    private boolean isDone() {
        Instant now = clock.instant();
        return inHand.isEmpty() && wanted.values().stream().allMatch(from -> from.isAfter(now));
    }

    private void work() {
        try {
            for (Optional<PictureKey> key = next(); key.isPresent(); key = next()) {
                load(key.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the next wish that may be asked for now; empty when closed. */
    private Optional<PictureKey> next() throws InterruptedException {
        synchronized (lock) {
            while (!closed) {
                Instant now = clock.instant();
                Instant next = Instant.MAX;
                for (var wish : wanted.entrySet()) {
                    if (!wish.getValue().isAfter(now)) {
                        inHand.add(wish.getKey());
                        wanted.remove(wish.getKey());
                        return Optional.of(wish.getKey());
                    }
                    next = next.isBefore(wish.getValue()) ? next : wish.getValue();
                }
                lock.wait(
                        next.equals(Instant.MAX)
                                ? 0
                                : Math.max(1, Duration.between(now, next).toMillis()));
            }
            return Optional.empty();
        }
    }

    private void load(PictureKey key) {
        Optional<Instant> again = Optional.empty();
        boolean there = false;
        fetched.incrementAndGet();
        try {
            Optional<BufferedImage> picture = maker.make(key);
            memory.put(key, picture);
            there = picture.isPresent();
            holes.addAndGet(there ? 0 : 1);
        } catch (UnreadablePictureException e) {
            if (unreadable.getAndIncrement() == 0) {
                LOG.warn("base map: {} is no picture: {}", key, e.getMessage());
            }
            memory.put(key, Optional.empty());
        } catch (SilentSourceException _) {
            Instant soon = clock.instant().plus(MOMENT);
            again = source.state().nextTry().filter(soon::isBefore).or(() -> Optional.of(soon));
        } catch (IOException | RuntimeException e) {
            if (isClosed()) {
                return; // given up, not failed
            }
            if (failed.getAndIncrement() == 0) {
                LOG.warn("base map: {} could not be fetched: {}", key, e.getMessage());
            }
            again = Optional.of(clock.instant().plus(RETRY));
        }
        done(key, there, again);
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    private void done(PictureKey key, boolean there, Optional<Instant> again) {
        boolean tell;
        synchronized (lock) {
            if (closed) {
                return;
            }
            inHand.remove(key);
            again.filter(at -> inView.contains(key)).ifPresent(at -> wanted.put(key, at));
            if (there) {
                fresh.add(key);
            }
            // a tile is painted anew for many pictures at once, not for each
            boolean gathered = Duration.between(told, clock.instant()).compareTo(GATHER) >= 0;
            tell = isDone() || !fresh.isEmpty() && gathered;
        }
        if (tell) {
            arrived.run();
        }
    }
}
