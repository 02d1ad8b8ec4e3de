package io.cityhelm.map.tile;

import java.awt.Rectangle;

/** Arithmetic of single pixels. */
final class Pixels {

    private Pixels() {}

    /** A colour (ARGB, not premultiplied) laid over an opaque one. */
    static int over(int opaque, int argb) {
        int a = argb >>> 24;
        return 0xFF000000 | mix(opaque, argb, a, 16) | mix(opaque, argb, a, 8) | mix(opaque, argb, a, 0);
    }

    private static int mix(int below, int above, int alpha, int shift) {
        int b = below >>> shift & 0xFF;
        int t = above >>> shift & 0xFF;
        return (b * (255 - alpha) + t * alpha + 127) / 255 << shift;
    }

    /** Premultiplied source over opaque destination, two channels at a time. */
    static int stamp(int below, int source) {
        int keep = 256 - (source >>> 24) - (source >>> 31);
        int redBlue = (below & 0xFF00FF) * keep >>> 8 & 0xFF00FF;
        int green = (below >>> 8 & 0xFF) * keep & 0xFF00;
        return 0xFF000000 | source + (redBlue | green) & 0xFFFFFF;
    }

    /** Lays a part of one tile, premultiplied, over the same part of an opaque one. */
    static void stamp(int[] below, int[] source, Rectangle part) {
        for (int y = part.y; y < part.y + part.height; y++) {
            int row = y * TileKey.SIZE + part.x;
            for (int i = row; i < row + part.width; i++) {
                if (source[i] != 0) {
                    below[i] = stamp(below[i], source[i]);
                }
            }
        }
    }
}
