package io.cityhelm.map.basemap.picture;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.basemap.BaseMapLook;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.World;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * What a source gives at one place.
 *
 * @param minZoom of the pictures that the map can make of it
 * @param maxZoom of the pictures that the map can make of it
 * @param picture its pixels along a side; empty when the source has none there
 * @param took to fetch, decode and resample it
 */
public record SourceCheck(int minZoom, int maxZoom, PictureKey asked, Optional<Integer> picture, Duration took) {

    private static final int CITY_ZOOM = 11;

    /**
     * Asks for one picture at a place; waits for disk and network.
     *
     * @throws IOException when it could not be fetched or is no picture
     */
    public static SourceCheck at(BaseMapLook look, LonLat place) throws IOException {
        PictureMaker maker = PictureMaker.of(look.source(), look.datum(), new PictureCodec(MapTheme.dark()));
        int zoom = Math.clamp(CITY_ZOOM, maker.minZoom(), maker.maxZoom());
        double across = Math.pow(2, zoom);
        PictureKey key =
                new PictureKey(zoom, (int) (World.x(place.lon()) * across), (int) (World.y(place.lat()) * across));
        long began = System.nanoTime();
        Optional<BufferedImage> picture = maker.make(key);
        return new SourceCheck(
                maker.minZoom(),
                maker.maxZoom(),
                key,
                picture.map(BufferedImage::getWidth),
                Duration.ofNanos(System.nanoTime() - began));
    }
}
