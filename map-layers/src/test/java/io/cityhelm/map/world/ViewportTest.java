package io.cityhelm.map.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.geo.LonLat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class ViewportTest {

    private static final Viewport CITY = Viewport.fitting(new Envelope(118.3, 120.9, 29.2, 30.6), 1100, 750, 28);

    @Property(tries = 300)
    void givenAnyPointer_whenZoomed_thenThePlaceUnderItStays(
            @ForAll @DoubleRange(min = 0, max = 1100) double x,
            @ForAll @DoubleRange(min = 0, max = 750) double y,
            @ForAll @DoubleRange(min = 5, max = 19) double zoom) {
        LonLat before = CITY.placeAt(x, y);

        LonLat after = CITY.zoomedAt(zoom, x, y).placeAt(x, y);

        assertThat(after.lon()).isCloseTo(before.lon(), within(1e-9));
        assertThat(after.lat()).isCloseTo(before.lat(), within(1e-9));
    }

    @Property(tries = 200)
    void givenAGlide_whenHalfway_thenThePointerStillHoldsItsPlace(
            @ForAll @DoubleRange(min = 0, max = 1100) double x, @ForAll @DoubleRange(min = 0, max = 1) double t) {
        Viewport goal = CITY.zoomedAt(CITY.zoom() + 1.5, x, 300);

        LonLat on = CITY.towards(goal, t).placeAt(x, 300);

        assertThat(on.metresTo(CITY.placeAt(x, 300))).isLessThan(0.5);
    }

    @Property(tries = 200)
    void givenAnyArea_whenFitted_thenAllOfItIsInsideTheMargin(
            @ForAll @DoubleRange(min = 100, max = 120) double west,
            @ForAll @DoubleRange(min = 0.01, max = 8) double wide,
            @ForAll @DoubleRange(min = 20, max = 40) double south,
            @ForAll @DoubleRange(min = 0.01, max = 8) double high) {
        Viewport view = Viewport.fitting(new Envelope(west, west + wide, south, south + high), 1000, 700, 20);

        assertThat(view.screenX(World.x(west))).isGreaterThanOrEqualTo(19.99);
        assertThat(view.screenX(World.x(west + wide))).isLessThanOrEqualTo(980.01);
        assertThat(view.screenY(World.y(south + high))).isGreaterThanOrEqualTo(19.99);
        assertThat(view.screenY(World.y(south))).isLessThanOrEqualTo(680.01);
        assertThat(view.zoom() % Viewport.ZOOM_STEP).isZero();
    }

    @Test
    void givenMetresPerPixel_whenMeasuredOnTheSphere_thenTheyAreTrueAtTheCentre() {
        LonLat left = CITY.placeAt(500, 375);
        LonLat right = CITY.placeAt(600, 375);

        // Web Mercator's sphere is 0.1 % larger than the mean earth of the haversine.
        assertThat(CITY.metresPerPixel() * 100).isCloseTo(left.metresTo(right), within(left.metresTo(right) * 0.002));
    }

    @Test
    void givenAPaintedZoom_whenFramed_thenTilesFallOnWholePixels() {
        PixelFrame frame = PixelFrame.of(CITY, 1);

        assertThat(frame.exact()).isTrue();
        assertThat(PixelFrame.of(CITY.zoomedAt(8.13, 0, 0), 1).exact()).isFalse();
        assertThat(frame.screenX(frame.worldX(123))).isCloseTo(123, within(1e-6));
    }

    @Property(tries = 200)
    void givenAnyPlace_whenPacked_thenItComesBackWithinTwoCentimetres(
            @ForAll @DoubleRange(min = 73, max = 135) double lon, @ForAll @DoubleRange(min = 18, max = 53) double lat) {
        double x = World.fraction(World.fixed(World.x(lon)));
        double y = World.fraction(World.fixed(World.y(lat)));

        assertThat(World.place(x, y).metresTo(new LonLat(lon, lat))).isLessThan(0.02);
    }
}
