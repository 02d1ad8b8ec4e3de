package io.cityhelm.connect.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Percentiles by nearest rank, over the newest. */
class LagMeterTest {

    @Test
    void half_and_the_late_ones() {
        LagMeter meter = new LagMeter();
        assertThat(meter.lags()).isEmpty();
        for (int i = 100; i >= 1; i--) {
            meter.add(Duration.ofMillis(i));
        }
        assertThat(meter.lags())
                .contains(new Lags(Duration.ofMillis(50), Duration.ofMillis(95), Duration.ofMillis(99)));
    }

    @Test
    void the_oldest_are_forgotten() {
        LagMeter meter = new LagMeter();
        meter.add(Duration.ofHours(1));
        for (int i = 0; i < 5_000; i++) {
            meter.add(Duration.ofMillis(7));
        }
        Duration seven = Duration.ofMillis(7);
        assertThat(meter.lags()).contains(new Lags(seven, seven, seven));
    }
}
