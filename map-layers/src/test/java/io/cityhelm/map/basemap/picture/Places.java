package io.cityhelm.map.basemap.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.map.basemap.Gradient;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.World;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Whether a source shows the test picture where it is. */
public final class Places {

    private Places() {}

    /**
     * Looks at a hundred places.
     *
     * @param tolerance of a colour, of 250 steps across the picture
     */
    public static void check(TileSource source, int zoom, int tolerance) throws IOException {
        PictureMaker maker = PictureMaker.of(source, Datum.WGS84, new PictureCodec(MapTheme.dark()));
        Map<PictureKey, BufferedImage> pictures = new HashMap<>();
        int looked = 0;
        for (double lon = Gradient.WEST + 0.1; lon < Gradient.EAST - 0.1; lon += 0.13) {
            for (double lat = Gradient.SOUTH + 0.1; lat < Gradient.NORTH - 0.1; lat += 0.11) {
                PictureKey key = square(lon, lat, zoom);
                if (!pictures.containsKey(key)) {
                    pictures.put(key, maker.make(key).orElseThrow());
                }
                BufferedImage picture = pictures.get(key);
                double across = 1 << zoom;
                int rgb = picture.getRGB((int) ((World.x(lon) * across - key.x()) * picture.getWidth()), (int)
                        ((World.y(lat) * across - key.y()) * picture.getHeight()));
                assertThat(rgb >> 16 & 0xFF)
                        .as("east, at %s %s", lon, lat)
                        .isCloseTo(Gradient.red(lon), within(tolerance));
                assertThat(rgb >> 8 & 0xFF)
                        .as("north, at %s %s", lon, lat)
                        .isCloseTo(Gradient.green(lat), within(tolerance));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(80);
    }

    static PictureKey square(double lon, double lat, int zoom) {
        return new PictureKey(zoom, (int) (World.x(lon) * (1 << zoom)), (int) (World.y(lat) * (1 << zoom)));
    }
}
