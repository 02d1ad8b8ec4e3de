package io.cityhelm.cockpit.indicator;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.skins.SparkLineTileSkin;

/**
 * A sparkline over the whole tile, in a window or not: the library measures its graph only in a shown window, and
 * pictures of the cockpit are taken without one. FX thread.
 */
final class TrendSkin extends SparkLineTileSkin {

    TrendSkin(Tile tile) {
        super(tile);
    }

    @Override
    protected void resize() {
        contentBounds.setX(0);
        contentBounds.setWidth(tile.getWidth());
        super.resize();
    }
}
