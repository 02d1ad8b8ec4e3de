package io.cityhelm.map.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.geo.LonLat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void givenADegreeOfTheEquator_whenMeasured_thenItIsTheEllipsoidsArc() {
        var line = Measurement.ofLine(List.of(new LonLat(120, 0), new LonLat(121, 0)));
        assertThat(line.metres()).isEqualTo(6_378_137 * Math.PI / 180, within(0.001));
        assertThat(line.squareMetres()).isEmpty();
    }

    @Test
    void givenTheExampleOfTheLibrarysAuthor_whenMeasured_thenItIsHisFigure() {
        // New York to London in the manual of GeographicLib: 5551.76 km
        var line = Measurement.ofLine(List.of(new LonLat(-73.8, 40.6), new LonLat(-0.5, 51.6)));
        assertThat(line.metres()).isEqualTo(5_551_759.4, within(0.1));
    }

    @Test
    void givenNothingOrOnePoint_whenMeasured_thenItIsNothing() {
        assertThat(Measurement.ofLine(List.of()).metres()).isZero();
        assertThat(Measurement.ofLine(List.of(new LonLat(120, 30))).metres()).isZero();
    }

    @Property(tries = 200)
    void anAreaHasOneSizeWhicheverWayItWasDrawnAndAboutThatOfItsSides(
            @ForAll @DoubleRange(min = 118, max = 121) @Scale(4) double lon,
            @ForAll @DoubleRange(min = 29, max = 31) @Scale(4) double lat,
            @ForAll @DoubleRange(min = 0.001, max = 0.02) @Scale(4) double side) {
        List<LonLat> corners = List.of(
                new LonLat(lon, lat),
                new LonLat(lon + side, lat),
                new LonLat(lon + side, lat + side),
                new LonLat(lon, lat + side));
        var area = Measurement.ofArea(corners);
        var reversed = Measurement.ofArea(corners.reversed());
        double width = Measurement.ofLine(corners.subList(0, 2)).metres();
        double height = Measurement.ofLine(corners.subList(1, 3)).metres();

        assertThat(reversed.squareMetres().orElseThrow())
                .isEqualTo(area.squareMetres().orElseThrow(), within(0.5));
        assertThat(area.squareMetres().orElseThrow() / (width * height)).isEqualTo(1, within(0.001));
        assertThat(area.metres() / (2 * width + 2 * height)).isEqualTo(1, within(0.001));
    }
}
