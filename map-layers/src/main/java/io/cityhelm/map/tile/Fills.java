package io.cityhelm.map.tile;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The colour of each shape of a layer, ARGB, 0 for none. One colour for all takes no room, however many shapes there are.
 * Never changes; safe on all painting threads at once.
 */
public final class Fills {

    private final int plain;
    private final int[] each;

    private Fills(int plain, int[] each) {
        this.plain = plain;
        this.each = each;
    }

    /** All shapes alike. */
    public static Fills plain(int argb) {
        return new Fills(argb, new int[0]);
    }

    /** @param shapes how many @param argb of each */
    public static Fills each(int shapes, IntUnaryOperator argb) {
        return new Fills(0, IntStream.range(0, shapes).map(argb).toArray());
    }

    public int of(int shape) {
        return each.length == 0 ? plain : each[shape];
    }

    /** The different colours that some shapes have, without none. */
    int[] among(int[] shapes) {
        IntStream all =
                each.length == 0 ? IntStream.of(plain) : IntStream.of(shapes).map(shape -> each[shape]);
        return all.filter(argb -> argb != 0).distinct().toArray();
    }
}
