package io.cityhelm.core.store;

import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last few thousand records that were not taken. What the disk refuses is logged and counted, and lost. */
final class SqliteQuarantine implements Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteQuarantine.class);
    private static final int KEPT = 5_000;
    private static final int LONGEST = 64 * 1024;
    private static final String PUT = "INSERT INTO quarantine (connector, at, reason, raw) VALUES (?, ?, ?, ?)";
    private static final String FORGET =
            "DELETE FROM quarantine WHERE number <= (SELECT MAX(number) FROM quarantine) - " + KEPT;
    private static final String LATEST =
            "SELECT connector, at, reason, raw FROM quarantine ORDER BY number DESC LIMIT ?";

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
                        PUT, rejected.connector(), rejected.at(), cut(rejected.reason()), cut(rejected.raw()));
                return put + db.update(FORGET);
            });
            LOG.trace("{} rows changed", forgotten);
        } catch (JournalUnavailableException e) {
            LOG.warn("a rejected record of {} is lost: {}", rejected.connector(), rejected.reason(), e);
        }
    }

    @Override
    public List<Rejected> latest(int limit) {
        try {
            return database.read(db -> db.list(
                    LATEST,
                    row -> new Rejected(
                            row.getString(1), Instants.read(row.getString(2)), row.getString(3), row.getString(4)),
                    limit));
        } catch (JournalUnavailableException e) {
            LOG.warn("the quarantine cannot be read", e);
            return List.of();
        }
    }

    @Override
    public long count() {
        return count.get();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
