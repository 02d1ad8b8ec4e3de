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
import io.cityhelm.core.situation.Standing;
import io.cityhelm.core.situation.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The situation as the tables of {@link ReadModels} have it. */
public final class SqliteSituation implements Situation {

    /** An incident and all that were merged into it, and into those. */
    private static final String WITH_MERGED = "WITH RECURSIVE its (id) AS (SELECT ? UNION"
            + " SELECT incident.id FROM incident JOIN its ON incident.merged_into = its.id) ";

    private static final String ALERT = "SELECT id, version, since, ended = 0, state FROM alert WHERE ";
    private static final String INCIDENT = "SELECT id, version, since, ended = 0, state FROM incident WHERE ";
    /** Ids of orders grow with time: they need nothing else to be sorted by. */
    private static final String ORDER = "SELECT id, version, '', ended = 0 OR incident IN"
            + " (SELECT id FROM incident WHERE ended = 0), state FROM \"order\" WHERE ";

    private static final String UNSENT = "SELECT COUNT(*) FROM \"order\" WHERE outward = 1";

    private final ReentrantLock following = new ReentrantLock();
    private final Followed<Alert> alerts =
            new Followed<>(Alert.class, ALERT + "ended = 0", ALERT + "id IN " + Followed.touched("alert"));
    private final Followed<Incident> incidents =
            new Followed<>(Incident.class, INCIDENT + "ended = 0", INCIDENT + "id IN " + Followed.touched("incident"));
    /** An incident that ends takes its ended orders with it, and one that is reopened brings them back. */
    private final Followed<Order> orders = new Followed<>(
            Order.class,
            ORDER + "ended = 0 OR incident IN (SELECT id FROM incident WHERE ended = 0)",
            ORDER + "id IN " + Followed.touched("order") + " UNION " + ORDER + "incident IN "
                    + Followed.touched("incident"));

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
    public Standing standing() throws JournalUnavailableException {
        following.lock();
        try {
            return database.snapshot(db -> {
                long length = Followed.length(db);
                return new Standing(
                        length,
                        alerts.upTo(length, db),
                        incidents.upTo(length, db),
                        orders.upTo(length, db),
                        unsent(db));
            });
        } finally {
            following.unlock();
        }
    }

    @Override
    public int unsent() throws JournalUnavailableException {
        return database.read(SqliteSituation::unsent);
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

    private static int unsent(Statements db) throws SQLException {
        return db.first(UNSENT, row -> row.getInt(1)).orElse(0);
    }
}
