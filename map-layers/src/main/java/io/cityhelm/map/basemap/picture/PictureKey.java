package io.cityhelm.map.basemap.picture;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.world.World;

/**
 * One square of Web Mercator's pyramid: level z cuts the world into 2^z by 2^z.
 *
 * @param x column from the west
 * @param y row from the north
 */
public record PictureKey(int zoom, int x, int y) {

    /** The ground that it shows, fixed point. */
    public FixedBox area() {
        double across = Math.pow(2, zoom);
        return new FixedBox(
                World.fixed(x / across),
                World.fixed(y / across),
                World.fixed((x + 1) / across),
                World.fixed((y + 1) / across));
    }

    /** The square that it is a part of, some levels up. */
    PictureKey ancestor(int levels) {
        return new PictureKey(zoom - levels, x >> levels, y >> levels);
    }
}
