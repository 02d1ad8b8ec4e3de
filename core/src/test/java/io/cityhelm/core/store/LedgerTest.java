package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.HandClock;
import io.cityhelm.core.Shift;
import io.cityhelm.core.Town;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.HashChain.Fault;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.JournalUnavailableException.Why;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.journal.StaleVersionException;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.security.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static final StreamId STREAM = new StreamId("incident", Town.INCIDENT.toString());
    private static final AlertKey ALERT = AlertKey.of("cap", "1");

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Town.NOON);
    private Ledger ledger;
    private CommandDesk desk;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(file());
        desk = desk(ledger);
    }

    @AfterEach
    void close() {
        desk.close();
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void after_a_mad_shift_the_chain_holds_and_the_tables_are_what_the_journal_says(long seed) throws Exception {
        Shift shift = new Shift(new Random(seed));
        int done = 0;
        for (int i = 0; i < 1_500; i++) {
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

    @Test
    void a_command_that_has_not_seen_the_latest_is_refused_with_how_things_stand() throws Exception {
        reportAndVerify();
        IncidentCommand close = new IncidentCommand.Dismiss(Town.INCIDENT, "a prank");

        Outcome mine = submit(desk, Town.STREET_OFFICER, Request.of(close, 1));
        Outcome stranger = submit(desk, Town.OTHER_STREET_OFFICER, Request.of(close, 1));

        assertThat(rule(mine)).isEqualTo("incident.moved-on");
        assertThat(rule(stranger)).as("a stranger learns nothing").isEqualTo("authority.outside-jurisdiction");
    }

    @Test
    void the_story_of_an_incident_starts_with_its_alert() throws Exception {
        raise();
        submit(
                desk,
                Town.STREET_OFFICER,
                Request.of(new AlertCommand.Acknowledge(ALERT, "mine", Town.NOON.plusSeconds(600))));
        submit(
                desk,
                Town.STREET_OFFICER,
                Request.of(Town.report(Town.INCIDENT, Town.STREET, Optional.of(ALERT.value()))));

        assertThat(ledger.situation().timeline(Town.INCIDENT))
                .extracting(recorded -> recorded.event().getClass().getSimpleName())
                .containsExactly("AlertRaised", "AlertAcknowledged", "AlertPromoted", "IncidentReported");
    }

    @Test
    void an_alert_becomes_an_incident_or_neither_happens() throws Exception {
        raise();
        Request forged = Request.of(Town.report(
                Town.INCIDENT,
                Town.STREET,
                Optional.of(AlertKey.of("cap", "unknown").value())));

        assertThat(rule(submit(desk, Town.STREET_OFFICER, forged))).isEqualTo("alert.unknown");
        assertThat(rule(submit(desk, Town.STREET_OFFICER, Request.of(new AlertCommand.Promote(ALERT, Town.INCIDENT)))))
                .isEqualTo("incident.unknown");
        assertThat(ledger.situation().incident(Town.INCIDENT)).isEmpty();
        assertThat(ledger.situation().alert(ALERT).orElseThrow().state().state())
                .isEqualTo(AlertState.RAISED);
    }

    @Test
    void a_second_alert_of_the_same_joins_an_incident_that_is_open() throws Exception {
        raise();
        submit(desk, Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET)));

        Outcome joined = submit(desk, Town.STREET_OFFICER, Request.of(new AlertCommand.Promote(ALERT, Town.INCIDENT)));

        assertThat(joined).isInstanceOf(Outcome.Done.class);
        assertThat(ledger.situation().timeline(Town.INCIDENT)).hasSize(3);
    }

    @Test
    void deadlines_compare_as_time_and_not_as_text() throws Exception {
        // …58Z stands after …58.1Z in the alphabet, and before it in time
        Change raised = new Change(
                new StreamId("alert", ALERT.value()),
                0,
                List.of(new AlertEvent.AlertRaised(
                        ALERT, Town.alert(Optional.of(Town.NOON.plusSeconds(58))), Town.NOON)));
        assertThat(ledger.journal().append(Town.NOON, Town.OUTBOX, List.of(raised)))
                .hasSize(1);

        assertThat(ledger.situation().due(Town.NOON.plusMillis(57_900))).isEmpty();
        assertThat(ledger.situation().due(Town.NOON.plusSeconds(58))).hasSize(1);
        assertThat(ledger.situation().due(Town.NOON.plusMillis(58_100))).hasSize(1);
        assertThat(ledger.journal().after(0, 1).getFirst().entry().at()).isEqualTo(Town.NOON);
    }

    @Test
    void a_full_disk_is_reported_nothing_is_half_done_and_afterwards_all_is_well() throws Exception {
        reportAndVerify();
        List<String> before = Tables.dump(file());
        String book = "x".repeat(1_999);
        Request big = Request.of(new IncidentCommand.Note(Town.INCIDENT, book));
        limitPages(true);

        Outcome outcome = submit(desk, Town.STREET_OFFICER, big);
        for (int i = 0; i < 100 && outcome instanceof Outcome.Done; i++) {
            before = Tables.dump(file());
            outcome = submit(desk, Town.STREET_OFFICER, big);
        }

        assertThat(outcome).isEqualTo(new Outcome.Failed(Why.DISK_FULL));
        assertThat(Tables.dump(file())).isEqualTo(before);
        assertThat(ledger.verify().fault()).isEmpty();
        limitPages(false);
        assertThat(submit(desk, Town.STREET_OFFICER, big)).isInstanceOf(Outcome.Done.class);
        assertThat(ledger.verify().fault()).isEmpty();
    }

    /** As if the disk had no room for one more page. */
    private void limitPages(boolean full) throws Exception {
        String pages = full ? "1" : "1073741823";
        int limited = ledger.database().<Integer, RuntimeException>write(db -> {
            // SQLite never goes below the pages that are there
            db.run("PRAGMA max_page_count = " + pages);
            return 1;
        });
        assertThat(limited).isOne();
    }

    @Test
    void a_file_that_is_no_database_is_called_damaged() throws Exception {
        Path junk = Files.writeString(folder.resolve("junk.db"), "this is not a database at all ".repeat(200));

        assertThatThrownBy(() -> Ledger.open(junk))
                .isInstanceOfSatisfying(
                        JournalUnavailableException.class,
                        e -> assertThat(e.why()).isEqualTo(Why.DAMAGED));
    }

    @Test
    void a_place_where_no_file_can_be_made_is_called_read_only() throws Exception {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file where a folder should be");

        assertThatThrownBy(() -> Ledger.open(occupied.resolve("journal.db")))
                .isInstanceOfSatisfying(
                        JournalUnavailableException.class,
                        e -> assertThat(e.why()).isEqualTo(Why.READ_ONLY));
        assertThatThrownBy(() -> DataDirectory.take(occupied.resolve("data"))).isInstanceOf(java.io.IOException.class);
    }

    @Test
    void a_file_of_a_newer_version_is_not_touched() throws Exception {
        close();
        sql(file(), "UPDATE flyway_schema_history SET version = '99'");

        assertThatThrownBy(() -> Ledger.open(file()))
                .isInstanceOf(JournalUnavailableException.class)
                .hasStackTraceContaining("newer version");
        sql(file(), "UPDATE flyway_schema_history SET version = '1'");
        open();
    }

    @Test
    void a_checkpoint_moves_the_log_into_the_file() throws Exception {
        long before = Files.size(file());
        for (int i = 0; i < 50; i++) {
            IncidentId id = new IncidentId(new UUID(0, i));
            submit(desk, Town.STREET_OFFICER, Request.of(Town.report(id, Town.STREET)));
        }
        assertThat(Files.size(file())).isEqualTo(before);

        ledger.checkpoint();

        assertThat(Files.size(file())).isGreaterThan(before);
    }

    @Test
    void what_the_journal_is_measured_against_writes_the_very_same_rows() throws Exception {
        reportAndVerify();
        Path bare = folder.resolve("bare.db");
        try (BareInserts inserts = BareInserts.open(bare)) {
            inserts.insert(
                    ledger.journal().after(0, 10).stream().map(Recorded::entry).toList());
        }

        try (Ledger copy = Ledger.open(bare)) {
            assertThat(copy.verify()).isEqualTo(new Ledger.Verdict(2, Optional.empty()));
        }
    }

    @Test
    void a_listener_that_fails_undoes_nothing_and_silences_nobody() throws Exception {
        List<List<Recorded>> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
        try (AutoCloseable broken = desk.onRecorded(recorded -> {
                    throw new IllegalStateException("a broken screen");
                });
                AutoCloseable sound = desk.onRecorded(heard::add)) {
            Outcome outcome = submit(desk, Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET)));
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        }
        assertThat(heard).hasSize(1);
    }

    @Test
    void the_oldest_open_incident_stands_first_whatever_was_done_to_it() throws Exception {
        IncidentId second = new IncidentId(new UUID(0, 2));
        submit(desk, Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET)));
        clock.advance(Duration.ofMinutes(1));
        submit(desk, Town.STREET_OFFICER, Request.of(Town.report(second, Town.STREET)));
        clock.advance(Duration.ofMinutes(1));
        submit(desk, Town.STREET_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "")));

        assertThat(ledger.situation().openIncidents())
                .extracting(each -> each.state().id())
                .containsExactly(Town.INCIDENT, second);
        assertThat(ledger.situation().openIncidents().getFirst().state().stage())
                .isEqualTo(IncidentStage.VERIFIED);
        assertThat(ledger.situation().order(new OrderId(new UUID(0, 9)))).isEmpty();
    }

    private void reportAndVerify() throws Exception {
        assertThat(submit(desk, Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(submit(
                        desk,
                        Town.STREET_OFFICER,
                        Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "seen"))))
                .isInstanceOf(Outcome.Done.class);
    }

    private void raise() throws Exception {
        assertThat(submit(desk, Town.OUTBOX, Request.of(new AlertCommand.Raise(ALERT, Town.alert(Optional.empty())))))
                .isInstanceOf(Outcome.Done.class);
    }

    private CommandDesk desk(Ledger on) {
        return new CommandDesk(on.journal(), on.situation(), Town.TREE, clock, clock.getZone());
    }

    private Path file() {
        return folder.resolve("journal.db");
    }

    private static Change change(long seen, IncidentEvent event) {
        return new Change(STREAM, seen, List.of(event));
    }

    private static String rule(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().rule();
    }

    private static Outcome submit(CommandDesk desk, Actor actor, Request request) throws Exception {
        return desk.submit(actor, request).get(10, TimeUnit.SECONDS);
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
