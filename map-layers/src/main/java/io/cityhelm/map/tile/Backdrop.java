package io.cityhelm.map.tile;

import java.awt.Graphics2D;

/** What lies under the polygons of a tile. Safe on all painting threads at once; never waits. */
public interface Backdrop {

    /**
     * Draws what is there of a tile now; what is not there yet makes the tile out of date when it comes.
     *
     * @param g in the pixels of the tile, already filled with the background
     * @param scale device pixels in a logical pixel
     */
    void paint(Graphics2D g, TileKey key, double scale);
}
