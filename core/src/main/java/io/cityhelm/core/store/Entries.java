package io.cityhelm.core.store;

import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the journal table. */
final class Entries {

    static final String COLUMNS =
            "sequence, id, stream_kind, stream_id, version, type, schema, at, actor_kind, actor, jurisdiction,"
                    + " on_behalf, payload, previous_hash, hash";

    static final String INSERT =
            "INSERT INTO journal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Entries() {}

    static void insert(Statements db, List<Recorded> recorded) throws SQLException {
        db.batch(INSERT, recorded.stream().map(each -> values(each.entry())).toList());
    }

    static Object[] values(Entry entry) {
        return new Object[] {
            entry.sequence(),
            entry.id(),
            entry.stream().kind(),
            entry.stream().id(),
            entry.version(),
            entry.type(),
            entry.schema(),
            // as it is hashed; nothing searches by it
            entry.at().toString(),
            entry.actorKind(),
            entry.actor(),
            entry.jurisdiction(),
            entry.onBehalf().orElse(null),
            entry.payload(),
            entry.previousHash(),
            entry.hash()
        };
    }

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException when a field is not what this program writes: somebody changed it
     */
    static Entry read(ResultSet row) throws SQLException {
        try {
            return read(row, Instant.parse(row.getString(8)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Entry read(ResultSet row, Instant at) throws SQLException {
        return new Entry(
                row.getLong(1),
                UUID.fromString(row.getString(2)),
                new StreamId(row.getString(3), row.getString(4)),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                at,
                row.getString(9),
                row.getString(10),
                JurisdictionCode.of(row.getString(11)),
                Optional.ofNullable(row.getString(12)),
                row.getString(13),
                row.getString(14),
                row.getString(15));
    }
}
