package io.cityhelm.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DatumTest {

    @Test
    void gcj02_of_the_published_vector() {
        LonLat gcj = Datum.GCJ02.fromWgs84(new LonLat(118.0, 32.0));

        assertThat(gcj.lon()).isCloseTo(118.00543101383846, within(1e-12));
        assertThat(gcj.lat()).isCloseTo(31.997964381055795, within(1e-12));
    }

    @Property
    void the_way_back_ends_within_a_hundredth_of_a_millimetre(
            @ForAll @DoubleRange(min = 73.6, max = 135.0) double lon,
            @ForAll @DoubleRange(min = 3.9, max = 53.5) double lat) {
        LonLat place = new LonLat(lon, lat);
        for (Datum datum : Datum.values()) {
            assertThat(datum.toWgs84(datum.fromWgs84(place)).metresTo(place))
                    .as("%s at %s", datum, place)
                    .isLessThan(1e-5);
        }
    }

    @Property
    void in_china_the_shift_is_some_hundred_metres_and_outside_there_is_none(
            @ForAll @DoubleRange(min = 80, max = 130) double lon, @ForAll @DoubleRange(min = 20, max = 50) double lat) {
        LonLat inside = new LonLat(lon, lat);
        LonLat outside = new LonLat(lon - 180, lat);

        assertThat(Datum.GCJ02.fromWgs84(inside).metresTo(inside)).isBetween(10.0, 1_500.0);
        assertThat(Datum.GCJ02.fromWgs84(outside)).isEqualTo(outside);
        assertThat(Datum.GCJ02.toWgs84(outside)).isEqualTo(outside);
    }
}
