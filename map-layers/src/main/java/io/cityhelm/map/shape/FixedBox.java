package io.cityhelm.map.shape;

/** A box in {@link io.cityhelm.map.world.World} fixed point, edges included. */
public record FixedBox(int minX, int minY, int maxX, int maxY) {

    public static final FixedBox EMPTY =
            new FixedBox(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE);

    public boolean meets(FixedBox other) {
        return minX <= other.maxX && maxX >= other.minX && minY <= other.maxY && maxY >= other.minY;
    }

    public boolean contains(int x, int y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    public FixedBox with(FixedBox other) {
        return new FixedBox(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }
}
