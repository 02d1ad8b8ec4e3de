package io.cityhelm.map.basemap.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.geo.WebMercator;
import io.cityhelm.map.basemap.PaintedSource;
import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.World;
import java.awt.image.BufferedImage;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The source paints its own coordinates: green grows with the latitude, red with the longitude. */
class ResamplerTest {

    private static final int SPAN = 20; // degrees from one end of a colour to the other
    private static final double FINE = 0.08; // the same where metres count

    @Property(tries = 60)
    void a_place_has_the_colour_that_the_source_has_there(
            @ForAll @DoubleRange(min = 73, max = 135) double lon,
            @ForAll @DoubleRange(min = 18, max = 53) double lat,
            @ForAll @IntRange(min = 5, max = 10) int zoom)
            throws Exception {
        PictureKey key = new PictureKey(zoom, (int) (World.x(lon) * (1 << zoom)), (int) (World.y(lat) * (1 << zoom)));
        BufferedImage picture = new Resampler(
                        new Coordinates(), new DatumShift(Datum.WGS84), new PictureCodec(MapTheme.dark()))
                .make(key)
                .orElseThrow();

        int x = (int) ((World.x(lon) * (1 << zoom) - key.x()) * 256);
        int y = (int) ((World.y(lat) * (1 << zoom) - key.y()) * 256);
        LonLat middle =
                World.place((key.x() + (x + 0.5) / 256) / (1 << zoom), (key.y() + (y + 0.5) / 256) / (1 << zoom));
        int rgb = picture.getRGB(x, y);

        double wrap = 250.0 / SPAN; // the colours start again every span; near the seam they blend
        if (away(middle.lon()) && away(middle.lat())) {
            assertThat((rgb >> 16 & 0xFF) / wrap).isCloseTo(rest(middle.lon()), within(0.35));
            assertThat((rgb >> 8 & 0xFF) / wrap).isCloseTo(rest(middle.lat()), within(0.35));
        }
    }

    @Test
    void beyondTheSourcesEdge_nothingIsPainted() throws Exception {
        TileGrid part = new TileGrid(
                TileGrid.Projection.GEOGRAPHIC,
                java.util.List.of(new TileGrid.Level("a", 120, 31, 1.0 / 256, 1.0 / 256, 256, 256, 1, 1)));
        PaintedSource source = new PaintedSource(part, _ -> Optional.of(java.awt.Color.RED));
        Resampler resampler = new Resampler(source, new DatumShift(Datum.WGS84), new PictureCodec(MapTheme.dark()));
        int zoom = resampler.maxZoom();
        PictureKey inside = key(120.5, 30.5, zoom);
        PictureKey outside = key(125, 30.5, zoom);

        assertThat(resampler.make(inside)).isPresent();
        assertThat(resampler.make(outside)).isEmpty();
        assertThat(source.asked()).containsOnly(new TileAddress(0, 0, 0));
    }

    /** 118, 32 lies half a kilometre away in GCJ-02: the known vector of the datum. */
    @Property(tries = 40)
    void a_source_in_a_shifted_datum_is_shifted_back(
            @ForAll @DoubleRange(min = 100, max = 121) double lon,
            @ForAll @DoubleRange(min = 24, max = 40) double lat,
            @ForAll @IntRange(min = 12, max = 15) int zoom)
            throws Exception {
        Coordinates source = new Coordinates(TileGrid.quad(10, 16, 256), FINE);
        BufferedImage picture = PictureMaker.of(source, Datum.GCJ02, new PictureCodec(MapTheme.dark()))
                .make(key(lon, lat, zoom))
                .orElseThrow();
        PictureKey key = key(lon, lat, zoom);
        int x = (int) ((World.x(lon) * (1 << zoom) - key.x()) * 256);
        int y = (int) ((World.y(lat) * (1 << zoom) - key.y()) * 256);
        LonLat middle =
                World.place((key.x() + (x + 0.5) / 256) / (1 << zoom), (key.y() + (y + 0.5) / 256) / (1 << zoom));
        LonLat there = Datum.GCJ02.fromWgs84(middle);
        double red = rest(there.lon(), FINE) / FINE * 250;
        double green = rest(there.lat(), FINE) / FINE * 250;
        int rgb = picture.getRGB(x, y);
        if (red > 10 && red < 240 && green > 10 && green < 240) {
            assertThat(rgb >> 16 & 0xFF).isCloseTo((int) red, within(4));
            assertThat(rgb >> 8 & 0xFF).isCloseTo((int) green, within(4));
        }
        assertThat(Math.hypot(there.lon() - middle.lon(), there.lat() - middle.lat()))
                .as("the datum is a shifted one there")
                .isGreaterThan(0.0005);
    }

    private static PictureKey key(double lon, double lat, int zoom) {
        return new PictureKey(zoom, (int) (World.x(lon) * (1 << zoom)), (int) (World.y(lat) * (1 << zoom)));
    }

    private static double rest(double degrees) {
        return rest(degrees, SPAN);
    }

    private static double rest(double degrees, double span) {
        return degrees - Math.floor(degrees / span) * span;
    }

    private static boolean away(double degrees) {
        return rest(degrees) > 1 && rest(degrees) < SPAN - 1;
    }

    private static final class Coordinates implements TileSource {

        private final TileGrid grid;
        private final double span;

        Coordinates() {
            this(TileGrid.degrees(1, 11, 256), SPAN);
        }

        Coordinates(TileGrid grid, double span) {
            this.grid = grid;
            this.span = span;
        }

        @Override
        public TileGrid grid() {
            return grid;
        }

        @Override
        public String credits() {
            return "";
        }

        @Override
        public Optional<byte[]> fetch(TileAddress at) {
            TileGrid.Level level = grid.levels().get(at.level());
            boolean degrees = grid.projection() == TileGrid.Projection.GEOGRAPHIC;
            BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 256; y++) {
                double north = level.top() - (at.row() * 256 + y + 0.5) * level.pixelHeight();
                int green = (int) (rest(degrees ? north : WebMercator.lat(north), span) * 250 / span);
                for (int x = 0; x < 256; x++) {
                    double east = level.left() + (at.column() * 256 + x + 0.5) * level.pixelWidth();
                    int red = (int) (rest(degrees ? east : WebMercator.lon(east), span) * 250 / span);
                    image.setRGB(x, y, red << 16 | green << 8);
                }
            }
            return Optional.of(PaintedSource.encoded(image, "png"));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
