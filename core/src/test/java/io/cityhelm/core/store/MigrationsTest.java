package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.journal.JournalUnavailableException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A file is brought up to date, whatever it has seen; and the numbers of the migrations are those of their files. */
class MigrationsTest extends OpenLedger {

    @Test
    void the_numbers_are_those_of_the_files() throws Exception {
        for (Migrations migrations : List.of(Migrations.JOURNAL, Migrations.OBSERVATIONS)) {
            List<Integer> numbers = numbers(migrations);
            assertThat(numbers).as(migrations.folder()).hasSize(migrations.count());
            assertThat(numbers.getLast()).isEqualTo(migrations.newest());
        }
    }

    @Test
    void a_gap_that_was_filled_later_is_filled_in_a_file_that_has_the_newest() throws Exception {
        reportAndVerify();
        close();
        sql(file(), "DROP TABLE suggestion", "DELETE FROM flyway_schema_history WHERE version = '10'");

        open();

        assertThat(ledger.lookups().suggestions().standing()).isEmpty();
        assertThat(ledger.situation().openIncidents()).hasSize(1);
    }

    @Test
    void a_file_of_a_newer_program_is_left_alone() throws Exception {
        close();
        sql(file(), "UPDATE flyway_schema_history SET version = '99' WHERE version = '15'");

        Assertions.assertThatThrownBy(() -> Ledger.open(file())).isInstanceOf(JournalUnavailableException.class);

        sql(file(), "UPDATE flyway_schema_history SET version = '15' WHERE version = '99'");
        open();
    }

    private static List<Integer> numbers(Migrations migrations) throws IOException, URISyntaxException {
        Path folder = Path.of(Migrations.class
                .getClassLoader()
                .getResource(migrations.folder())
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .toList();
        }
    }
}
