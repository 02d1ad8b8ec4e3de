package io.cityhelm.core.store;

import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockId;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Assignments and stocks as their tables have them. */
final class SqliteForces implements Forces {

    private final StateReader reader;

    SqliteForces(Database database) {
        this.reader = new StateReader(database);
    }

    @Override
    public Optional<Versioned<Assignment>> assignment(String unit) throws JournalUnavailableException {
        return reader.one(Assignment.class, "SELECT version, state FROM assignment WHERE id = ?", unit);
    }

    @Override
    public List<Versioned<Assignment>> openAssignments() throws JournalUnavailableException {
        return reader.list(Assignment.class, "SELECT version, state FROM assignment WHERE open = 1 ORDER BY id");
    }

    @Override
    public List<Versioned<Assignment>> openAssignments(IncidentId incident) throws JournalUnavailableException {
        return reader.list(
                Assignment.class,
                "SELECT version, state FROM assignment WHERE open = 1 AND incident = ? ORDER BY id",
                incident);
    }

    @Override
    public List<Versioned<Assignment>> dueAssignments(Instant now) throws JournalUnavailableException {
        return reader.list(
                Assignment.class,
                "SELECT version, state FROM assignment WHERE wakes IS NOT NULL AND wakes <= ? ORDER BY wakes, id",
                now);
    }

    @Override
    public Optional<Versioned<Stock>> stock(StockId id) throws JournalUnavailableException {
        return reader.one(Stock.class, "SELECT version, state FROM stock WHERE id = ?", id);
    }

    @Override
    public List<Versioned<Stock>> stocks() throws JournalUnavailableException {
        return reader.list(Stock.class, "SELECT version, state FROM stock ORDER BY id");
    }
}
