package io.cityhelm.map.tile;

import java.util.Arrays;

/**
 * The border segments that a tile has already, whichever way they run. Segments are known by a 64-bit hash: with 30,000
 * in a tile the chance that two different ones agree is below 1 in 10^10. For one thread.
 */
final class SegmentSet {

    private long[] slots = new long[1 << 12];
    private int size;

    /** Notes a segment; false when it was there before, in either direction. */
    boolean add(double x1, double y1, double x2, double y2) {
        long hash = point(x1, y1) + point(x2, y2); // a sum does not mind the direction
        long key = hash == 0 ? 1 : hash;
        int mask = slots.length - 1;
        int at = (int) (key >>> 32) & mask;
        while (slots[at] != 0) {
            if (slots[at] == key) {
                return false;
            }
            at = at + 1 & mask;
        }
        slots[at] = key;
        if (++size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        Arrays.stream(old).filter(key -> key != 0).forEach(key -> {
            int at = (int) (key >>> 32) & mask;
            while (slots[at] != 0) {
                at = at + 1 & mask;
            }
            slots[at] = key;
        });
    }

    /** Mixing function of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long point(double x, double y) {
        long z = Math.round(x * 2) << 32 ^ Math.round(y * 2) & 0xFFFFFFFFL;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
