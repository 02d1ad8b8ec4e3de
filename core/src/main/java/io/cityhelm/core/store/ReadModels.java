package io.cityhelm.core.store;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Recall;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the tables of the situation in step with the journal. The same code follows a live append and a rebuild, so that
 * they cannot differ.
 */
public final class ReadModels {

    private final States states = new States();

    /** Follows entries, in the transaction of the caller. */
    void apply(Connection connection, List<Recorded> recorded) throws SQLException {
        for (Recorded each : recorded) {
            apply(connection, each);
        }
    }

    /** Empties the tables; a rebuild follows every entry from the first. */
    void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("incident", "\"order\"", "alert", "timeline")) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        }
    }

    private void apply(Connection connection, Recorded recorded) throws SQLException {
        Entry entry = recorded.entry();
        switch (recorded.event()) {
            case IncidentEvent event -> incident(connection, entry, event);
            case OrderEvent event -> order(connection, entry, event);
            case AlertEvent event -> alert(connection, entry, event);
            default -> {
                // sessions are read from the journal itself
            }
        }
    }

    private void incident(Connection connection, Entry entry, IncidentEvent event) throws SQLException {
        Incident after = Incident.evolve(
                before(connection, "incident", entry, Incident.class).orElse(null), event);
        upsert(
                connection,
                "INSERT INTO incident (id, version, ended, since, state) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO"
                    + " UPDATE SET version = excluded.version, ended = excluded.ended, since = excluded.since, state ="
                    + " excluded.state",
                after.id(),
                entry.version(),
                after.stage().isEnded() ? 1 : 0,
                after.stageSince(),
                states.write(after));
        mark(connection, after.id(), entry.sequence());
    }

    private void order(Connection connection, Entry entry, OrderEvent event) throws SQLException {
        Order after =
                Order.evolve(before(connection, "\"order\"", entry, Order.class).orElse(null), event);
        upsert(
                connection,
                "INSERT INTO \"order\" (id, version, incident, ended, outward, lapses, state) VALUES (?, ?, ?, ?, ?,"
                        + " ?, ?) ON CONFLICT (id) DO UPDATE SET version = excluded.version, ended = excluded.ended,"
                        + " outward = excluded.outward, lapses = excluded.lapses, state = excluded.state",
                after.id(),
                entry.version(),
                after.content().incident(),
                after.stage().isEnded() ? 1 : 0,
                isOutward(after) ? 1 : 0,
                lapses(after).orElse(null),
                states.write(after));
        mark(connection, after.content().incident(), entry.sequence());
    }

    private void alert(Connection connection, Entry entry, AlertEvent event) throws SQLException {
        Alert after =
                Alert.evolve(before(connection, "alert", entry, Alert.class).orElse(null), event);
        upsert(
                connection,
                "INSERT INTO alert (id, version, ended, since, wakes, state) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT"
                    + " (id) DO UPDATE SET version = excluded.version, ended = excluded.ended, wakes = excluded.wakes,"
                    + " state = excluded.state",
                after.key(),
                entry.version(),
                after.state().isEnded() ? 1 : 0,
                after.raisedAt(),
                wakes(after).orElse(null),
                states.write(after));
        if (event instanceof AlertEvent.AlertPromoted promoted) {
            markAll(connection, promoted.incident(), entry);
        }
    }

    private static boolean isOutward(Order order) {
        return order.stage() == OrderStage.QUEUED || order.recall() == Recall.PENDING;
    }

    /** When nobody will have taken the order on in time. */
    private static Optional<Instant> lapses(Order order) {
        return switch (order.stage()) {
            case QUEUED, SENT, DELIVERED, READ ->
                order.queuedAt().map(at -> at.plus(order.content().windows().accept()));
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> wakes(Alert alert) {
        if (alert.state().isEnded()) {
            return Optional.empty();
        }
        Optional<Instant> expires = alert.content().expires();
        return alert.until().isEmpty()
                        || expires.isPresent()
                                && expires.get().isBefore(alert.until().get())
                ? expires
                : alert.until();
    }

    private <T> Optional<T> before(Connection connection, String table, Entry entry, Class<T> type)
            throws SQLException {
        if (entry.version() == 1) {
            return Optional.empty();
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT state FROM " + table + " WHERE id = ?")) {
            query.setString(1, entry.stream().id());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(states.read(row.getString(1), type)) : Optional.empty();
            }
        }
    }

    private static void mark(Connection connection, IncidentId incident, long sequence) throws SQLException {
        upsert(connection, "INSERT OR IGNORE INTO timeline (incident, sequence) VALUES (?, ?)", incident, sequence);
    }

    /** An incident's story starts with its alert. */
    private static void markAll(Connection connection, IncidentId incident, Entry entry) throws SQLException {
        upsert(
                connection,
                "INSERT OR IGNORE INTO timeline (incident, sequence)"
                        + " SELECT ?, sequence FROM journal WHERE stream_kind = ? AND stream_id = ? AND sequence <= ?",
                incident,
                entry.stream().kind(),
                entry.stream().id(),
                entry.sequence());
    }

    private static void upsert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                switch (values[i]) {
                    case null -> statement.setString(i + 1, null);
                    case Long number -> statement.setLong(i + 1, number);
                    case Integer number -> statement.setInt(i + 1, number);
                    case Object text -> statement.setString(i + 1, text.toString());
                }
            }
            statement.executeUpdate();
        }
    }
}
