package io.cityhelm.connect.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @Test
    void given_nothing_that_presses_then_it_is_as_the_file_says() {
        Period period = new Period(Duration.ofSeconds(30), Duration.ofSeconds(5), Optional::empty);

        assertThat(period.now()).hasSeconds(30);
        assertThat(period.quickened()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // file, bears, wanted, then
        "30, 5, 10, 10",
        "30, 5, 5, 5",
        "30, 5, 2, 5",
        "30, 5, 30, 30",
        "30, 5, 60, 30",
        "2, 5, 1, 2",
        "2, 1, 60, 2"
    })
    void given_something_that_presses_then_it_is_never_longer_than_the_file_says_and_never_shorter_than_is_borne(
            int file, int bears, int wanted, int then) {
        Period period = new Period(
                Duration.ofSeconds(file), Duration.ofSeconds(bears), () -> Optional.of(Duration.ofSeconds(wanted)));

        assertThat(period.now()).hasSeconds(then);
        assertThat(period.quickened().isPresent()).isEqualTo(then < file);
    }
}
