package io.cityhelm.core.store;

import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.lineage.MappingVersion;
import io.cityhelm.core.lineage.Origin;
import io.cityhelm.core.lineage.Receipt;
import io.cityhelm.core.lineage.Receipts;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receipts beside the samples, in the same file: many documents to a row, compressed and written by one thread. The oldest
 * go when there is no more room, and all of them after some days.
 */
final class ReceiptStore implements Receipts, AutoCloseable {

    /**
     * How much is kept.
     *
     * @param bytes compressed
     * @param age of the oldest
     */
    record Room(long bytes, Duration age) {
        static final Room USUAL = new Room(1L << 30, ObservationStore.RETENTION);
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptStore.class);

    /** The largest document that is kept, in bytes; of a larger one only that it came. */
    static final int LARGEST = 8 << 20;

    private static final long WAITING = 64L << 20;
    private static final long BLOCK = 1L << 20;
    /** What a receipt weighs beside its document. */
    private static final int HEAD = 64;

    /** In characters; what is longer is no topic. */
    private static final int LONGEST_ABOUT = 4_000;

    private static final int NUMBER_BITS = 40;
    private static final int FORGOTTEN_AT_ONCE = 16;
    private static final int ALERTS = 200_000;

    private static final String KEEP = "INSERT INTO receipt_block (first, last, at, upto, body) VALUES (?, ?, ?, ?, ?)";
    private static final String UP_TO = "SELECT upto FROM receipt_block ORDER BY first DESC LIMIT 1";
    private static final String OLDEST =
            "SELECT first, at, upto - LENGTH(body) FROM receipt_block ORDER BY first LIMIT " + FORGOTTEN_AT_ONCE;
    private static final String FORGET = "DELETE FROM receipt_block WHERE first = ?";
    private static final String FIND =
            "SELECT body FROM receipt_block WHERE first <= ? AND last >= ? ORDER BY first DESC LIMIT 1";
    private static final String IN_FORCE =
            "INSERT OR REPLACE INTO mapping (link, since, version, file, members)" + " VALUES (?, ?, ?, ?, ?)";
    private static final String AT = "SELECT version, link, file, members FROM mapping"
            + " WHERE link = ? AND since <= ? ORDER BY since DESC LIMIT 1";
    private static final String BY_VERSION =
            "SELECT version, link, file, members FROM mapping WHERE version = ? LIMIT 1";
    private static final String RAISED =
            "INSERT OR REPLACE INTO alert_origin (alert, receipt, record) VALUES (?, ?, ?)";
    private static final String FORGET_RAISED =
            "DELETE FROM alert_origin WHERE number <= (SELECT MAX(number) FROM alert_origin) - " + ALERTS;
    private static final String ORIGIN = "SELECT receipt, record FROM alert_origin WHERE alert = ?";

    private final Database database;
    private final Room room;
    private final BatchWriter<Receipt> writer;
    private final ConcurrentMap<String, String> versions = new ConcurrentHashMap<>();
    private long last;

    ReceiptStore(Database database, Room room) throws JournalUnavailableException {
        this.database = database;
        this.room = room;
        long opening = database.<Long, RuntimeException>write(db -> {
            db.run("INSERT INTO receipt_opening DEFAULT VALUES");
            return db.first("SELECT MAX(number) FROM receipt_opening", row -> row.getLong(1))
                    .orElseThrow();
        });
        this.last = opening << NUMBER_BITS;
        this.writer = new BatchWriter<>("receipts", WAITING, BLOCK, ReceiptStore::weight, this::write);
    }

    /** Numbers rise in the order of writing: a block holds a range of them. */
    @Override
    public synchronized long keep(String link, Instant received, String mapping, String about, byte[] document) {
        Optional<byte[]> kept = document.length > LARGEST ? Optional.empty() : Optional.of(document);
        last++;
        writer.offer(
                List.of(new Receipt(last, link, received, mapping, about.length() > LONGEST_ABOUT ? "" : about, kept)));
        return last;
    }

    /** The same mapping again, after a start, is no new one. */
    @Override
    public void inForce(MappingVersion mapping, Instant since) {
        try {
            boolean known = versions.containsKey(mapping.link())
                    ? mapping.version().equals(versions.get(mapping.link()))
                    : mapping(mapping.link(), since)
                            .filter(before -> before.version().equals(mapping.version()))
                            .isPresent();
            versions.put(mapping.link(), mapping.version());
            if (!known) {
                change(db -> db.update(
                        IN_FORCE,
                        mapping.link(),
                        Instants.micros(since),
                        mapping.version(),
                        mapping.file(),
                        mapping.members()));
            }
        } catch (JournalUnavailableException e) {
            LOG.warn("the mapping {} of {} is not kept", mapping.version(), mapping.link(), e);
        }
    }

    @Override
    public void raised(AlertKey alert, Origin by) {
        if (!by.isKnown()) {
            return;
        }
        try {
            change(db -> db.update(RAISED, alert.value(), by.receipt(), by.record()) + db.update(FORGET_RAISED));
        } catch (JournalUnavailableException e) {
            LOG.warn("where the alert {} came from is not kept", alert, e);
        }
    }

    @Override
    public Optional<Receipt> find(long number) throws JournalUnavailableException {
        Optional<byte[]> block = database.read(db -> db.first(FIND, row -> row.getBytes(1), number, number));
        try {
            return block.isEmpty() ? Optional.empty() : ReceiptBlock.find(block.get(), number);
        } catch (IOException e) {
            LOG.warn("the receipt {} is damaged", number, e);
            return Optional.empty();
        }
    }

    @Override
    public Optional<MappingVersion> mapping(String link, Instant at) throws JournalUnavailableException {
        return database.read(db -> db.first(AT, ReceiptStore::version, link, Instants.micros(at)));
    }

    @Override
    public Optional<MappingVersion> mapping(String version) throws JournalUnavailableException {
        return database.read(db -> db.first(BY_VERSION, ReceiptStore::version, version));
    }

    @Override
    public Origin origin(AlertKey alert) throws JournalUnavailableException {
        return database.read(db -> db.first(ORIGIN, row -> new Origin(row.getLong(1), row.getInt(2)), alert.value())
                .orElse(Origin.NONE));
    }

    /** How many documents were given up since the start, because the disk was too slow or refused. */
    long lost() {
        return writer.dropped() + writer.failed();
    }

    /** Waits until what came so far is on the disk. */
    void flush() throws InterruptedException {
        writer.flush();
    }

    @Override
    public void close() {
        writer.close();
    }

    private void write(List<Receipt> batch) throws JournalUnavailableException {
        byte[] block = ReceiptBlock.write(batch);
        Instant newest = batch.getLast().received();
        change(db -> {
            long upTo = db.first(UP_TO, row -> row.getLong(1)).orElse(0L) + block.length;
            return db.update(
                            KEEP,
                            batch.getFirst().number(),
                            batch.getLast().number(),
                            Instants.micros(newest),
                            upTo,
                            block)
                    + forget(db, upTo - room.bytes(), Instants.micros(newest.minus(room.age())));
        });
    }

    /** @param beyond blocks that begin before this have no room any more @param before older blocks go in any case */
    private static int forget(Statements db, long beyond, long before) throws SQLException {
        record Block(long first, long at, long from) {}
        int forgotten = 0;
        for (Block block : db.list(OLDEST, row -> new Block(row.getLong(1), row.getLong(2), row.getLong(3)))) {
            if (block.at() < before || block.from() < beyond) {
                forgotten += db.update(FORGET, block.first());
            }
        }
        return forgotten;
    }

    private void change(Database.Work<Integer> work) throws JournalUnavailableException {
        int changed = database.<Integer, RuntimeException>write(work::on);
        LOG.trace("{} rows changed", changed);
    }

    private static MappingVersion version(ResultSet row) throws SQLException {
        return new MappingVersion(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    private static long weight(Receipt receipt) {
        return HEAD + receipt.document().map(document -> document.length).orElse(0);
    }
}
