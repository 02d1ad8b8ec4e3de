package io.cityhelm.core.store;

import io.cityhelm.core.force.Fix;
import io.cityhelm.core.force.UnitTracks;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps where units were, for as long as tracks reach. Written by one thread. */
public final class TrackKeeper implements AutoCloseable {

    private static final int QUEUE = 50_000;
    private static final int BATCH = 5_000;

    private final Database database;
    private final BatchWriter<Fix> writer;

    TrackKeeper(Database database) {
        this.database = database;
        this.writer = new BatchWriter<>("track-positions", QUEUE, BATCH, this::write);
    }

    /** Hands in positions; never waits for the disk. */
    public void keep(Collection<Fix> fixes) {
        writer.offer(fixes);
    }

    /** What was kept since a moment, oldest first. */
    List<Fix> since(Statements db, Instant moment) throws SQLException {
        return db.list(
                "SELECT unit, lon, lat, at FROM track WHERE at >= ? ORDER BY at",
                row -> new Fix(
                        row.getString(1),
                        new LonLat(row.getDouble(2), row.getDouble(3)),
                        Instants.ofMicros(row.getLong(4))),
                Instants.micros(moment));
    }

    /** Waits until what came so far is on the disk. */
    void flush() throws InterruptedException {
        writer.flush();
    }

    @Override
    public void close() {
        writer.close();
    }

    private void write(List<Fix> batch) throws JournalUnavailableException {
        Instant newest = batch.stream().map(Fix::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        int forgotten = database.<Integer, RuntimeException>write(db -> {
            db.batch(
                    "INSERT OR IGNORE INTO track (unit, at, lon, lat) VALUES (?, ?, ?, ?)",
                    batch.stream()
                            .map(fix -> new Object[] {
                                fix.unit(),
                                Instants.micros(fix.at()),
                                fix.place().lon(),
                                fix.place().lat()
                            })
                            .toList());
            return db.update(
                    "DELETE FROM track WHERE (unit, at) IN (SELECT unit, at FROM track WHERE at < ? ORDER BY at LIMIT"
                            + " ?)",
                    Instants.micros(newest.minus(UnitTracks.REACH)),
                    2 * batch.size() + 100);
        });
        org.slf4j.LoggerFactory.getLogger(TrackKeeper.class)
                .trace("wrote {} positions, forgot {}", batch.size(), forgotten);
    }
}
