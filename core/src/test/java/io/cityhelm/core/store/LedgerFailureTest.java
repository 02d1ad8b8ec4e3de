package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.Town;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.JournalUnavailableException.Why;
import io.cityhelm.core.journal.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerFailureTest extends OpenLedger {

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
        sql(file(), "UPDATE flyway_schema_history SET version = '99' WHERE installed_rank = 1");

        assertThatThrownBy(() -> Ledger.open(file()))
                .isInstanceOf(JournalUnavailableException.class)
                .hasStackTraceContaining("newer version");
        sql(file(), "UPDATE flyway_schema_history SET version = '1' WHERE version = '99'");
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
}
