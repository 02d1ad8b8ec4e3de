package io.cityhelm.map.tile;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.style.MapTheme;
import java.awt.Graphics2D;
import java.util.List;

/** What is printed over the polygons of a tile. Never changes; safe on all painting threads at once. */
public interface Overprint {

    /** What lines and dots take, logical pixels. */
    double USUAL_REACH = 8;

    /** The box around all of it, fixed point. */
    FixedBox box();

    /** How far it reaches beyond its box, logical pixels. */
    default double reach() {
        return USUAL_REACH;
    }

    /** Where it may be seen: these boxes, or anywhere when there is none because it reaches far. */
    default List<FixedBox> seen() {
        return reach() > USUAL_REACH ? List.of() : List.of(box());
    }

    /** Where the map looks otherwise once this has the place of another; anywhere when there is none. */
    default List<FixedBox> insteadOf(Overprint before) {
        return seen().isEmpty() || before.seen().isEmpty() ? List.of() : List.of(box(), before.box());
    }

    /**
     * Draws its part of a tile.
     *
     * @param g in the pixels of the tile, antialiased; what lies outside its clip is not wanted
     * @param scale device pixels in a logical pixel
     */
    void paint(Graphics2D g, TileKey key, double scale, MapTheme theme);
}
