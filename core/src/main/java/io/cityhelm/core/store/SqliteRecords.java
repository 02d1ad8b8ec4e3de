package io.cityhelm.core.store;

import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.measure.Handled;
import io.cityhelm.core.measure.Records;
import java.time.Instant;
import java.util.List;

/** The records behind the rates, from the tables of {@link ReadModels}. */
final class SqliteRecords implements Records {

    /** The states keep instants without their last zeros, so text compares them by the second only; the rest is exact. */
    private static final String ISSUED = "SELECT \"order\".state, incident.state FROM \"order\""
            + " JOIN incident ON incident.id = \"order\".incident"
            + " WHERE substr(json_extract(\"order\".state, '$.queuedAt'), 1, 19) BETWEEN ? AND ?";

    private static final String ENDED = "SELECT state FROM incident WHERE ended = 1 AND since >= ? AND since < ?";

    private static final int TO_THE_SECOND = 19;

    private final Database database;
    private final States states = new States();

    SqliteRecords(Database database) {
        this.database = database;
    }

    @Override
    public List<Handled> issued(Instant from, Instant to) throws JournalUnavailableException {
        List<Handled> found = database.read(db -> db.list(
                ISSUED,
                row -> new Handled(
                        states.read(row.getString(1), Order.class), states.read(row.getString(2), Incident.class)),
                Instants.text(from).substring(0, TO_THE_SECOND),
                Instants.text(to).substring(0, TO_THE_SECOND)));
        return found.stream()
                .filter(each -> each.order()
                        .queuedAt()
                        .filter(at -> !at.isBefore(from) && at.isBefore(to))
                        .isPresent())
                .toList();
    }

    @Override
    public List<Incident> closed(Instant from, Instant to) throws JournalUnavailableException {
        List<Incident> ended =
                database.read(db -> db.list(ENDED, row -> states.read(row.getString(1), Incident.class), from, to));
        return ended.stream()
                .filter(incident -> incident.stage() == IncidentStage.CLOSED)
                .toList();
    }
}
