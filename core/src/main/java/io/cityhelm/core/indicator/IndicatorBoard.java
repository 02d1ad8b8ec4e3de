package io.cityhelm.core.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * The latest value of everything, and the last few before it for the sparklines. In memory, safe on any thread; what
 * keeps samples on disk listens to it like the screen does.
 *
 * <p>A sample older than the one that is there is kept out of the latest value: out-of-order deliveries never turn a
 * gauge back.
 */
public final class IndicatorBoard {

    /** How many values a sparkline can reach back. */
    public static final int HISTORY = 120;

    private final Map<SampleKey, Deque<Sample>> latest = new ConcurrentHashMap<>();
    private final List<Consumer<List<Sample>>> listeners = new CopyOnWriteArrayList<>();
    private final LongAdder accepted = new LongAdder();

    /** Takes samples in; listeners are called on this thread with those that became the latest of their key. */
    public void accept(Collection<Sample> samples) {
        List<Sample> fresh = new ArrayList<>(samples.size());
        samples.stream().filter(this::put).forEach(fresh::add);
        accepted.add(samples.size());
        if (!fresh.isEmpty()) {
            listeners.forEach(listener -> listener.accept(List.copyOf(fresh)));
        }
    }

    /** Puts back what was kept on disk, oldest first, before anything is live: nobody is told and nothing is counted. */
    public void restore(Collection<Sample> samples) {
        samples.forEach(this::put);
    }

    public Optional<Sample> latest(SampleKey key) {
        Deque<Sample> values = latest.get(key);
        if (values == null) {
            return Optional.empty();
        }
        synchronized (values) {
            return Optional.ofNullable(values.peekLast());
        }
    }

    /** The last values, oldest first, at most {@link #HISTORY}. */
    public List<Sample> history(SampleKey key) {
        Deque<Sample> values = latest.get(key);
        if (values == null) {
            return List.of();
        }
        synchronized (values) {
            return List.copyOf(values);
        }
    }

    /** How many samples came in since the start. */
    public long accepted() {
        return accepted.sum();
    }

    /** The keys that have a value. */
    public Set<SampleKey> keys() {
        return new HashSet<>(latest.keySet());
    }

    /** Calls back with new latest values, on the thread that brings them, until the returned handle is closed. */
    public AutoCloseable onChange(Consumer<List<Sample>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private boolean put(Sample sample) {
        Deque<Sample> values = latest.computeIfAbsent(sample.key(), key -> new ArrayDeque<>());
        synchronized (values) {
            Sample last = values.peekLast();
            if (last != null && !sample.observedAt().isAfter(last.observedAt())) {
                return false;
            }
            if (values.size() == HISTORY) {
                values.removeFirst();
            }
            values.addLast(sample);
            return true;
        }
    }
}
