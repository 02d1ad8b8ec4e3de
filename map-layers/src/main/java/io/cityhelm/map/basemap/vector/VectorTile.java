package io.cityhelm.map.basemap.vector;

import java.awt.geom.Path2D;
import java.util.List;

/**
 * What stands in one tile.
 *
 * @param layers in the order of the tile
 */
record VectorTile(List<Layer> layers) {

    /** @param extent units along the side of the tile */
    record Layer(String name, int extent, List<Feature> features) {}

    /** What a feature is. */
    enum Kind {
        POINT,
        LINE,
        AREA
    }

    /**
     * One feature.
     *
     * @param sort what it is called under {@code class}, {@code kind} or the like; blank when it is not
     * @param shape in units of its layer; of points, a move to each
     */
    record Feature(Kind kind, String sort, Path2D shape) {}
}
