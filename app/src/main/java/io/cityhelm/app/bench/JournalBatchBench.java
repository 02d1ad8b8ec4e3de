package io.cityhelm.app.bench;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.store.Ledger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries a second of the journal, with its hash chain, version checks and read models, in transactions of a hundred (the
 * lives of twenty incidents, five events each); against bare batch inserts of the very same rows into a table of the same
 * shape and index, flushed as often.
 */
public final class JournalBatchBench implements Bench {

    private static final Logger LOG = LoggerFactory.getLogger(JournalBatchBench.class);
    private static final int INCIDENTS = 20;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 5;
    private static final int BATCHES = 20;

    @Override
    public String name() {
        return "journal-batch";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (Workplace workplace = Workplace.make();
                Ledger ledger = Ledger.open(workplace.folder().resolve("journal.db"));
                BareInserts bare = BareInserts.open(workplace.folder().resolve("bare.db"))) {
            Journal journal = ledger.journal();
            Rates warm = time(journal, bare, WARM_UP);
            LOG.debug("warm at {}", warm);
            double[] values = new double[ROUNDS];
            double[] baselines = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                Rates rates = time(journal, bare, BATCHES);
                values[round] = rates.journal();
                baselines[round] = rates.bare();
            }
            return List.of(new Figure(
                    name(),
                    Samples.median(values),
                    Samples.median(baselines),
                    0.30,
                    Figure.Better.HIGHER,
                    "entries/s",
                    ROUNDS * BATCHES * INCIDENTS * 5));
        }
    }

    private record Rates(double journal, double bare) {}

    /** Batch by batch in turn. */
    private static Rates time(Journal journal, BareInserts bare, int batches) throws Exception {
        long mine = 0;
        long theirs = 0;
        int entries = 0;
        for (int i = 0; i < batches; i++) {
            List<Change> changes = changes();
            long from = System.nanoTime();
            List<Recorded> recorded = journal.append(Instant.now(), TestCity.OFFICER, changes);
            mine += System.nanoTime() - from;
            List<Entry> rows = recorded.stream().map(Recorded::entry).toList();
            entries += rows.size();
            from = System.nanoTime();
            bare.insert(rows);
            theirs += System.nanoTime() - from;
        }
        return new Rates(entries * 1e9 / mine, entries * 1e9 / theirs);
    }

    private static List<Change> changes() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < INCIDENTS; i++) {
            IncidentId id = new IncidentId(UUID.randomUUID());
            changes.add(new Change(
                    new StreamId("incident", id.toString()), 0, life(id, now).toList()));
        }
        return changes;
    }

    private static Stream<IncidentEvent> life(IncidentId id, Instant now) {
        return Stream.of(
                new IncidentEvent.IncidentReported(
                        id,
                        "20260101-0001",
                        "smoke from a warehouse",
                        "fire",
                        Grade.III,
                        TestCity.PLACE,
                        TestCity.DISTRICT,
                        "call",
                        Optional.empty(),
                        now),
                new IncidentEvent.IncidentVerified(Grade.II, "seen from the bridge", now),
                new IncidentEvent.HandlingStarted("first engine is there", now),
                new IncidentEvent.IncidentNoted("two people brought out", now),
                new IncidentEvent.IncidentResolved("fire out, fire watch stays", now));
    }
}
