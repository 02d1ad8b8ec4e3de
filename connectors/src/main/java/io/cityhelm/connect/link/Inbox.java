package io.cityhelm.connect.link;

import io.cityhelm.connect.health.LinkMeter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;

/**
 * Stands between a client library, which brings messages when it likes and must not wait, and the one worker of a link, which
 * takes them in. It is bounded by number and by bytes. What happens when it is full is for whoever brings to choose:
 * {@link #offer} says no, so that the other side is not asked for more; {@link #press} lets the oldest go, and counts them.
 * Safe on any thread.
 *
 * @param <T> a message
 */
public final class Inbox<T> {

    private final int most;
    private final long mostBytes;
    private final ToLongFunction<T> size;
    private final LinkMeter meter;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private long bytes;
    private long dropped;
    private Optional<LinkFailure> end = Optional.empty();

    /**
     * @param most messages that wait at a time
     * @param mostBytes that they have together; a single message may have more, and then waits alone
     * @param size of a message, in bytes
     * @param meter where drops are told, by the worker
     */
    public Inbox(int most, long mostBytes, ToLongFunction<T> size, LinkMeter meter) {
        this.most = most;
        this.mostBytes = mostBytes;
        this.size = size;
        this.meter = meter;
    }

    /** Puts a message in unless it is full; then nothing is lost, and whoever brings it keeps it. */
    public boolean offer(T message) {
        lock.lock();
        try {
            if (!fits(message)) {
                return false;
            }
            add(message);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Puts a message in; when it is full, the oldest go and are counted. @return those that went */
    public List<T> press(T message) {
        lock.lock();
        try {
            List<T> gone = new ArrayList<>();
            while (!fits(message)) {
                T oldest = waiting.remove();
                bytes -= size.applyAsLong(oldest);
                gone.add(oldest);
            }
            dropped += gone.size();
            add(message);
            return gone;
        } finally {
            lock.unlock();
        }
    }

    /** Counts a message that found no room and that nobody keeps. */
    public void missed() {
        lock.lock();
        try {
            dropped++;
        } finally {
            lock.unlock();
        }
    }

    /**
     * For the worker: what waits, the oldest first, and waits for something when nothing does.
     *
     * @param atMost so many
     * @return empty when nothing came in time
     * @throws LinkFailure when the connection has ended and nothing is left
     */
    public List<T> take(int atMost, Duration patience) throws LinkFailure, InterruptedException {
        List<T> taken = new ArrayList<>();
        long gone;
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && end.isEmpty() && left > 0) {
                left = news.awaitNanos(left);
            }
            while (taken.size() < atMost && !waiting.isEmpty()) {
                T message = waiting.remove();
                bytes -= size.applyAsLong(message);
                taken.add(message);
            }
            gone = dropped;
            dropped = 0;
        } finally {
            lock.unlock();
        }
        if (gone > 0) {
            meter.dropped(gone);
        }
        if (taken.isEmpty() && end.isPresent()) {
            throw end.get();
        }
        return taken;
    }

    /** The connection has ended: what waits is still taken, and then the worker is told why. Only the first end counts. */
    public void end(LinkFailure why) {
        lock.lock();
        try {
            end = end.or(() -> Optional.of(why));
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #end}, but what waits is of no more use either. */
    public void abandon(LinkFailure why) {
        lock.lock();
        try {
            waiting.clear();
            bytes = 0;
            end(why);
        } finally {
            lock.unlock();
        }
    }

    /** How many wait. */
    public int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean fits(T message) {
        return waiting.isEmpty() || waiting.size() < most && bytes + size.applyAsLong(message) <= mostBytes;
    }

    private void add(T message) {
        waiting.add(message);
        bytes += size.applyAsLong(message);
        news.signalAll();
    }
}
