package io.cityhelm.map.feature;

import io.cityhelm.map.shape.FixedBox;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Features in packed fixed point: feature {@code f} owns the parts {@code firstPart[f]} to {@code firstPart[f + 1]}, part
 * {@code p} the vertices {@code firstVertex[p]} to {@code firstVertex[p + 1]} (a ring's first vertex is not repeated).
 * Neighbours lie in one block with a box around it: an index that costs a quarter of a byte a feature and is searched in
 * microseconds. Immutable and safe on any thread.
 */
public final class FeatureSet {

    /** Dimensions of the kinds. */
    static final byte POINT = 0;

    static final byte LINE = 1;
    static final byte AREA = 2;

    private static final int BLOCK = 64;

    private final byte[] kinds;
    private final int[] firstPart;
    private final int[] firstVertex;
    private final int[] xs;
    private final int[] ys;
    private final int[] order;
    private final FixedBox[] blocks;
    private final FixedBox box;
    private final Optional<BitSet> wanted;

    FeatureSet(FeatureSetBuilder from) {
        kinds = Arrays.copyOf(from.kinds, from.features);
        firstPart = Arrays.copyOf(from.firstPart, from.features + 1);
        firstVertex = Arrays.copyOf(from.firstVertex, from.parts + 1);
        xs = Arrays.copyOf(from.xs, from.vertices);
        ys = Arrays.copyOf(from.ys, from.vertices);
        order = neighbours();
        blocks = blocks();
        box = Arrays.stream(blocks).reduce(FixedBox.EMPTY, FixedBox::with);
        wanted = Optional.empty();
    }

    private FeatureSet(FeatureSet all, BitSet wanted) {
        kinds = all.kinds;
        firstPart = all.firstPart;
        firstVertex = all.firstVertex;
        xs = all.xs;
        ys = all.ys;
        order = all.order;
        blocks = all.blocks;
        box = all.box;
        this.wanted = Optional.of((BitSet) wanted.clone());
    }

    /** The same with only some of the features found; nothing is copied, and numbers, size and box stay. */
    public FeatureSet only(BitSet features) {
        return new FeatureSet(this, features);
    }

    /** All features so that those near on the ground are near in the list (Morton's order of their first vertices). */
    private int[] neighbours() {
        long[] keys = new long[kinds.length];
        for (int f = 0; f < keys.length; f++) {
            int v = firstVertex[firstPart[f]];
            keys[f] = (spread(xs[v] >>> 15) | spread(ys[v] >>> 15) << 1) << 31 | f;
        }
        Arrays.sort(keys);
        int[] sorted = new int[keys.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (int) (keys[i] & 0x7FFFFFFF);
        }
        return sorted;
    }

    /** Sixteen bits with a gap after each. */
    private static long spread(int bits) {
        long x = bits & 0xFFFFL;
        x = (x | x << 8) & 0x00FF00FFL;
        x = (x | x << 4) & 0x0F0F0F0FL;
        x = (x | x << 2) & 0x33333333L;
        return (x | x << 1) & 0x55555555L;
    }

    private FixedBox[] blocks() {
        FixedBox[] all = new FixedBox[(order.length + BLOCK - 1) / BLOCK];
        Arrays.fill(all, FixedBox.EMPTY);
        for (int i = 0; i < order.length; i++) {
            all[i / BLOCK] = all[i / BLOCK].with(boxOf(order[i]));
        }
        return all;
    }

    private FixedBox boxOf(int feature) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        int end = firstVertex[firstPart[feature + 1]];
        for (int v = firstVertex[firstPart[feature]]; v < end; v++) {
            minX = Math.min(minX, xs[v]);
            minY = Math.min(minY, ys[v]);
            maxX = Math.max(maxX, xs[v]);
            maxY = Math.max(maxY, ys[v]);
        }
        return new FixedBox(minX, minY, maxX, maxY);
    }

    public int size() {
        return kinds.length;
    }

    /** The box around all, fixed point. */
    public FixedBox box() {
        return box;
    }

    /** Calls back with the features that may meet a box, and with few others. */
    void forEachNear(FixedBox area, IntConsumer found) {
        for (int b = 0; b < blocks.length; b++) {
            if (blocks[b].meets(area)) {
                int end = Math.min(order.length, (b + 1) * BLOCK);
                for (int i = b * BLOCK; i < end; i++) {
                    if (isWanted(order[i])) {
                        found.accept(order[i]);
                    }
                }
            }
        }
    }

    private boolean isWanted(int feature) {
        return wanted.isEmpty() || wanted.get().get(feature);
    }

    /** The features that may meet a box, in their order. */
    int[] near(FixedBox area) {
        IntStream.Builder found = IntStream.builder();
        forEachNear(area, found);
        return found.build().sorted().toArray();
    }

    byte kind(int feature) {
        return kinds[feature];
    }

    int firstPart(int feature) {
        return firstPart[feature];
    }

    int endPart(int feature) {
        return firstPart[feature + 1];
    }

    int firstVertex(int part) {
        return firstVertex[part];
    }

    int endVertex(int part) {
        return firstVertex[part + 1];
    }

    int x(int vertex) {
        return xs[vertex];
    }

    int y(int vertex) {
        return ys[vertex];
    }
}
