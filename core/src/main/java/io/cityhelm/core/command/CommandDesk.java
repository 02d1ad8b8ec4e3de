package io.cityhelm.core.command;

import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.journal.StaleVersionException;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every command goes over this desk: from the screen, from a department, from a rule. One thread decides and writes, in
 * the order of coming; a command that lost a race against another process is decided once more on the new state.
 *
 * <p>Listeners are called on the desk's thread after the change is durable, in order, and must be quick.
 */
public final class CommandDesk implements AutoCloseable {

    /** How many commands may wait. A desk that is so far behind says no instead of growing. */
    private static final int LONGEST_QUEUE = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);
    private static final int RACES = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final Journal journal;
    private final Planner planner;
    private final CityRules rules;
    private final JurisdictionTree tree;
    private final Clock clock;
    private final ZoneId zone;
    private final ExecutorService writer;
    private final List<Consumer<List<Recorded>>> listeners = new CopyOnWriteArrayList<>();

    /** A desk at which nothing follows from the city's data: no call ladder, every report verified first. */
    public CommandDesk(Journal journal, Lookups lookups, JurisdictionTree tree, Clock clock, ZoneId zone) {
        this(journal, lookups, CityRules.NONE, tree, clock, zone);
    }

    /** A desk whose orders get call ladders. @param zone the city's time zone: the day in the numbers that people read */
    public CommandDesk(
            Journal journal, Lookups lookups, Ladders ladders, JurisdictionTree tree, Clock clock, ZoneId zone) {
        this(
                journal,
                lookups,
                new CityRules(ladders, CityRules.NONE.intake(), CityRules.NONE.orders(), CityRules.NONE.reports()),
                tree,
                clock,
                zone);
    }

    /**
     * @param rules what the city's data decide
     * @param zone the city's time zone: the day in the numbers that people read
     */
    public CommandDesk(
            Journal journal, Lookups lookups, CityRules rules, JurisdictionTree tree, Clock clock, ZoneId zone) {
        this.journal = journal;
        this.planner = new Planner(lookups, rules);
        this.rules = rules;
        this.tree = tree;
        this.clock = clock;
        this.zone = zone;
        this.writer = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(LONGEST_QUEUE),
                Thread.ofPlatform().name("command-desk").daemon(true).factory());
    }

    /** What the city's data decide here: for asking the same rules before anything is handed in. */
    public CityRules rules() {
        return rules;
    }

    /**
     * Hands in a command from any thread. The future completes on the desk's thread, never exceptionally for what the
     * disk or a rule said, and only after a done command is durable.
     */
    public CompletableFuture<Outcome> submit(Actor actor, Request request) {
        try {
            return CompletableFuture.supplyAsync(() -> handle(actor, request), writer);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(new Outcome.Failed(JournalUnavailableException.Why.BUSY));
        }
    }

    /** Calls back with what was written, until the returned handle is closed. */
    public AutoCloseable onRecorded(Consumer<List<Recorded>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Takes no more commands and finishes those that wait. */
    @Override
    public void close() {
        writer.close();
    }

    private Outcome handle(Actor actor, Request request) {
        try {
            Outcome outcome = decideAndWrite(actor, request);
            if (outcome instanceof Outcome.Done(List<Recorded> recorded)) {
                listeners.forEach(listener -> tell(listener, recorded));
            }
            return outcome;
        } catch (JournalUnavailableException e) {
            LOG.error("a command was not recorded", e);
            return new Outcome.Failed(e.why());
        }
    }

    /** A listener that fails changes nothing about a command that is on the disk, nor about the next listener. */
    private static void tell(Consumer<List<Recorded>> listener, List<Recorded> recorded) {
        try {
            listener.accept(recorded);
        } catch (RuntimeException e) {
            LOG.error("a listener failed after the command was recorded", e);
        }
    }

    private Outcome decideAndWrite(Actor actor, Request request) throws JournalUnavailableException {
        for (int race = 0; race < RACES; race++) {
            // as fine as the journal keeps it, so that an event and its entry agree
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            switch (planner.plan(request, new Context(now, actor, tree, nextNumber(now)))) {
                case Plan.No(var refusal) -> {
                    return new Outcome.Refused(refusal);
                }
                case Plan.Write(var changes) -> {
                    try {
                        return new Outcome.Done(journal.append(now, actor, changes));
                    } catch (StaleVersionException e) {
                        // another process was faster: decide again on what it left
                    }
                }
            }
        }
        return new Outcome.Failed(JournalUnavailableException.Why.BUSY);
    }

    /**
     * The day and the place in the journal, which leads an auditor to the entry. Unique among all that went over this
     * desk.
     */
    private String nextNumber(Instant now) throws JournalUnavailableException {
        return DAY.format(now.atZone(zone)) + "-" + "%04d".formatted(journal.lastSequence() + 1);
    }
}
