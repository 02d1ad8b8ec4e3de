package io.cityhelm.core.store;

import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.calling.CallingEvent;
import io.cityhelm.core.calling.Callings;
import io.cityhelm.core.command.Lookups;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.duty.DelegationEvent;
import io.cityhelm.core.export.ExportEvent;
import io.cityhelm.core.fence.FenceEvent;
import io.cityhelm.core.force.AssignmentEvent;
import io.cityhelm.core.force.StockEvent;
import io.cityhelm.core.handover.HandoverEvent;
import io.cityhelm.core.handover.Handovers;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.intake.LinkEvent;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.EventCodec;
import io.cityhelm.core.journal.HashChain;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.report.ReportEvent;
import io.cityhelm.core.room.NoteEvent;
import io.cityhelm.core.room.SketchEvent;
import io.cityhelm.core.session.SessionEvent;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.staffing.StaffingEvent;
import io.cityhelm.core.suggestion.SuggestionEvent;
import io.cityhelm.core.warning.WarningEvent;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal file with what hangs on it: the record, the read models, the accounts. Opened once, closed last. */
public final class Ledger implements AutoCloseable {

    /** What a verification found. @param entries how many were read @param fault the first that does not hold */
    public record Verdict(long entries, Optional<HashChain.Fault> fault) {}

    private static final String ALL = "SELECT " + Entries.COLUMNS + " FROM journal ORDER BY sequence";
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Database database;
    private final EventCodec codec;
    private final ReadModels readModels = new ReadModels();

    private Ledger(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /**
     * Does what the first opening in a process does whatever the file: the driver with its native library, the types of
     * events. Touches no file, and says nothing when it fails: the opening will.
     */
    public static void prepare() {
        try {
            Database.prepare();
            LOG.debug("{} types of events", codec().types().size());
        } catch (SQLException e) {
            LOG.debug("not prepared", e);
        }
    }

    /** Opens the file, making it when it is not there. */
    public static Ledger open(Path file) throws JournalUnavailableException {
        Database database = Database.open(file, Database.Durability.FULL, Migrations.JOURNAL);
        return new Ledger(database, codec());
    }

    /** The events that the journal knows. */
    public static EventCodec codec() {
        return new EventCodec(
                IncidentEvent.class,
                OrderEvent.class,
                AlertEvent.class,
                SessionEvent.class,
                CallingEvent.class,
                AssignmentEvent.class,
                StockEvent.class,
                NoteEvent.class,
                SketchEvent.class,
                FenceEvent.class,
                LinkEvent.class,
                ActivationEvent.class,
                ReportEvent.class,
                HandoverEvent.class,
                DelegationEvent.class,
                WarningEvent.class,
                SuggestionEvent.class,
                StaffingEvent.class,
                ExportEvent.class);
    }

    /** For tests that make the disk misbehave. */
    Database database() {
        return database;
    }

    public Journal journal() {
        return new SqliteJournal(database, codec, readModels);
    }

    /** All that can be looked up in the tables. */
    public Lookups lookups() {
        return new Lookups(
                situation(),
                callings(),
                new SqliteForces(database),
                new SqliteNotes(database),
                new SqliteSketches(database),
                new SqliteActivations(database),
                new SqliteReports(database),
                new SqliteRecords(database),
                handovers(),
                new SqliteDelegations(database),
                new SqliteWarnings(database),
                new SqliteDeferrals(database),
                new SqliteSuggestions(database),
                new SqliteStaffings(database),
                new SqliteEndedOrders(database),
                new SqliteFences(database),
                new SqliteLinkControls(database));
    }

    public Situation situation() {
        return new SqliteSituation(database, codec);
    }

    public Callings callings() {
        return new SqliteCallings(database);
    }

    public Handovers handovers() {
        return new SqliteHandovers(database);
    }

    public AccountTable accounts() {
        return new AccountTable(database);
    }

    /**
     * Reads every entry in order, without holding them all.
     *
     * @throws IllegalArgumentException when a field of an entry cannot be read; {@link #verify} tells where
     */
    public void forEach(Consumer<Entry> reader) throws JournalUnavailableException {
        boolean read = database.read(db -> {
            db.forEach(ALL, row -> reader.accept(Entries.read(row)));
            return true;
        });
        LOG.debug("read the journal: {}", read);
    }

    /** Checks the whole chain. A tail that was cut off leaves a chain that holds: compare the last hash with a copy. */
    public Verdict verify() throws JournalUnavailableException {
        return database.read(db -> {
            ChainWalk walk = new ChainWalk();
            db.forEach(ALL, walk::visit);
            return walk.verdict();
        });
    }

    /** Empties the read models and fills them from the journal, in one transaction. */
    public void rebuild() throws JournalUnavailableException {
        long last = database.<Long, RuntimeException>write(db -> {
            readModels.clear(db);
            Rebuild rebuild = new Rebuild(db);
            db.forEach(ALL, rebuild::visit);
            rebuild.flush();
            return rebuild.last;
        });
        LOG.info("rebuilt the read models up to entry {}", last);
    }

    /** Keeps the write-ahead log short; see {@link Database#checkpoint}. */
    public void checkpoint() throws JournalUnavailableException {
        database.checkpoint();
    }

    @Override
    public void close() {
        database.close();
    }

    /** Follows the journal in groups, so that a stream with many events is not written for each of them. */
    private final class Rebuild {
        private static final int GROUP = 1_000;
        private final Statements db;
        private final List<Recorded> group = new ArrayList<>(GROUP);
        private long last;

        private Rebuild(Statements db) {
            this.db = db;
        }

        private void visit(ResultSet row) throws SQLException {
            Entry entry = Entries.read(row);
            last = entry.sequence();
            group.add(new Recorded(entry, codec.read(entry.type(), entry.schema(), entry.payload())));
            if (group.size() == GROUP) {
                flush();
            }
        }

        private void flush() throws SQLException {
            readModels.apply(db, group);
            group.clear();
        }
    }
}
