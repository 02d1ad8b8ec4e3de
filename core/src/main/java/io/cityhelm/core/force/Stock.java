package io.cityhelm.core.force;

import io.cityhelm.core.force.StockEvent.StockConsumed;
import io.cityhelm.core.force.StockEvent.StockCounted;
import io.cityhelm.core.force.StockEvent.StockListed;
import io.cityhelm.core.force.StockEvent.StockReserved;
import io.cityhelm.core.force.StockEvent.StockReturned;
import io.cityhelm.core.incident.IncidentId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of an article lies in a depot. Immutable; {@link StockDecisions} decides.
 *
 * @param free what anybody may have
 * @param held what is kept for an incident, by its id; no zeros
 */
public record Stock(StockId id, int free, SortedMap<String, Integer> held) {

    public Stock {
        held = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(held));
    }

    /**
     * The stock after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Stock evolve(Stock before, StockEvent event) {
        return switch (event) {
            case StockListed e -> new Stock(e.stock(), e.quantity(), new TreeMap<>());
            case StockReserved e -> before.moved(-e.quantity(), e.incident(), e.quantity());
            case StockConsumed e -> before.moved(0, e.incident(), -e.quantity());
            case StockReturned e -> before.moved(e.quantity(), e.incident(), -e.quantity());
            case StockCounted e -> new Stock(before.id, e.quantity(), before.held);
        };
    }

    /** What is kept for an incident. */
    public int heldFor(IncidentId incident) {
        return held.getOrDefault(incident.toString(), 0);
    }

    /** What is kept for all incidents together. */
    public int allHeld() {
        return held.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Stock moved(int freed, IncidentId incident, int kept) {
        Map<String, Integer> after = new TreeMap<>(held);
        after.merge(incident.toString(), kept, Integer::sum);
        after.values().removeIf(quantity -> quantity == 0);
        return new Stock(id, free + freed, new TreeMap<>(after));
    }
}
