package io.cityhelm.map.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatFieldTest {

    private static final LonLat MIDDLE = new LonLat(120.1, 30.3);
    private static final double RADIUS = 1_000;
    /** Metres in a degree of longitude at this latitude. */
    private static final double DEGREE = 111_319.49 * Math.cos(Math.toRadians(30.3));

    @Test
    void given_one_event_then_it_counts_as_one_over_the_whole_ground() {
        HeatField field = new HeatField(List.of(MIDDLE), RADIUS);
        double sum = 0;
        double step = 50;
        for (double dx = -1_200; dx <= 1_200; dx += step) {
            for (double dy = -1_200; dy <= 1_200; dy += step) {
                sum += at(field, dx, dy) * step / 1000 * step / 1000;
            }
        }

        assertThat(sum).as("density times area").isCloseTo(1, within(0.01));
        assertThat(field.peak()).isCloseTo(3 / Math.PI, within(1e-6));
    }

    @Test
    void given_one_event_then_there_is_nothing_beyond_the_radius_in_metres() {
        HeatField field = new HeatField(List.of(MIDDLE), RADIUS);

        assertThat(at(field, 990, 0)).isPositive();
        assertThat(at(field, 1_005, 0)).isZero();
        assertThat(at(field, 0, -1_005)).isZero();
    }

    @Test
    void given_two_events_close_by_then_they_add_up_and_the_peak_is_there() {
        LonLat near = new LonLat(MIDDLE.lon() + 100 / DEGREE, MIDDLE.lat());
        HeatField field = new HeatField(List.of(MIDDLE, near, new LonLat(121, 30.3)), RADIUS);

        assertThat(field.peak()).isCloseTo(3 / Math.PI * (1 + 0.99 * 0.99), within(0.01));
        assertThat(field.count()).isEqualTo(3);
    }

    @Test
    void given_no_events_then_nothing_is_warm() {
        HeatField field = new HeatField(List.of(), RADIUS);

        assertThat(field.peak()).isZero();
        assertThat(at(field, 0, 0)).isZero();
    }

    private static double at(HeatField field, double east, double north) {
        return field.density(World.x(MIDDLE.lon() + east / DEGREE), World.y(MIDDLE.lat()) - north / DEGREE / 360);
    }
}
