package io.cityhelm.map.tile;

import io.cityhelm.map.shape.FixedBox;
import java.util.Optional;

/**
 * A tile that is to be painted.
 *
 * @param old what there is of it, when only a part of it is out of date
 */
record TileWish(TileKey key, Optional<Outdated> old) {

    /**
     * A tile of which only a part is out of date.
     *
     * @param stale fixed point
     * @param onlyBelow whether what is drawn above the areas is still right
     */
    record Outdated(Tile tile, FixedBox stale, boolean onlyBelow) {}
}
