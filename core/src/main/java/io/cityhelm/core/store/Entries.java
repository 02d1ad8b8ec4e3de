package io.cityhelm.core.store;

import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of the journal table. */
final class Entries {

    static final String COLUMNS =
            "sequence, id, stream_kind, stream_id, version, type, schema, at, actor_kind, actor, jurisdiction,"
                    + " payload, previous_hash, hash";

    private static final String INSERT =
            "INSERT INTO journal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Entries() {}

    static PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement(INSERT);
    }

    static void bind(PreparedStatement insert, Entry entry) throws SQLException {
        insert.setLong(1, entry.sequence());
        insert.setString(2, entry.id().toString());
        insert.setString(3, entry.stream().kind());
        insert.setString(4, entry.stream().id());
        insert.setLong(5, entry.version());
        insert.setString(6, entry.type());
        insert.setInt(7, entry.schema());
        insert.setString(8, entry.at().toString());
        insert.setString(9, entry.actorKind());
        insert.setString(10, entry.actor());
        insert.setString(11, entry.jurisdiction().value());
        insert.setString(12, entry.payload());
        insert.setString(13, entry.previousHash());
        insert.setString(14, entry.hash());
    }

    static List<Entry> list(PreparedStatement query) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                entries.add(read(rows));
            }
        }
        return entries;
    }

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                UUID.fromString(row.getString(2)),
                new StreamId(row.getString(3), row.getString(4)),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                Instant.parse(row.getString(8)),
                row.getString(9),
                row.getString(10),
                JurisdictionCode.of(row.getString(11)),
                row.getString(12),
                row.getString(13),
                row.getString(14));
    }
}
