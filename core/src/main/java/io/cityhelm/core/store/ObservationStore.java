package io.cityhelm.core.store;

import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.DepotSighting;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.force.UnitTracks;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.lineage.Receipts;
import io.cityhelm.core.quality.QualityCounts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Keeps samples, positions and what depots say of themselves on disk, apart from the journal: nobody decided them. The boards are restored first, then
 * followed: {@code restore(…)}, {@code follow(…)}, and {@code close()} last. What comes is written in batches by one
 * thread; a power cut may cost the last moments, a killed process nothing that was written.
 */
public final class ObservationStore implements AutoCloseable {

    /** How long samples are kept when nobody says otherwise. */
    public static final Duration RETENTION = Duration.ofDays(7);

    /** How many samples of a key come back at a start, at most; see {@link IndicatorBoard#HISTORY}. */
    private static final int RESTORED_PER_KEY = 60;

    /** How many samples come back in all, so that a start stays quick however many keys there are. */
    private static final int RESTORED = 60_000;

    private static final int QUEUE = 100_000;
    private static final int QUEUE_PER_SOURCE = 25_000;
    /** Many, because a table that is sorted by key costs a page a key and batch: what waits for the disk is written together. */
    private static final int BATCH = 50_000;

    private final Database database;
    private final Clock clock;
    private final Duration retention;
    private final ObservationTables tables = new ObservationTables();
    private final SqliteQuarantine quarantine;
    private final BatchWriter<Sample> samples;
    private final BoardKeeper<Unit> units;
    private final BoardKeeper<DepotSighting> depots;
    private final TrackKeeper tracks;
    private final ReceiptStore receipts;
    private final QualityStore quality;

    private ObservationStore(Database database, Clock clock, Duration retention) throws JournalUnavailableException {
        this.database = database;
        this.clock = clock;
        this.retention = retention;
        this.quarantine = new SqliteQuarantine(database);
        this.samples = new BatchWriter<>(
                "observations",
                QUEUE,
                BATCH,
                sample -> 1,
                new BatchWriter.Share<>(Sample::source, QUEUE_PER_SOURCE),
                this::write);
        this.units = new BoardKeeper<>(database, "unit", Unit.class, Unit::id);
        this.depots = new BoardKeeper<>(database, "depot", DepotSighting.class, DepotSighting::depot);
        this.tracks = new TrackKeeper(database);
        this.receipts = new ReceiptStore(database, ReceiptStore.Room.USUAL);
        this.quality = new QualityStore(database);
    }

    /** Opens the file, making it when it is not there. */
    public static ObservationStore open(Path file, Clock clock) throws JournalUnavailableException {
        return open(file, clock, RETENTION);
    }

    /** Opens the file. @param retention how long samples are kept; the latest of each key stays for ever */
    public static ObservationStore open(Path file, Clock clock, Duration retention) throws JournalUnavailableException {
        Database database = Database.open(file, Database.Durability.NORMAL, Migrations.OBSERVATIONS);
        return new ObservationStore(database, clock, retention);
    }

    /**
     * Puts back the latest value of every key with up to sixty before it (fewer when there are very many keys), where
     * every unit was and how every depot stood. The boards tell nobody.
     */
    public void restore(IndicatorBoard indicators, UnitBoard force, DepotBoard stores)
            throws JournalUnavailableException {
        int restored = database.read(db -> {
            List<Sample> latest = tables.latest(db);
            int each = Math.clamp(RESTORED / Math.max(1, latest.size()), 1, RESTORED_PER_KEY);
            for (Sample last : latest) {
                indicators.restore(tables.recent(db, last.key(), each));
                indicators.restore(List.of(last));
            }
            force.restore(units.kept(db));
            stores.restore(depots.kept(db));
            return latest.size();
        });
        org.slf4j.LoggerFactory.getLogger(ObservationStore.class).info("restored {} indicator values", restored);
    }

    /** Puts back where units were in the last hours. */
    public void restore(UnitTracks force) throws JournalUnavailableException {
        force.restore(database.read(db -> tracks.since(db, clock.instant().minus(UnitTracks.REACH))));
    }

    /** What keeps where units were. */
    public TrackKeeper tracks() {
        return tracks;
    }

    /** Keeps what comes to the boards from now on, until the returned handle is closed. */
    public AutoCloseable follow(IndicatorBoard indicators, UnitBoard force, DepotBoard stores) {
        AutoCloseable fromIndicators = indicators.onChange(samples::offerInTurn);
        AutoCloseable fromForce = units.follow(force);
        AutoCloseable fromStores = depots.follow(stores);
        return () -> {
            try (fromIndicators;
                    fromForce) {
                fromStores.close();
            }
        };
    }

    /** Records that were not taken, in the same file. */
    public Quarantine quarantine() {
        return quarantine;
    }

    /** What came over the links, as it came, in the same file. */
    public Receipts receipts() {
        return receipts;
    }

    /** What arrived, counted per link and day, in the same file. */
    public QualityCounts quality() {
        return quality;
    }

    /** How many samples were written since the start. */
    public long written() {
        return samples.written();
    }

    /** How many samples were given up since the start, because the disk was too slow or refused. */
    public long lost() {
        return samples.dropped() + samples.failed();
    }

    /** Waits until what came so far is on the disk. */
    public void flush() throws InterruptedException {
        samples.flush();
        units.flush();
        depots.flush();
        tracks.flush();
        receipts.flush();
        quality.flush();
    }

    @Override
    public void close() {
        try (database;
                units;
                depots;
                tracks;
                receipts;
                quality) {
            samples.close();
        }
    }

    private void write(List<Sample> batch) throws JournalUnavailableException {
        int forgotten = database.<Integer, RuntimeException>write(db -> {
            tables.keep(db, batch);
            // more than came in, so that the file shrinks to its retention after a long night
            return tables.forget(db, clock.instant().minus(retention), 2 * batch.size() + 100);
        });
        org.slf4j.LoggerFactory.getLogger(ObservationStore.class)
                .trace("wrote {} samples, forgot {}", batch.size(), forgotten);
    }
}
