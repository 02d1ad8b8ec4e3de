package io.cityhelm.map.basemap.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.map.basemap.Gradient;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.basemap.file.MbTilesSource;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vector tiles that GDAL wrote: every place has the colour of what GDAL was given for it. */
class VectorTilesTest {

    @TempDir
    private Path folder;

    /** Areas have their very colour; a thin line is mixed with what is beside it. */
    @ParameterizedTest
    @CsvSource({
        "120.07, 30.20, GROUND_WATER, 6",
        "120.10, 30.20, LAND, 6", // the island
        "120.25, 30.20, GROUND_GREEN, 6",
        "120.10, 30.35, GROUND_BUILDING, 6",
        "120.30, 30.28, GROUND_ROAD, 70",
        "120.18, 30.10, STROKE_DISTRICT, 70",
        "120.25, 30.35, LINK, 70", // a layer that no schema knows is shown all the same
        "120.25, 30.10, LAND, 6", // a name is not
        "120.33, 30.40, LAND, 6",
    })
    void each_place_has_the_colour_of_what_is_there(double lon, double lat, MapColour colour, int tolerance)
            throws Exception {
        try (TileSource source = MbTilesSource.open(Gradient.file("vector.mbtiles", folder))) {
            assertThat(source.isDrawn()).isTrue();
            for (int zoom : new int[] {8, 11}) {
                for (MapTheme theme : new MapTheme[] {MapTheme.dark(), MapTheme.light()}) {
                    int seen = pixel(source, theme, lon, lat, zoom);
                    assertThat(distance(seen, theme.argb(colour)))
                            .as("%08x at zoom %d", seen, zoom)
                            .isLessThan(tolerance);
                }
            }
        }
    }

    @Test
    void a_tile_in_gcj02_is_shifted_like_any_other_picture() throws Exception {
        try (TileSource source = MbTilesSource.open(Gradient.file("vector.mbtiles", folder))) {
            PictureMaker maker = PictureMaker.of(source, Datum.GCJ02, new PictureCodec(MapTheme.dark()));
            BufferedImage picture = maker.make(Places.square(120.1, 30.35, 11)).orElseThrow();

            assertThat(picture.getWidth()).isEqualTo(maker.side());
        }
    }

    @Test
    void a_zip_that_grows_without_end_and_bytes_that_are_none_are_refused() throws Exception {
        PictureCodec codec = new PictureCodec(MapTheme.dark());
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 64; i++) {
                zip.write(new byte[1 << 20]);
            }
        }

        assertThatThrownBy(() -> codec.decode(bomb.toByteArray()))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessageContaining("more than");
        assertThatThrownBy(() -> codec.decode(new byte[] {0x1F, (byte) 0x8B, 8, 0, 1}))
                .isInstanceOf(UnreadablePictureException.class);
        assertThatThrownBy(() -> codec.decode(new byte[] {0x1A, 0x7F, 8, 0, 1}))
                .isInstanceOf(UnreadablePictureException.class);
    }

    private static int pixel(TileSource source, MapTheme theme, double lon, double lat, int zoom) throws Exception {
        PictureMaker maker = PictureMaker.of(source, Datum.WGS84, new PictureCodec(theme));
        PictureKey square = Places.square(lon, lat, zoom);
        BufferedImage picture = maker.make(square).orElseThrow();
        double across = Math.pow(2, zoom);
        int x = (int) ((World.x(lon) * across - square.x()) * picture.getWidth());
        int y = (int) ((World.y(lat) * across - square.y()) * picture.getHeight());
        return picture.getRGB(x, y);
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return sum;
    }
}
