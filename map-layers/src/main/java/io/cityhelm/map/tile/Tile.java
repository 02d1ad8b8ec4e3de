package io.cityhelm.map.tile;

/**
 * A painted tile. A tile of one colour holds a single pixel: most of the world around a city is empty.
 *
 * @param pixels premultiplied ARGB, opaque, row by row; or one pixel for all. Never changed after construction
 * @param version of the {@link TileScene} that it was painted from
 */
@SuppressWarnings("ArrayRecordComponent") // identity is what the cache wants, and a copy would cost a megabyte
record Tile(int[] pixels, long version) {

    static Tile plain(int argb, long version) {
        return new Tile(new int[] {argb}, version);
    }

    boolean isPlain() {
        return pixels.length == 1;
    }
}
