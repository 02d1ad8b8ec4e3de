package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads states out of the read models, by statements that select version and state. */
final class StateReader {

    private final Database database;
    private final States states = new States();

    StateReader(Database database) {
        this.database = database;
    }

    <T> Optional<Versioned<T>> one(Class<T> type, String sql, Object key) throws JournalUnavailableException {
        return database.read(db -> db.first(sql, row -> state(row, type), key));
    }

    <T> List<Versioned<T>> list(Class<T> type, String sql, Object... values) throws JournalUnavailableException {
        return database.read(db -> db.list(sql, row -> state(row, type), values));
    }

    private <T> Versioned<T> state(ResultSet row, Class<T> type) throws SQLException {
        return new Versioned<>(states.read(row.getString(2), type), row.getLong(1));
    }
}
