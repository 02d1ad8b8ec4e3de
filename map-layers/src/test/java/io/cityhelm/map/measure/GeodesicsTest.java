package io.cityhelm.map.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.cityhelm.core.geo.LonLat;
import org.junit.jupiter.api.Test;

class GeodesicsTest {

    @Test
    void the_way_is_along_the_ellipsoid_and_not_on_a_sphere() {
        // Wellington to Salamanca, the pair of GeographicLib's own documentation
        double metres = Geodesics.metres(new LonLat(174.81, -41.32), new LonLat(-5.50, 40.96));

        assertThat(metres).isCloseTo(19_959_679.267, offset(0.01));
        // a degree of latitude at thirty degrees north is 110 852 m; on the sphere it would be 111 195
        assertThat(Geodesics.metres(new LonLat(120, 29.5), new LonLat(120, 30.5)))
                .isCloseTo(110_852, offset(2.0));
    }

    @Test
    void every_corner_of_a_circle_is_as_far_from_its_middle() {
        LonLat middle = new LonLat(120.15, 30.27);

        assertThat(Geodesics.circle(middle, 2_000))
                .hasSize(72)
                .allSatisfy(
                        corner -> assertThat(Geodesics.metres(middle, corner)).isCloseTo(2_000, offset(0.001)));
    }
}
