package io.cityhelm.core.force;

import io.cityhelm.core.force.StockEvent.StockConsumed;
import io.cityhelm.core.force.StockEvent.StockCounted;
import io.cityhelm.core.force.StockEvent.StockListed;
import io.cityhelm.core.force.StockEvent.StockReserved;
import io.cityhelm.core.force.StockEvent.StockReturned;
import io.cityhelm.core.incident.IncidentId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of an article lies in a depot. Immutable; {@link StockDecisions} decides.
 *
 * @param free what anybody may have
 * @param held what is kept for an incident, by its id; no zeros
 * @param counted when it was last counted, by a person or by the depot's system; empty while the pack's figure counts
 */
public record Stock(StockId id, int free, SortedMap<String, Integer> held, Optional<Instant> counted) {

    /** What the pack lists, and nobody has counted or taken from. */
    public static Stock listed(StockId id, int quantity) {
        return new Stock(id, quantity, new TreeMap<>(), Optional.empty());
    }

    public Stock {
        // a state that was stored before stocks were reported has no such member
        counted = counted == null ? Optional.empty() : counted;
        held = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(held));
    }

    /**
     * The stock after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Stock evolve(Stock before, StockEvent event) {
        return switch (event) {
            case StockListed e -> listed(e.stock(), e.quantity());
            case StockReserved e -> before.moved(-e.quantity(), e.incident(), e.quantity());
            case StockConsumed e -> before.moved(0, e.incident(), -e.quantity());
            case StockReturned e -> before.moved(e.quantity(), e.incident(), -e.quantity());
            case StockCounted e -> new Stock(before.id, e.quantity(), before.held, Optional.of(e.at()));
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

    /** What lies in the depot: free, and kept for incidents. */
    public int lying() {
        return free + allHeld();
    }

    private Stock moved(int freed, IncidentId incident, int kept) {
        Map<String, Integer> after = new TreeMap<>(held);
        after.merge(incident.toString(), kept, Integer::sum);
        after.values().removeIf(quantity -> quantity == 0);
        return new Stock(id, free + freed, new TreeMap<>(after), counted);
    }
}
