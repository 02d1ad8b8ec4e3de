package io.cityhelm.core.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.EventCodec;
import io.cityhelm.core.journal.HashChain;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.journal.StaleVersionException;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.security.Actor;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The journal in a SQLite file, with its read models in the same transaction. */
public final class SqliteJournal implements Journal {

    private static final String AFTER =
            "SELECT " + Entries.COLUMNS + " FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ?";
    private static final String TIP = "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1";
    private static final String VERSION =
            "SELECT COALESCE(MAX(version), 0) FROM journal WHERE stream_kind = ? AND stream_id = ?";

    private final Database database;
    private final EventCodec codec;
    private final ReadModels readModels;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    public SqliteJournal(Database database, EventCodec codec, ReadModels readModels) {
        this.database = database;
        this.codec = codec;
        this.readModels = readModels;
    }

    @Override
    public List<Recorded> append(Instant at, Actor actor, List<Change> changes)
            throws StaleVersionException, JournalUnavailableException {
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        return database.<List<Recorded>, StaleVersionException>write(db -> {
            List<Recorded> recorded = chain(db, stored, actor, changes);
            Entries.insert(db, recorded);
            readModels.apply(db, recorded);
            return recorded;
        });
    }

    @Override
    public List<Recorded> after(long sequence, int limit) throws JournalUnavailableException {
        return database.read(db -> db.list(AFTER, row -> recorded(Entries.read(row)), sequence, limit));
    }

    @Override
    public long lastSequence() throws JournalUnavailableException {
        return database.read(db -> tip(db).sequence());
    }

    private Recorded recorded(Entry entry) {
        return new Recorded(entry, codec.read(entry.type(), entry.schema(), entry.payload()));
    }

    private List<Recorded> chain(Statements db, Instant at, Actor actor, List<Change> changes)
            throws SQLException, StaleVersionException {
        Tip tip = tip(db);
        List<Recorded> recorded = new ArrayList<>();
        for (Change change : changes) {
            long version = version(db, change.stream());
            if (version != change.expectedVersion()) {
                throw new StaleVersionException(change.stream(), change.expectedVersion());
            }
            for (Event event : change.events()) {
                version++;
                Entry entry = HashChain.seal(draft(tip, change.stream(), version, event, at, actor));
                tip = new Tip(entry.sequence(), entry.hash());
                recorded.add(new Recorded(entry, event));
            }
        }
        return recorded;
    }

    private Entry draft(Tip tip, StreamId stream, long version, Event event, Instant at, Actor actor) {
        return new Entry(
                tip.sequence() + 1,
                ids.generate(),
                stream,
                version,
                EventCodec.typeOf(event.getClass()),
                codec.schemaOf(event),
                at,
                actor.kind(),
                actor.id(),
                actor.jurisdiction(),
                actor.onBehalf(),
                codec.write(event),
                tip.hash(),
                "");
    }

    private record Tip(long sequence, String hash) {}

    private static Tip tip(Statements db) throws SQLException {
        return db.first(TIP, row -> new Tip(row.getLong(1), row.getString(2))).orElse(new Tip(0, HashChain.GENESIS));
    }

    private static long version(Statements db, StreamId stream) throws SQLException {
        return db.first(VERSION, row -> row.getLong(1), stream.kind(), stream.id())
                .orElse(0L);
    }
}
