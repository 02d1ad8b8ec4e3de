package io.cityhelm.core.force;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where every unit was last seen. In memory, safe on any thread; an older position never replaces a newer one. */
public final class UnitBoard {

    private final Map<String, Unit> units = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Takes positions in; listeners are called on this thread. */
    public void accept(Collection<Unit> seen) {
        for (Unit unit : seen) {
            units.merge(unit.id(), unit, (old, fresh) -> fresh.at().isBefore(old.at()) ? old : fresh);
        }
        if (!seen.isEmpty()) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Puts back what was kept on disk, before anything is live: nobody is told. */
    public void restore(Collection<Unit> kept) {
        kept.forEach(unit -> units.putIfAbsent(unit.id(), unit));
    }

    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** Calls back after a change, on the thread that brings it, until the returned handle is closed. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
