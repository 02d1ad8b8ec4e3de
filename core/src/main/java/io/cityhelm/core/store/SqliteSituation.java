package io.cityhelm.core.store;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.EventCodec;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The situation as the tables of {@link ReadModels} have it. */
public final class SqliteSituation implements Situation {

    /** An incident and all that were merged into it, and into those. */
    private static final String WITH_MERGED = "WITH RECURSIVE its (id) AS (SELECT ? UNION"
            + " SELECT incident.id FROM incident JOIN its ON incident.merged_into = its.id) ";

    private static final String AT_HAND = "SELECT version, state FROM (SELECT id, version, state FROM \"order\""
            + " WHERE incident IN (SELECT id FROM incident WHERE ended = 0)"
            + " UNION ALL SELECT id, version, state FROM \"order\""
            + " WHERE ended = 0 AND incident NOT IN (SELECT id FROM incident WHERE ended = 0)) ORDER BY id";

    private final Database database;
    private final EventCodec codec;
    private final StateReader reader;

    public SqliteSituation(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
        this.reader = new StateReader(database);
    }

    @Override
    public Optional<Versioned<Incident>> incident(IncidentId id) throws JournalUnavailableException {
        return reader.one(Incident.class, "SELECT version, state FROM incident WHERE id = ?", id);
    }

    @Override
    public Optional<Versioned<Order>> order(OrderId id) throws JournalUnavailableException {
        return reader.one(Order.class, "SELECT version, state FROM \"order\" WHERE id = ?", id);
    }

    @Override
    public Optional<Versioned<Alert>> alert(AlertKey key) throws JournalUnavailableException {
        return reader.one(Alert.class, "SELECT version, state FROM alert WHERE id = ?", key);
    }

    @Override
    public List<Versioned<Incident>> openIncidents() throws JournalUnavailableException {
        return reader.list(Incident.class, "SELECT version, state FROM incident WHERE ended = 0 ORDER BY since, id");
    }

    @Override
    public List<Versioned<Incident>> endedIncidents(int limit) throws JournalUnavailableException {
        return reader.list(
                Incident.class,
                "SELECT version, state FROM incident WHERE ended = 1 ORDER BY since DESC, id LIMIT ?",
                limit);
    }

    @Override
    public List<Versioned<Alert>> openAlerts() throws JournalUnavailableException {
        return reader.list(Alert.class, "SELECT version, state FROM alert WHERE ended = 0 ORDER BY since, id");
    }

    @Override
    public List<Versioned<Order>> openOrders() throws JournalUnavailableException {
        return reader.list(Order.class, "SELECT version, state FROM \"order\" WHERE ended = 0 ORDER BY id");
    }

    @Override
    public List<Versioned<Order>> ordersAtHand() throws JournalUnavailableException {
        return reader.list(Order.class, AT_HAND);
    }

    @Override
    public List<Versioned<Order>> ordersOf(IncidentId incident) throws JournalUnavailableException {
        return reader.list(
                Order.class,
                WITH_MERGED + "SELECT version, state FROM \"order\" WHERE incident IN its ORDER BY id",
                incident);
    }

    @Override
    public List<Versioned<Order>> outward() throws JournalUnavailableException {
        return reader.list(Order.class, "SELECT version, state FROM \"order\" WHERE outward = 1 ORDER BY id");
    }

    @Override
    public List<Versioned<Order>> overdue(Instant now) throws JournalUnavailableException {
        return reader.list(
                Order.class,
                "SELECT version, state FROM \"order\" WHERE lapses IS NOT NULL AND lapses <= ? ORDER BY lapses",
                now);
    }

    @Override
    public List<Versioned<Alert>> due(Instant now) throws JournalUnavailableException {
        return reader.list(
                Alert.class,
                "SELECT version, state FROM alert WHERE wakes IS NOT NULL AND wakes <= ? ORDER BY wakes",
                now);
    }

    @Override
    public List<Recorded> timeline(IncidentId incident) throws JournalUnavailableException {
        String sql = WITH_MERGED + "SELECT " + Entries.COLUMNS + " FROM journal WHERE sequence IN"
                + " (SELECT sequence FROM timeline WHERE incident IN its) ORDER BY sequence";
        return database.read(db -> db.list(
                sql,
                row -> {
                    Entry entry = Entries.read(row);
                    return new Recorded(entry, codec.read(entry.type(), entry.schema(), entry.payload()));
                },
                incident));
    }
}
