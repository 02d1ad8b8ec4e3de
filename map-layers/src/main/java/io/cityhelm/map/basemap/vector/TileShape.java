package io.cityhelm.map.basemap.vector;

import io.cityhelm.core.protobuf.BadProtobufException;
import io.cityhelm.core.protobuf.Pbf;
import java.awt.geom.Path2D;
import java.util.Optional;

/** Follows the commands of a geometry. Each takes at least a byte for each number that it uses, so none is repeated for free. */
final class TileShape {

    private static final int MOVE = 1;
    private static final int LINE = 2;
    private static final int CLOSE = 7;

    /** What lies further beside the tile, in its sides, was meant for no tile, and costs the painter dear. */
    private static final int FURTHEST = 16;

    private final long furthest;
    private long x;
    private long y;
    private boolean begun;

    TileShape(int extent) {
        this.furthest = (long) extent * FURTHEST;
    }

    /**
     * The shape.
     *
     * @return empty when nothing is in it, or it goes too far away
     * @throws BadVectorTileException when it does not follow the rules
     */
    Optional<Path2D> read(Pbf commands) throws BadVectorTileException, BadProtobufException {
        Path2D shape = new Path2D.Float(Path2D.WIND_EVEN_ODD);
        while (commands.hasMore()) {
            long command = commands.varint();
            int id = (int) (command & 7);
            long count = command >>> 3;
            switch (id) {
                case MOVE, LINE -> {
                    if (count < 1 || 2 * count > commands.left() || id == LINE && !begun) {
                        throw new BadVectorTileException("a command without its numbers");
                    }
                    for (long i = 0; i < count; i++) {
                        if (!step(commands)) {
                            return Optional.empty();
                        }
                        draw(shape, id);
                    }
                }
                case CLOSE -> {
                    if (!begun) {
                        throw new BadVectorTileException("nothing to close");
                    }
                    shape.closePath();
                }
                default -> throw new BadVectorTileException("unknown command " + id);
            }
        }
        return begun ? Optional.of(shape) : Optional.empty();
    }

    private void draw(Path2D shape, int id) {
        if (id == MOVE) {
            shape.moveTo(x, y);
            begun = true;
        } else {
            shape.lineTo(x, y);
        }
    }

    private boolean step(Pbf numbers) throws BadProtobufException {
        x += signed(numbers.varint());
        y += signed(numbers.varint());
        return Math.abs(x) <= furthest && Math.abs(y) <= furthest;
    }

    private static int signed(long zigzag) {
        int value = (int) zigzag;
        return (value >>> 1) ^ -(value & 1);
    }
}
