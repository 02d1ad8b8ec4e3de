package io.cityhelm.core.store;

import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.EndedOrders;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** Ended orders as the tables have them. Ids of orders grow with time: they need nothing else to be sorted by. */
final class SqliteEndedOrders implements EndedOrders {

    private static final String SELECT = "SELECT o.version, o.state, i.state FROM \"order\" o"
            + " JOIN incident i ON i.id = o.incident WHERE o.ended = 1 ";

    private static final String NEWEST = SELECT + "ORDER BY o.id DESC LIMIT ?";

    private static final String OLDER = SELECT + "AND o.id < ? ORDER BY o.id DESC LIMIT ?";

    private final Database database;
    private final States states = new States();

    SqliteEndedOrders(Database database) {
        this.database = database;
    }

    @Override
    public List<Past> endedOrders(Optional<OrderId> before, int limit) throws JournalUnavailableException {
        Object[] values = before.<Object[]>map(id -> new Object[] {id, limit}).orElseGet(() -> new Object[] {limit});
        return database.read(db -> db.list(
                before.isPresent() ? OLDER : NEWEST,
                row -> new Past(
                        new Versioned<>(states.read(row.getString(2), Order.class), row.getLong(1)),
                        states.read(row.getString(3), Incident.class)),
                values));
    }
}
