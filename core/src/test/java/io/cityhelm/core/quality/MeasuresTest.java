package io.cityhelm.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each measure by its formula, on figures that can be worked out by hand. */
class MeasuresTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void six_hours_of_a_data_set_that_should_bring_a_thousand_records_a_day() {
        DayCounts counts = new DayCounts(200, 50, 180, 150, 20, 300, Optional.empty());
        Measures measures = Measures.of(counts, Duration.ofHours(6), MINUTE, 1_000);
        assertThat(measures.of(Measure.COVERAGE)).hasValue(200.0 / 250);
        assertThat(measures.of(Measure.FRESHNESS)).hasValue(300.0 / 360);
        assertThat(measures.of(Measure.COMPLETENESS)).hasValue(180.0 / 200);
        assertThat(measures.of(Measure.VALIDITY)).hasValue(200.0 / 250);
        assertThat(measures.of(Measure.TIMELINESS)).hasValue(150.0 / 200);
        assertThat(measures.of(Measure.UNIQUENESS)).hasValue(180.0 / 200);
        assertThat(measures.worst()).hasValue(0.75);
    }

    @Test
    void nothing_that_came_is_no_coverage_and_says_nothing_of_its_content() {
        Measures measures = Measures.of(DayCounts.NONE, Duration.ofHours(6), MINUTE, 1_000);
        assertThat(measures.of(Measure.COVERAGE)).hasValue(0);
        assertThat(measures.of(Measure.FRESHNESS)).hasValue(0);
        for (Measure measure :
                new Measure[] {Measure.COMPLETENESS, Measure.VALIDITY, Measure.TIMELINESS, Measure.UNIQUENESS}) {
            assertThat(measures.of(measure)).as("%s", measure).isEmpty();
        }
    }

    @Test
    void where_nothing_was_due_yet_nothing_is_missing() {
        Measures measures = Measures.of(DayCounts.NONE, Duration.ofSeconds(30), MINUTE, 1_000);
        assertThat(measures.worst()).isEmpty();
        assertThat(Measures.of(new DayCounts(1, 0, 1, 1, 0, 1, Optional.empty()), Duration.ofHours(1), MINUTE, 0)
                        .of(Measure.COVERAGE))
                .as("nobody can say how many should come")
                .isEmpty();
    }

    @Test
    void more_than_all_is_all() {
        Measures measures = Measures.of(
                new DayCounts(5_000, 0, 5_000, 5_000, 0, 99, Optional.empty()), Duration.ofHours(1), MINUTE, 24);
        assertThat(measures.of(Measure.COVERAGE)).hasValue(1);
        assertThat(measures.of(Measure.FRESHNESS)).hasValue(1);
    }
}
