package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that writes what others hand in, as many at once as wait. Handing in never blocks on the disk for long: when
 * the queue is full the oldest are dropped, and counted; what the disk refuses is counted too. Safe on any thread.
 *
 * @param <T> what is written
 */
final class BatchWriter<T> implements AutoCloseable {

    /** Writes a batch in one transaction. */
    @FunctionalInterface
    interface Sink<T> {
        void write(List<T> batch) throws JournalUnavailableException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final long capacity;
    private final long largest;
    private final ToLongFunction<? super T> weight;
    private final Share<T> share;
    private final Sink<T> sink;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<T> queue = new ArrayDeque<>();
    private final Map<Object, Long> held = new HashMap<>();
    private long waiting;
    private boolean closed;
    private boolean ended;
    private boolean failing;
    private boolean stuck;
    private long offered;
    private long written;
    private long dropped;
    private long failed;

    /** @param capacity how many may wait @param largest how many are written at once */
    BatchWriter(String name, int capacity, int largest, Sink<T> sink) {
        this(name, capacity, largest, item -> 1, new Share<>(item -> "", capacity), sink);
    }

    /**
     * @param capacity how much may wait, weighed
     * @param largest how much is written at once; something that alone is more is written alone
     * @param weight of something, at least 1
     */
    BatchWriter(String name, long capacity, long largest, ToLongFunction<? super T> weight, Sink<T> sink) {
        this(name, capacity, largest, weight, new Share<>(item -> "", capacity), sink);
    }

    /**
     * How much of the queue one of those who bring may take up.
     *
     * @param owner who brings something
     * @param most how much of one of them may wait, weighed
     */
    record Share<T>(Function<? super T, ?> owner, long most) {}

    BatchWriter(
            String name, long capacity, long largest, ToLongFunction<? super T> weight, Share<T> share, Sink<T> sink) {
        this.capacity = capacity;
        this.largest = largest;
        this.weight = weight;
        this.share = share;
        this.sink = sink;
        this.thread = Thread.ofPlatform().name(name).daemon(true).start(this::run);
    }

    void offer(Collection<? extends T> items) {
        lock.lock();
        try {
            for (T item : items) {
                long heavy = weight.applyAsLong(item);
                while (!queue.isEmpty() && waiting + heavy > capacity) {
                    remove();
                    dropped++;
                }
                queue.add(item);
                waiting += heavy;
                held.merge(share.owner().apply(item), heavy, Long::sum);
                offered++;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private T remove() {
        T item = queue.remove();
        long heavy = weight.applyAsLong(item);
        waiting -= heavy;
        held.computeIfPresent(share.owner().apply(item), (owner, had) -> had == heavy ? null : had - heavy);
        return item;
    }

    /**
     * Hands in like {@link #offer}, but waits for room first: whoever brings more than the disk takes is slowed to its pace,
     * and who has a share of the queue takes no more of it, so that the others need not wait. A disk that stands still is waited for once, for a second; until it moves again the oldest are dropped.
     */
    void offerInTurn(List<? extends T> items) {
        if (items.isEmpty()) {
            return;
        }
        Object owner = share.owner().apply(items.getFirst());
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (isFull(owner) && !stuck && !ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (left <= 0) {
                LOG.warn(
                        "{} cannot keep up: from here until it can, the oldest are dropped and counted",
                        thread.getName());
                stuck = true;
            }
            offer(items);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            offer(items);
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull(Object owner) {
        return waiting >= capacity || held.getOrDefault(owner, 0L) >= share.most();
    }

    /** Waits until everything that was handed in so far is on the disk, dropped or refused. */
    void flush() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long target = offered;
            while (written + dropped + failed < target && !ended) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    long written() {
        return counted(() -> written);
    }

    long dropped() {
        return counted(() -> dropped);
    }

    long failed() {
        return counted(() -> failed);
    }

    /** Writes what waits, at most for five seconds, and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (!thread.join(LAST_WORDS)) {
                LOG.warn("{} did not finish in {}", thread.getName(), LAST_WORDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (List<T> batch = next(); !batch.isEmpty(); batch = next()) {
                settle(batch.size(), isWritten(batch));
            }
        } catch (InterruptedException e) {
            LOG.warn("{} was interrupted", thread.getName());
        } finally {
            end();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for work. Empty when closed and nothing is left. */
    private List<T> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.isEmpty() && !closed) {
                changed.await();
            }
            List<T> batch = new ArrayList<>();
            long taken = 0;
            while (!queue.isEmpty() && (batch.isEmpty() || taken + weight.applyAsLong(queue.element()) <= largest)) {
                T item = remove();
                taken += weight.applyAsLong(item);
                batch.add(item);
            }
            changed.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private boolean isWritten(List<T> batch) {
        try {
            sink.write(batch);
            failing = false;
            return true;
        } catch (JournalUnavailableException e) {
            if (!failing) {
                LOG.error("{} cannot write; counting from here until it can", thread.getName(), e);
            }
            failing = true;
            return false;
        }
    }

    private void settle(int count, boolean success) {
        lock.lock();
        try {
            written += success ? count : 0;
            failed += success ? 0 : count;
            stuck = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long counted(LongSupplier counter) {
        lock.lock();
        try {
            return counter.getAsLong();
        } finally {
            lock.unlock();
        }
    }
}
