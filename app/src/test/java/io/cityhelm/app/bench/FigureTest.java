package io.cityhelm.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final Figure TIME = new Figure("t", 5, 2, 3, Figure.Better.LOWER, "ms", 9);
    private static final Figure RATE = new Figure("r", 2, 10, 0.3, Figure.Better.HIGHER, "rows/s", 9);

    @Test
    void a_time_keeps_below_its_limit_and_a_rate_above() {
        assertThat(TIME.holds()).isTrue();
        assertThat(RATE.holds()).isFalse();
    }

    @Test
    void the_report_holds_what_is_promised() {
        String json = Report.json(List.of(TIME, RATE));
        for (String field : List.of("name", "value", "baseline", "ratio", "limit", "unit", "runs")) {
            assertThat(json).contains("\"" + field + "\"");
        }
        assertThat(Report.table(List.of(TIME, RATE))).contains("ok").contains("MISSED");
    }

    @Test
    void a_percentile_is_one_of_the_samples() {
        Samples samples = new Samples(100);
        for (int i = 1; i <= 100; i++) {
            samples.add(i * 1_000_000L);
        }
        assertThat(samples.percentileMillis(0.99)).isEqualTo(99);
        assertThat(Samples.median(3, 1, 2)).isEqualTo(2);
    }
}
