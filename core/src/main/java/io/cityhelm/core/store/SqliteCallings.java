package io.cityhelm.core.store;

import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.Callings;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ladders as the tables of {@link ReadModels} have them. */
final class SqliteCallings implements Callings {

    private static final String SELECT = "SELECT version, state FROM calling ";

    private final Database database;
    private final States states = new States();

    SqliteCallings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Versioned<Calling>> calling(OrderId order) throws JournalUnavailableException {
        return database.read(db -> db.first(SELECT + "WHERE id = ?", this::state, order));
    }

    @Override
    public List<Versioned<Calling>> callingsOf(IncidentId incident) throws JournalUnavailableException {
        return list("WHERE incident = ? ORDER BY id", incident);
    }

    @Override
    public List<Versioned<Calling>> due(Instant now) throws JournalUnavailableException {
        return list("WHERE due IS NOT NULL AND due <= ? ORDER BY due", now);
    }

    @Override
    public List<Versioned<Calling>> unsent() throws JournalUnavailableException {
        return list("WHERE unsent = 1 ORDER BY id");
    }

    @Override
    public List<Versioned<Calling>> asking() throws JournalUnavailableException {
        return list("WHERE asking = 1 ORDER BY id");
    }

    private List<Versioned<Calling>> list(String where, Object... values) throws JournalUnavailableException {
        return database.read(db -> db.list(SELECT + where, this::state, values));
    }

    private Versioned<Calling> state(ResultSet row) throws SQLException {
        return new Versioned<>(states.read(row.getString(2), Calling.class), row.getLong(1));
    }
}
