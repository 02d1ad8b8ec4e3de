package io.cityhelm.core.store;

import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.lineage.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last few thousand records that were not taken. What the disk refuses is logged and counted, and lost. */
final class SqliteQuarantine implements Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteQuarantine.class);
    private static final int KEPT = 5_000;
    private static final int LONGEST = 64 * 1024;
    private static final String PUT =
            "INSERT INTO quarantine (connector, at, reason, raw, receipt, record)" + " VALUES (?, ?, ?, ?, ?, ?)";
    private static final String FORGET =
            "DELETE FROM quarantine WHERE number <= (SELECT MAX(number) FROM quarantine) - " + KEPT;
    private static final String COLUMNS = "SELECT number, connector, at, reason, raw, receipt, record, replayed";
    private static final String LATEST = COLUMNS + " FROM quarantine ORDER BY number DESC LIMIT ?";
    private static final String OF = COLUMNS + " FROM quarantine WHERE (? = '' OR connector = ?)"
            + " AND INSTR(LOWER(reason), LOWER(?)) > 0 ORDER BY number DESC LIMIT ?";
    private static final String TAKEN = "DELETE FROM quarantine WHERE number = ?";
    private static final String STILL = "UPDATE quarantine SET reason = ?, replayed = replayed + 1 WHERE number = ?";

    private final Database database;
    private final AtomicLong count = new AtomicLong();

    SqliteQuarantine(Database database) {
        this.database = database;
    }

    @Override
    public void put(Rejected rejected) {
        count.incrementAndGet();
        try {
            int forgotten = database.<Integer, RuntimeException>write(db -> {
                int put = db.update(
                        PUT,
                        rejected.connector(),
                        rejected.at(),
                        cut(rejected.reason()),
                        cut(rejected.raw()),
                        rejected.origin().receipt(),
                        rejected.origin().record());
                return put + db.update(FORGET);
            });
            LOG.trace("{} rows changed", forgotten);
        } catch (JournalUnavailableException e) {
            LOG.warn("a rejected record of {} is lost: {}", rejected.connector(), rejected.reason(), e);
        }
    }

    @Override
    public List<Rejected> latest(int limit) {
        return list(LATEST, limit);
    }

    @Override
    public List<Rejected> of(Optional<String> link, String words, int limit) {
        return list(OF, link.orElse(""), link.orElse(""), words.strip(), limit);
    }

    @Override
    public void settle(long number, Optional<String> reason) {
        try {
            int changed = database.<Integer, RuntimeException>write(
                    db -> reason.isEmpty() ? db.update(TAKEN, number) : db.update(STILL, cut(reason.get()), number));
            LOG.trace("{} rows changed", changed);
        } catch (JournalUnavailableException e) {
            LOG.warn("what came of the rejected record {} is not kept", number, e);
        }
    }

    private List<Rejected> list(String sql, Object... values) {
        try {
            return database.read(db -> db.list(sql, SqliteQuarantine::rejected, values));
        } catch (JournalUnavailableException e) {
            LOG.warn("the quarantine cannot be read", e);
            return List.of();
        }
    }

    @Override
    public long count() {
        return count.get();
    }

    private static Rejected rejected(ResultSet row) throws SQLException {
        return new Rejected(
                row.getLong(1),
                row.getString(2),
                Instants.read(row.getString(3)),
                row.getString(4),
                row.getString(5),
                new Origin(row.getLong(6), row.getInt(7)),
                row.getInt(8));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
