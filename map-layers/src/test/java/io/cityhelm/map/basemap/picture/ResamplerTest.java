package io.cityhelm.map.basemap.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.basemap.PaintedSource;
import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
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

    @Property(tries = 60)
    void a_place_has_the_colour_that_the_source_has_there(
            @ForAll @DoubleRange(min = 73, max = 135) double lon,
            @ForAll @DoubleRange(min = 18, max = 53) double lat,
            @ForAll @IntRange(min = 5, max = 10) int zoom)
            throws Exception {
        PictureKey key = new PictureKey(zoom, (int) (World.x(lon) * (1 << zoom)), (int) (World.y(lat) * (1 << zoom)));
        BufferedImage picture =
                new Resampler(new Coordinates(), new PictureCodec()).make(key).orElseThrow();

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
        Resampler resampler = new Resampler(source, new PictureCodec());
        int zoom = resampler.maxZoom();
        PictureKey inside = key(120.5, 30.5, zoom);
        PictureKey outside = key(125, 30.5, zoom);

        assertThat(resampler.make(inside)).isPresent();
        assertThat(resampler.make(outside)).isEmpty();
        assertThat(source.asked()).containsOnly(new TileAddress(0, 0, 0));
    }

    private static PictureKey key(double lon, double lat, int zoom) {
        return new PictureKey(zoom, (int) (World.x(lon) * (1 << zoom)), (int) (World.y(lat) * (1 << zoom)));
    }

    private static double rest(double degrees) {
        return degrees - Math.floor(degrees / SPAN) * SPAN;
    }

    private static boolean away(double degrees) {
        return rest(degrees) > 1 && rest(degrees) < SPAN - 1;
    }

    private static final class Coordinates implements TileSource {

        private final TileGrid grid = TileGrid.degrees(1, 11, 256);

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
            BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 256; y++) {
                for (int x = 0; x < 256; x++) {
                    double lon = level.left() + (at.column() * 256 + x + 0.5) * level.pixelWidth();
                    double lat = level.top() - (at.row() * 256 + y + 0.5) * level.pixelHeight();
                    int red = (int) (rest(lon) * 250 / SPAN);
                    int green = (int) (rest(lat) * 250 / SPAN);
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
