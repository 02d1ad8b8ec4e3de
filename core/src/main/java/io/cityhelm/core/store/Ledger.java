package io.cityhelm.core.store;

import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.EventCodec;
import io.cityhelm.core.journal.HashChain;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.session.SessionEvent;
import io.cityhelm.core.situation.Situation;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The journal file with what hangs on it: the record, the read models, the accounts. Opened once, closed last. */
public final class Ledger implements AutoCloseable {

    /** What a verification found. @param entries how many were read @param fault the first that does not hold */
    public record Verdict(long entries, Optional<HashChain.Fault> fault) {}

    private static final int NEWEST_MIGRATION = 1;

    private final Database database;
    private final EventCodec codec;
    private final ReadModels readModels = new ReadModels();

    private Ledger(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** Opens the file, making it when it is not there. */
    public static Ledger open(Path file) throws JournalUnavailableException {
        Database database =
                Database.open(file, Database.Durability.FULL, "io/cityhelm/core/store/migration", NEWEST_MIGRATION);
        return new Ledger(database, codec());
    }

    /** The events that the journal knows. */
    public static EventCodec codec() {
        return new EventCodec(IncidentEvent.class, OrderEvent.class, AlertEvent.class, SessionEvent.class);
    }

    public Journal journal() {
        return new SqliteJournal(database, codec, readModels);
    }

    public Situation situation() {
        return new SqliteSituation(database, codec);
    }

    public AccountTable accounts() {
        return new AccountTable(database);
    }

    /** Reads every entry in order, without holding them all. */
    public void forEach(Consumer<Entry> reader) throws JournalUnavailableException {
        Long read = database.read(connection -> {
            long count = 0;
            try (PreparedStatement query = connection.prepareStatement(
                            "SELECT " + Entries.COLUMNS + " FROM journal ORDER BY sequence");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.accept(Entries.read(rows));
                    count++;
                }
            }
            return count;
        });
        org.slf4j.LoggerFactory.getLogger(Ledger.class).debug("read {} entries", read);
    }

    /** Checks the whole chain. */
    public Verdict verify() throws JournalUnavailableException {
        ChainWalk walk = new ChainWalk();
        forEach(walk);
        return new Verdict(walk.entries, Optional.ofNullable(walk.fault));
    }

    /** Empties the read models and fills them from the journal, in one transaction. */
    public void rebuild() throws JournalUnavailableException {
        Long last = database.<Long, RuntimeException>write(connection -> {
            readModels.clear(connection);
            long sequence = 0;
            try (PreparedStatement query = connection.prepareStatement(
                            "SELECT " + Entries.COLUMNS + " FROM journal ORDER BY sequence");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Entry entry = Entries.read(rows);
                    sequence = entry.sequence();
                    Recorded recorded = new Recorded(entry, codec.read(entry.type(), entry.schema(), entry.payload()));
                    readModels.apply(connection, List.of(recorded));
                }
            }
            return sequence;
        });
        org.slf4j.LoggerFactory.getLogger(Ledger.class).info("rebuilt the read models up to entry {}", last);
    }

    /** Keeps the write-ahead log short; see {@link Database#checkpoint}. */
    public void checkpoint() throws JournalUnavailableException {
        database.checkpoint();
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class ChainWalk implements Consumer<Entry> {
        private long entries;
        private Entry before;
        private HashChain.Fault fault;

        @Override
        public void accept(Entry entry) {
            entries++;
            if (fault == null) {
                fault = HashChain.check(before, entry).orElse(null);
            }
            before = entry;
        }
    }
}
