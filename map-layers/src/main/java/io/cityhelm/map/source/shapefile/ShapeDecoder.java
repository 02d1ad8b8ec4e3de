package io.cityhelm.map.source.shapefile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXYM;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** The content of one record. For one thread. */
final class ShapeDecoder {

    private static final double NO_DATA = -1e38;

    private final GeometryFactory factory = new GeometryFactory();
    private final RingNest rings = new RingNest(factory);

    /** A kind of shape that a map has no use for, such as a body of triangles. */
    static final class OtherKindException extends Exception {
        private static final long serialVersionUID = 1L;

        OtherKindException(int kind) {
            super(String.valueOf(kind), null, false, false);
        }
    }

    private enum Third {
        NONE,
        HEIGHT,
        MEASURE
    }

    /** @throws java.nio.BufferUnderflowException when the record is shorter than it says */
    Optional<Geometry> decode(ByteBuffer in) throws OtherKindException {
        int kind = in.getInt();
        Third third = switch (kind / 10) {
            case 1 -> Third.HEIGHT;
            case 2 -> Third.MEASURE;
            default -> Third.NONE;
        };
        if (kind > 30) {
            throw new OtherKindException(kind);
        }
        return switch (kind % 10) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(factory.createPoint(point(in, third)));
            case 3 -> Optional.of(lines(in, third));
            case 5 -> Optional.of(rings.build(parts(in, third)));
            case 8 -> {
                box(in);
                yield Optional.of(factory.createMultiPointFromCoords(points(in, checked(in.getInt(), in), third)));
            }
            default -> throw new OtherKindException(kind);
        };
    }

    private static Coordinate point(ByteBuffer in, Third third) {
        double x = in.getDouble();
        double y = in.getDouble();
        return third == Third.NONE || in.remaining() < 8 ? new Coordinate(x, y) : with(x, y, in.getDouble(), third);
    }

    private Geometry lines(ByteBuffer in, Third third) {
        Coordinate[][] parts = parts(in, third);
        LineString[] lines = Arrays.stream(parts).map(factory::createLineString).toArray(LineString[]::new);
        return lines.length == 1 ? lines[0] : factory.createMultiLineString(lines);
    }

    private static Coordinate[][] parts(ByteBuffer in, Third third) {
        box(in);
        int count = checked(in.getInt(), in);
        int all = checked(in.getInt(), in);
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i] = in.getInt();
        }
        starts[count] = all;
        Coordinate[] points = points(in, all, third);
        Coordinate[][] parts = new Coordinate[count][];
        for (int i = 0; i < count; i++) {
            if (starts[i] < 0 || starts[i] > starts[i + 1] || starts[i + 1] > all) {
                throw new IllegalArgumentException("a part begins nowhere");
            }
            parts[i] = Arrays.copyOfRange(points, starts[i], starts[i + 1]);
        }
        return parts;
    }

    /** No more than the record has room for, whatever it says. */
    private static int checked(int count, ByteBuffer in) {
        if (count < 0 || count > in.remaining() / 4) {
            throw new IllegalArgumentException("a record says that it has " + count);
        }
        return count;
    }

    private static void box(ByteBuffer in) {
        in.position(Math.min(in.limit(), in.position() + 32));
    }

    private static Coordinate[] points(ByteBuffer in, int count, Third third) {
        if (count > in.remaining() / 16) {
            throw new IllegalArgumentException("a record says that it has " + count);
        }
        Coordinate[] points = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            points[i] = new Coordinate(in.getDouble(), in.getDouble());
        }
        if (third != Third.NONE && in.remaining() >= 16 + 8 * count) {
            in.position(in.position() + 16); // their range
            for (int i = 0; i < count; i++) {
                points[i] = with(points[i].x, points[i].y, in.getDouble(), third);
            }
        }
        return points;
    }

    private static Coordinate with(double x, double y, double value, Third third) {
        if (value < NO_DATA) {
            return new Coordinate(x, y);
        }
        return third == Third.HEIGHT ? new Coordinate(x, y, value) : new CoordinateXYM(x, y, value);
    }
}
