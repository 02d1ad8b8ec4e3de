package io.cityhelm.cockpit.force;

import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockId;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is held for which incident, read at one moment. @param stocks those that something was ever taken from */
public record Muster(List<Versioned<Assignment>> assignments, List<Versioned<Stock>> stocks) {

    static final Muster NOTHING = new Muster(List.of(), List.of());

    public Muster {
        assignments = List.copyOf(assignments);
        stocks = List.copyOf(stocks);
    }

    /** The ids of the units that somebody holds. */
    Set<String> held() {
        return assignments.stream().map(one -> one.state().unit().id()).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Assignment> of(String unit) {
        return assignments.stream()
                .map(Versioned::state)
                .filter(one -> one.unit().id().equals(unit))
                .findFirst();
    }

    /** The units that an incident holds. */
    List<Versioned<Assignment>> of(IncidentId incident) {
        return assignments.stream()
                .filter(one -> one.state().incident().equals(incident))
                .toList();
    }

    Optional<Stock> stock(StockId id) {
        return stocks.stream()
                .map(Versioned::state)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}
