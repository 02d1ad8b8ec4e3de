package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.HandClock;
import io.cityhelm.core.Town;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.calling.Ladder;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderRules;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.Intake;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ladder with everything that it hangs on: a real journal, the desk, the timers, restarts, and a clock moved by hand. */
class LadderTest {

    @TempDir
    Path folder;

    @Test
    void given_an_issued_order_when_nobody_reads_it_then_the_timers_climb_step_by_step() throws Exception {
        try (Bench bench = new Bench(folder)) {
            bench.issue();
            bench.deliver();
            bench.tick(Duration.ofSeconds(179));
            assertThat(bench.calling().calls()).isEmpty();

            bench.tick(Duration.ofSeconds(1));
            assertThat(bench.calling().calls()).hasSize(1);
            assertThat(bench.ledger.callings().unsent()).hasSize(1);

            bench.tick(Duration.ofSeconds(240));
            assertThat(bench.calling().calls()).hasSize(2);
            bench.tick(Duration.ofSeconds(480));
            assertThat(bench.calling().calls()).hasSize(3);
            assertThat(bench.ledger.callings().asking()).hasSize(1);
        }
    }

    @Test
    void given_a_due_step_when_the_process_was_away_then_it_is_climbed_after_the_start_and_once() throws Exception {
        try (Bench bench = new Bench(folder)) {
            bench.issue();
            bench.deliver();
            bench.restart();

            bench.tick(Duration.ofSeconds(200));
            bench.restart();
            bench.tick(Duration.ZERO);

            assertThat(bench.calling().calls()).hasSize(1);
        }
    }

    @Test
    void given_a_climbed_step_when_the_clock_is_set_back_then_nothing_is_climbed_twice() throws Exception {
        try (Bench bench = new Bench(folder)) {
            bench.issue();
            bench.deliver();
            bench.tick(Duration.ofSeconds(200));

            bench.tick(Duration.ofHours(-2));
            bench.tick(Duration.ofHours(2));

            assertThat(bench.calling().calls()).hasSize(1);
        }
    }

    @Test
    void given_a_resolved_incident_when_its_report_is_missing_then_the_ladder_was_lifted_in_the_same_transaction()
            throws Exception {
        try (Bench bench = new Bench(folder)) {
            bench.issue();
            bench.deliver();
            bench.answer(OrderStage.IN_PROGRESS);
            bench.submit(Town.STREET_OFFICER, Request.of(new IncidentCommand.Resolve(Town.INCIDENT, "sealed")));

            assertThat(bench.calling().lifted()).contains(bench.clock.instant());
        }
    }

    @Test
    void given_a_draft_when_it_is_issued_later_then_it_gets_its_ladder_then() throws Exception {
        try (Bench bench = new Bench(folder)) {
            bench.report();
            bench.submit(
                    Town.STREET_OFFICER,
                    Request.of(new OrderCommand.Draft(Town.ORDER, Town.content(Town.INCIDENT, Town.STREET))));
            assertThat(bench.ledger.callings().calling(Town.ORDER)).isEmpty();

            bench.submit(Town.STREET_OFFICER, Request.of(new OrderCommand.Issue(Town.ORDER)));

            assertThat(bench.calling().pending()).hasSize(Ladder.RUNGS.size());
        }
    }

    /** Random sequences of time, acknowledgements, answers, restarts and clock jumps. */
    @Property(seed = "20261122", tries = 40)
    void no_step_is_climbed_after_an_acknowledgement_nor_twice_nor_when_needless(@ForAll Random random)
            throws Exception {
        Path place = Files.createTempDirectory("ladder");
        try (Bench bench = new Bench(place)) {
            bench.issue();
            for (int step = 0; step < 25; step++) {
                Calling before = bench.calling();
                something(bench, random);
                check(before, bench.calling());
            }
            bench.ledger.rebuild();
            Calling live = bench.calling();
            bench.ledger.rebuild();
            assertThat(bench.calling()).isEqualTo(live);
        } finally {
            delete(place);
        }
    }

    private static void something(Bench bench, Random random) throws Exception {
        switch (random.nextInt(12)) {
            case 0 -> bench.deliver();
            case 1 -> bench.answer(OrderStage.READ);
            case 2 -> bench.answer(OrderStage.values()[random.nextInt(OrderStage.values().length)]);
            case 3 -> bench.acknowledge(random.nextBoolean() ? Town.STREET_OFFICER : Town.FIRE);
            case 4 -> bench.restart();
            case 5 -> bench.tick(Duration.ofSeconds(-random.nextInt(2_000)));
            case 6 ->
                bench.submit(
                        Town.OUTBOX,
                        Request.of(new CallingCommand.RecordReceipt(Town.ORDER, random.nextInt(6), "g-1")));
            case 7 -> bench.submit(Town.STREET_OFFICER, Request.of(new IncidentCommand.Resolve(Town.INCIDENT, "over")));
            default -> bench.tick(Duration.ofSeconds(random.nextInt(900)));
        }
    }

    private static void check(Calling before, Calling after) {
        List<Integer> rungs = after.calls().stream().map(call -> call.rung()).toList();
        Set<Integer> fresh = new HashSet<>(rungs);
        assertThat(rungs).as("each step at most once").hasSize(fresh.size());
        before.calls().forEach(call -> fresh.remove(call.rung()));
        if (before.acknowledged().isPresent()) {
            assertThat(fresh).as("nothing after an acknowledgement").isEmpty();
            assertThat(after.pending()).isEmpty();
            assertThat(after.asking()).isEmpty();
            assertThat(after.unsent()).isEmpty();
        }
        assertThat(before.pending().stream().map(Calling.Step::rung).toList())
                .as("only what was needed")
                .containsAll(fresh);
    }

    private static void delete(Path place) throws IOException {
        try (var all = Files.list(place)) {
            for (Path file : all.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(place);
    }

    /** A desk with ladders before a real journal. */
    private static final class Bench implements AutoCloseable {

        private final Path folder;
        private final HandClock clock = new HandClock(Town.NOON);
        private Ledger ledger;
        private CommandDesk desk;
        private Timers timers;
        private int answers;

        Bench(Path folder) throws Exception {
            this.folder = folder;
            open();
        }

        private void open() throws Exception {
            ledger = Ledger.open(folder.resolve("journal.db"));
            desk = new CommandDesk(
                    ledger.journal(),
                    ledger.lookups(),
                    new CityRules(
                            (incident, content) -> Ladder.RUNGS,
                            Intake.VERIFY_ALL,
                            OrderRules.NONE,
                            CityRules.NONE.reports()),
                    Town.TREE,
                    clock,
                    clock.getZone());
            timers = new Timers(ledger.lookups(), desk, Town.CITY, Messages.in(Locale.ENGLISH));
        }

        void restart() throws Exception {
            close();
            open();
        }

        void report() throws Exception {
            submit(Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET)));
            submit(Town.STREET_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "")));
        }

        void issue() throws Exception {
            report();
            assertThat(submit(
                            Town.STREET_OFFICER,
                            Request.of(new OrderCommand.DraftAndIssue(
                                    Town.ORDER, Town.content(Town.INCIDENT, Town.STREET)))))
                    .isInstanceOf(Outcome.Done.class);
        }

        void deliver() throws Exception {
            submit(Town.OUTBOX, Request.of(new OrderCommand.RecordDelivery(Town.ORDER, clock.instant(), "r-1")));
        }

        void answer(OrderStage stage) throws Exception {
            submit(
                    Town.FIRE,
                    Request.of(new OrderCommand.RecordAnswer(
                            Town.ORDER, Town.answer("a-" + answers++, stage, clock.instant()))));
        }

        void acknowledge(Actor actor) throws Exception {
            submit(actor, Request.of(new CallingCommand.Acknowledge(Town.ORDER, "ours")));
        }

        Outcome submit(Actor actor, Request request) throws Exception {
            return desk.submit(actor, request).get(10, TimeUnit.SECONDS);
        }

        void tick(Duration by) throws Exception {
            clock.advance(by);
            timers.tick(clock.instant()).get(10, TimeUnit.SECONDS);
        }

        Calling calling() throws Exception {
            return Optional.of(ledger.callings().calling(Town.ORDER).orElseThrow())
                    .get()
                    .state();
        }

        @Override
        public void close() {
            desk.close();
            ledger.close();
        }
    }
}
