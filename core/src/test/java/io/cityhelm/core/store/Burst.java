package io.cityhelm.core.store;

import io.cityhelm.core.Town;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.security.Actor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A process that commands as fast as it can, and says {@code confirmed SEQUENCE ID} for every entry that its screen would
 * show as done. It never ends by itself: {@link KillTest} kills it. With a second word, {@value #UNANSWERED}, no department
 * answers, and the deadlines go on running.
 */
final class Burst {

    static final String UNANSWERED = "unanswered";

    private final CommandDesk desk;
    private final PrintStream out;
    private final boolean answered;

    private Burst(CommandDesk desk, PrintStream out, boolean answered) {
        this.desk = desk;
        this.out = out;
        this.answered = answered;
    }

    public static void main(String[] args) throws Exception {
        try (Ledger ledger = Ledger.open(Path.of(args[0]));
                CommandDesk desk = new CommandDesk(
                        ledger.journal(), ledger.lookups(), Town.TREE, Clock.systemUTC(), ZoneOffset.UTC)) {
            Burst burst = new Burst(desk, System.out, args.length == 1);
            while (true) {
                burst.oneCase();
            }
        }
    }

    /** Hands in a whole case at once, so that the kill finds commands at every point of their way. */
    private void oneCase() {
        IncidentId incident = new IncidentId(UUID.randomUUID());
        OrderId order = new OrderId(UUID.randomUUID());
        CompletableFuture.allOf(
                        submit(Town.STREET_OFFICER, Request.of(Town.report(incident, Town.STREET))),
                        submit(Town.STREET_OFFICER, Request.of(new IncidentCommand.Verify(incident, Grade.I, "seen"))),
                        submit(
                                Town.STREET_OFFICER,
                                Request.of(new OrderCommand.DraftAndIssue(order, Town.content(incident, Town.STREET)))),
                        submit(Town.OUTBOX, Request.of(new OrderCommand.RecordDelivery(order, Instant.now(), "r-1"))),
                        answered ? accepted(order) : CompletableFuture.completedFuture(null),
                        submit(Town.STREET_OFFICER, Request.of(new IncidentCommand.Note(incident, "smoke is white"))))
                .join();
    }

    private CompletableFuture<Void> accepted(OrderId order) {
        return submit(
                Town.FIRE,
                Request.of(
                        new OrderCommand.RecordAnswer(order, Town.answer("a-1", OrderStage.ACCEPTED, Instant.now()))));
    }

    private CompletableFuture<Void> submit(Actor actor, Request request) {
        return desk.submit(actor, request).thenAccept(this::say);
    }

    private void say(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done(var recorded))) {
            throw new IllegalStateException("not done: " + outcome);
        }
        for (Recorded each : recorded) {
            Entry entry = each.entry();
            out.print("confirmed " + entry.sequence() + " " + entry.id() + "\n");
        }
        out.flush();
    }
}
