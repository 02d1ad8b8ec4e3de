package io.cityhelm.core.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.WarningBook;
import io.cityhelm.core.warning.Weight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningReaderTest {

    @TempDir
    Path directory;

    private Path pack;

    @BeforeEach
    void build() throws Exception {
        pack = TestPacks.builtTwoRivers(directory.resolve("pack"));
    }

    @Test
    void givenWhatTheCityCanWarnOf_whenRead_thenItsMessagesAreNumberedInItsName() throws Exception {
        WarningBook book = PackReader.read(pack).warnings();

        assertThat(book.publisher().orElseThrow().prefix()).isEqualTo("99010041600000");
        assertThat(book.event("11B17").orElseThrow().name()).containsEntry("zh", "大雾");
        assertThat(book.weights()).hasSize(4).containsEntry(Colour.RED, new Weight("Extreme", "Immediate", "Likely"));
        assertThat(book.longest()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        11B17                       | 11B03                       | PackProblem.twice   | 8
        11B17                       | 1B17                        | PackProblem.schema  | 8
        'agency: "416"'             | 'agency: "4167"'            | PackProblem.schema  | 1
        'sender: two-rivers@test'   | 'sender: two rivers@test'   | PackProblem.schema  | 1
        severity: Moderate          | severity: Bad               | PackProblem.schema  | 12
        """)
    void givenWhatNoMessageCanCarry_whenRead_thenItIsAProblemWithItsPlace(
            String old, String replacement, String key, int line) throws Exception {
        Path file = pack.resolve("warnings.yaml");
        String before = Files.readString(file);
        assertThat(before).contains(old);
        Files.writeString(file, before.replace(old, replacement));

        List<PackProblem> problems = catchThrowableOfType(PackProblems.class, () -> PackReader.read(pack))
                .problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.file()).isEqualTo("warnings.yaml");
            assertThat(problem.line()).isEqualTo(line);
        });
    }
}
