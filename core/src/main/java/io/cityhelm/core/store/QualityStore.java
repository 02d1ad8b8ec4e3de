package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.quality.DayCounts;
import io.cityhelm.core.quality.DayKey;
import io.cityhelm.core.quality.QualityCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts per link and day, gathered in memory and added to the table every few seconds by one thread. What the disk refuses
 * stays in memory for the next time; a process that is killed loses the last seconds.
 */
final class QualityStore implements QualityCounts, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QualityStore.class);
    private static final long EVERY = Duration.ofSeconds(2).toNanos();
    /** In place of when the first came, where none did. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Period KEPT = Period.ofDays(400);
    private static final String ADD = "INSERT INTO quality_day"
            + " (link, subject, day, accepted, rejected, complete, timely, repeated, slots, first)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (link, subject, day) DO UPDATE SET"
            + " accepted = accepted + excluded.accepted, rejected = rejected + excluded.rejected,"
            + " complete = complete + excluded.complete, timely = timely + excluded.timely,"
            + " repeated = repeated + excluded.repeated, slots = slots + excluded.slots,"
            + " first = MIN(first, excluded.first)";
    private static final String FORGET = "DELETE FROM quality_day WHERE day < ?";
    private static final String SINCE =
            "SELECT link, subject, day, accepted, rejected, complete, timely, repeated, slots, first FROM quality_day"
                    + " WHERE day >= ?";

    private final Database database;
    private final BatchWriter<QualityStore> writer;
    private Map<DayKey, DayCounts> waiting = new HashMap<>();
    private long offered = System.nanoTime();

    QualityStore(Database database) {
        this.database = database;
        // that something waits is said once, however much it is
        this.writer = new BatchWriter<>("quality-counts", 1, 1, all -> write());
    }

    @Override
    public void add(Map<DayKey, DayCounts> more) {
        boolean due;
        synchronized (this) {
            more.forEach((key, counts) -> waiting.merge(key, counts, DayCounts::plus));
            due = System.nanoTime() - offered >= EVERY;
            offered = due ? System.nanoTime() : offered;
        }
        if (due) {
            writer.offer(List.of(this));
        }
    }

    @Override
    public Map<DayKey, DayCounts> since(LocalDate day) throws JournalUnavailableException {
        Map<DayKey, DayCounts> all = new HashMap<>();
        // one lock for both, so that nothing is counted twice, or not at all, while it is being written
        synchronized (this) {
            database.read(db -> {
                db.forEach(SINCE, row -> all.put(key(row), counts(row)), day);
                return all.size();
            });
            waiting.forEach((key, counts) -> {
                if (!key.day().isBefore(day)) {
                    all.merge(key, counts, DayCounts::plus);
                }
            });
        }
        return all;
    }

    /** Waits until what came so far is on the disk. */
    void flush() throws InterruptedException {
        writer.offer(List.of(this));
        writer.flush();
    }

    @Override
    public void close() {
        writer.offer(List.of(this));
        writer.close();
    }

    private synchronized void write() throws JournalUnavailableException {
        if (waiting.isEmpty()) {
            return;
        }
        Map<DayKey, DayCounts> now = waiting;
        LocalDate newest =
                now.keySet().stream().map(DayKey::day).max(LocalDate::compareTo).orElseThrow();
        int forgotten = database.<Integer, RuntimeException>write(db -> {
            db.batch(
                    ADD,
                    now.entrySet().stream()
                            .map(one -> row(one.getKey(), one.getValue()))
                            .toList());
            return db.update(FORGET, newest.minus(KEPT));
        });
        waiting = new HashMap<>();
        LOG.trace("wrote {} counts, forgot {}", now.size(), forgotten);
    }

    private static Object[] row(DayKey key, DayCounts counts) {
        return new Object[] {
            key.link(),
            key.subject(),
            key.day(),
            counts.accepted(),
            counts.rejected(),
            counts.complete(),
            counts.timely(),
            counts.repeated(),
            counts.slots(),
            Instants.micros(counts.first().orElse(NEVER))
        };
    }

    private static DayKey key(ResultSet row) throws SQLException {
        return new DayKey(row.getString(1), row.getString(2), LocalDate.parse(row.getString(3)));
    }

    private static DayCounts counts(ResultSet row) throws SQLException {
        return new DayCounts(
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                Optional.of(Instants.ofMicros(row.getLong(10))).filter(NEVER::isAfter));
    }
}
