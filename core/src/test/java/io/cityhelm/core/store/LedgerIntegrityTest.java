package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.Shift;
import io.cityhelm.core.Town;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.HashChain.Fault;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.journal.StaleVersionException;
import io.cityhelm.core.journal.StreamId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerIntegrityTest extends OpenLedger {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void after_a_mad_shift_the_chain_holds_and_the_tables_are_what_the_journal_says(long seed) throws Exception {
        Shift shift = new Shift(new Random(seed));
        int done = 0;
        for (int i = 0; i < 2_500; i++) {
            clock.advance(Duration.ofMillis(37));
            Shift.Step step = shift.next(clock.instant());
            done += submit(desk, step.actor(), step.request()) instanceof Outcome.Done ? 1 : 0;
        }

        assertThat(done).isGreaterThan(30);
        assertThat(ledger.verify().fault()).isEmpty();
        checkFold();
        List<String> live = Tables.dump(file());
        ledger.rebuild();
        assertThat(Tables.dump(file())).isEqualTo(live);
    }

    /** What the read models say is what the events of each stream come to. */
    private void checkFold() throws Exception {
        Map<String, Incident> incidents = new HashMap<>();
        Map<String, Order> orders = new HashMap<>();
        for (Recorded each : ledger.journal().after(0, Integer.MAX_VALUE)) {
            String id = each.entry().stream().id();
            if (each.event() instanceof IncidentEvent event) {
                incidents.put(id, Incident.evolve(incidents.get(id), event));
            }
            if (each.event() instanceof OrderEvent event) {
                orders.put(id, Order.evolve(orders.get(id), event));
            }
        }
        assertThat(incidents).isNotEmpty();
        for (Incident incident : incidents.values()) {
            assertThat(ledger.situation().incident(incident.id()).orElseThrow().state())
                    .isEqualTo(incident);
        }
        for (Order order : orders.values()) {
            assertThat(ledger.situation().order(order.id()).orElseThrow().state())
                    .isEqualTo(order);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "UPDATE journal SET payload = replace(payload, 'seen', 'not ') WHERE sequence = 2 | 2 | CHANGED",
                "UPDATE journal SET actor = 'somebody-else' WHERE sequence = 3 | 3 | CHANGED",
                "UPDATE journal SET at = 'yesterday' WHERE sequence = 3 | 3 | CHANGED",
                "UPDATE journal SET on_behalf = 'li' WHERE sequence = 2 | 2 | CHANGED",
                "UPDATE journal SET previous_hash = hash WHERE sequence = 2 | 2 | BROKEN_LINK",
                "DELETE FROM journal WHERE sequence = 2 | 2 | MISSING",
                "DELETE FROM journal WHERE sequence = 1 | 1 | MISSING",
            })
    void what_was_changed_behind_our_back_is_found(String crime, long sequence, Fault.Kind kind) throws Exception {
        reportAndVerify();
        submit(desk, Town.STREET_OFFICER, Request.of(new IncidentCommand.Note(Town.INCIDENT, "smoke")));
        ledger.checkpoint();
        Path copy = Files.copy(file(), folder.resolve("copy.db"));
        sql(copy, "DROP TRIGGER journal_is_never_changed", "DROP TRIGGER journal_is_never_cut", crime);

        try (Ledger changed = Ledger.open(copy)) {
            assertThat(changed.verify().fault()).contains(new Fault(sequence, kind));
        }
        assertThat(ledger.verify().fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET actor = 'x'",
                "DELETE FROM journal",
                "INSERT OR REPLACE INTO journal SELECT * FROM journal"
            })
    void no_tool_that_opens_the_file_can_change_the_record(String crime) throws Exception {
        reportAndVerify();

        assertThatThrownBy(() -> sql(file(), crime)).isInstanceOf(SQLException.class);
        assertThat(ledger.verify()).isEqualTo(new Ledger.Verdict(2, Optional.empty()));
    }

    @Test
    void of_two_processes_on_one_file_the_slower_is_refused_and_the_chain_stays_whole() throws Exception {
        reportAndVerify();
        Change mine = change(2, new IncidentEvent.IncidentNoted("mine", Town.NOON));
        Change theirs = change(2, new IncidentEvent.IncidentNoted("theirs", Town.NOON));
        try (Ledger other = Ledger.open(file())) {
            List<Recorded> first = other.journal().append(Town.NOON, Town.OUTBOX, List.of(theirs));

            assertThat(first).hasSize(1);
            assertThatThrownBy(() -> ledger.journal().append(Town.NOON, Town.OUTBOX, List.of(mine)))
                    .isInstanceOf(StaleVersionException.class);
            assertThat(ledger.verify()).isEqualTo(new Ledger.Verdict(3, Optional.empty()));
            assertThat(ledger.situation().incident(Town.INCIDENT).orElseThrow().version())
                    .isEqualTo(3);
        }
    }

    @Test
    void a_desk_that_lost_a_race_decides_again_on_what_the_other_left() throws Exception {
        reportAndVerify();
        try (Ledger other = Ledger.open(file());
                CommandDesk theirs = desk(other)) {
            Request close = Request.of(new IncidentCommand.Note(Town.INCIDENT, "theirs"));
            assertThat(submit(theirs, Town.STREET_OFFICER, close)).isInstanceOf(Outcome.Done.class);
            assertThat(submit(desk, Town.STREET_OFFICER, close)).isInstanceOf(Outcome.Done.class);
            assertThat(submit(theirs, Town.STREET_OFFICER, close)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(ledger.verify()).isEqualTo(new Ledger.Verdict(5, Optional.empty()));
    }

    @Test
    void an_order_is_not_written_when_its_incident_has_moved_on_in_another_process() throws Exception {
        reportAndVerify();
        Change guard = new Change(STREAM, 1, List.of());
        Change order = new Change(
                new StreamId("order", Town.ORDER.toString()),
                0,
                List.of(new OrderEvent.OrderDrafted(
                        Town.ORDER, "n", Town.content(Town.INCIDENT, Town.STREET), "street", Town.NOON)));

        assertThatThrownBy(() -> ledger.journal().append(Town.NOON, Town.OUTBOX, List.of(order, guard)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(ledger.situation().order(Town.ORDER)).isEmpty();
    }
}
