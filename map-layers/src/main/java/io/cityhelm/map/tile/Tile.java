package io.cityhelm.map.tile;

import java.util.Optional;

/**
 * A painted tile. A tile of one colour holds a single pixel: most of the world around a city is empty.
 *
 * @param pixels premultiplied ARGB, opaque, row by row; or one pixel for all. Never changed after construction
 * @param above what of it is drawn above the areas, kept where their colours are expected to change
 * @param version of the {@link TileScene} that it was painted from
 */
@SuppressWarnings("ArrayRecordComponent") // identity is what the cache wants, and a copy would cost a megabyte
record Tile(int[] pixels, Optional<Above> above, long version) {

    /** Borders, prints and what dims the surroundings of the focus. @param pixels premultiplied ARGB, row by row */
    record Above(int[] pixels) {}

    static Tile plain(int argb, long version) {
        return new Tile(new int[] {argb}, Optional.empty(), version);
    }

    boolean isPlain() {
        return pixels.length == 1;
    }

    /** The same picture in half the memory. */
    Tile slim() {
        return above.isEmpty() ? this : new Tile(pixels, Optional.empty(), version);
    }
}
