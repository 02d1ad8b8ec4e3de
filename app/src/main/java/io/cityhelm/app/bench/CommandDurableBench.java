package io.cityhelm.app.bench;

import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.store.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From handing a command in to its being durable, over the real desk, rules, read models and journal; against a bare loop
 * that writes as many bytes as the journal's log grew by for a command, and forces them to the disk. The two take turns,
 * one command and one bare write at a time.
 */
public final class CommandDurableBench implements Bench {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDurableBench.class);
    private static final int WARM_UP = 4_000;
    private static final int ROUNDS = 5;
    private static final int PER_ROUND = 400;

    @Override
    public String name() {
        return "command-durable";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (Workplace workplace = Workplace.make();
                Ledger ledger = Ledger.open(workplace.folder().resolve("journal.db"));
                CommandDesk desk = new CommandDesk(
                        ledger.journal(), ledger.lookups(), TestCity.TREE, Clock.systemUTC(), ZoneOffset.UTC)) {
            int size = bytesOfACommand(desk, ledger, workplace.folder().resolve("journal.db-wal"));
            try (BareWrites bare = BareWrites.to(workplace.folder().resolve("bare"), size)) {
                Times warm = time(desk, bare, WARM_UP);
                LOG.debug("warm after {} commands", warm.commands().count());
                return List.of(measure(desk, bare));
            }
        }
    }

    private Figure measure(CommandDesk desk, BareWrites bare) throws Exception {
        double[] values = new double[ROUNDS];
        double[] baselines = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Times times = time(desk, bare, PER_ROUND);
            values[round] = times.commands().percentileMillis(0.99);
            baselines[round] = times.writes().percentileMillis(0.99);
        }
        return new Figure(
                name(),
                Samples.median(values),
                Samples.median(baselines),
                3,
                Figure.Better.LOWER,
                "ms p99",
                ROUNDS * PER_ROUND);
    }

    private record Times(Samples commands, Samples writes) {}

    /** One of each in turn. */
    private static Times time(CommandDesk desk, BareWrites bare, int count) throws Exception {
        Times times = new Times(new Samples(count), new Samples(count));
        for (int i = 0; i < count; i++) {
            times.commands().add(command(desk));
            times.writes().add(bare.write());
        }
        return times;
    }

    /** What one command adds to the log on the disk: found by looking, so that both sides write the same. */
    private static int bytesOfACommand(CommandDesk desk, Ledger ledger, Path log) throws Exception {
        int probes = 20;
        ledger.checkpoint();
        Samples unused = new Samples(probes + 1);
        unused.add(command(desk));
        long before = Files.size(log);
        for (int i = 0; i < probes; i++) {
            unused.add(command(desk));
        }
        return (int) Math.max(4096, (Files.size(log) - before) / probes);
    }

    private static long command(CommandDesk desk) throws Exception {
        IncidentCommand report = new IncidentCommand.Report(
                new IncidentId(UUID.randomUUID()),
                "smoke from a warehouse",
                "fire",
                Grade.III,
                TestCity.PLACE,
                TestCity.DISTRICT,
                "call",
                Optional.empty());
        long from = System.nanoTime();
        Outcome outcome = desk.submit(TestCity.OFFICER, Request.of(report)).get(30, TimeUnit.SECONDS);
        long took = System.nanoTime() - from;
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("the command was not done: " + outcome);
        }
        return took;
    }
}
