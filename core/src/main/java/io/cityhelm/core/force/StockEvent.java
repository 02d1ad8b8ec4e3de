package io.cityhelm.core.force;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.incident.IncidentId;
import java.time.Instant;
import java.util.Optional;

/** What happened to a stock. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface StockEvent extends Event {

    /** The incident that it was for; empty when it was for none. */
    Optional<IncidentId> forIncident();

    /** The city pack's figure is where the record begins. */
    record StockListed(StockId stock, int quantity, Instant at) implements StockEvent {
        @Override
        public Optional<IncidentId> forIncident() {
            return Optional.empty();
        }
    }

    record StockReserved(StockId stock, IncidentId incident, int quantity, String by, Instant at)
            implements StockEvent {
        @Override
        public Optional<IncidentId> forIncident() {
            return Optional.of(incident);
        }
    }

    record StockConsumed(StockId stock, IncidentId incident, int quantity, String by, Instant at)
            implements StockEvent {
        @Override
        public Optional<IncidentId> forIncident() {
            return Optional.of(incident);
        }
    }

    record StockReturned(StockId stock, IncidentId incident, int quantity, String by, Instant at)
            implements StockEvent {
        @Override
        public Optional<IncidentId> forIncident() {
            return Optional.of(incident);
        }
    }

    record StockCounted(StockId stock, int quantity, String reason, String by, Instant at) implements StockEvent {
        @Override
        public Optional<IncidentId> forIncident() {
            return Optional.empty();
        }
    }
}
