package io.cityhelm.core.force;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * What was last seen of each of many, by id. In memory, safe on any thread; an older sighting never replaces a newer one.
 *
 * @param <T> a sighting, which says of whom it is and when it was true
 */
public abstract class SightingBoard<T> {

    private final Map<String, T> latest = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Function<T, String> id;
    private final Function<T, Instant> at;

    /** @param id of whom a sighting is @param at when it was true, by the clock of its source */
    SightingBoard(Function<T, String> id, Function<T, Instant> at) {
        this.id = id;
        this.at = at;
    }

    /** Takes sightings in; listeners are called on this thread. */
    public void accept(Collection<T> seen) {
        for (T one : seen) {
            latest.merge(id.apply(one), one, (old, fresh) -> at.apply(fresh).isBefore(at.apply(old)) ? old : fresh);
        }
        if (!seen.isEmpty()) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Puts back what was kept on disk, before anything is live: nobody is told. */
    public void restore(Collection<T> kept) {
        kept.forEach(one -> latest.putIfAbsent(id.apply(one), one));
    }

    /** The latest of each, in no order. */
    public List<T> sightings() {
        return List.copyOf(latest.values());
    }

    /** Calls back after a change, on the thread that brings it, until the returned handle is closed. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    Optional<T> sighting(String of) {
        return Optional.ofNullable(latest.get(of));
    }
}
