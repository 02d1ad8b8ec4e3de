package io.cityhelm.core.store;

import io.cityhelm.core.handover.Handover;
import io.cityhelm.core.handover.HandoverId;
import io.cityhelm.core.handover.Handovers;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.situation.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The handovers as the tables of {@link ReadModels} have them. */
final class SqliteHandovers implements Handovers {

    private static final String SELECT = "SELECT version, state FROM handover ";

    private final Database database;
    private final States states = new States();

    SqliteHandovers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Versioned<Handover>> handover(HandoverId id) throws JournalUnavailableException {
        return database.read(db -> db.first(SELECT + "WHERE id = ?", this::state, id));
    }

    @Override
    public List<Versioned<Handover>> open(JurisdictionCode seat) throws JournalUnavailableException {
        return database.read(db ->
                db.list(SELECT + "WHERE seat = ? AND taken IS NULL AND ended = 0 ORDER BY id", this::state, seat));
    }

    @Override
    public Optional<Versioned<Handover>> lastTaken(JurisdictionCode seat) throws JournalUnavailableException {
        return database.read(db -> db.first(
                SELECT + "WHERE seat = ? AND taken IS NOT NULL ORDER BY taken DESC LIMIT 1", this::state, seat));
    }

    private Versioned<Handover> state(ResultSet row) throws SQLException {
        return new Versioned<>(states.read(row.getString(2), Handover.class), row.getLong(1));
    }
}
