package io.cityhelm.map.feature;

import io.cityhelm.map.world.World;
import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;

/** Projects and packs features of any kind. For one thread, not the FX thread. */
public final class FeatureSetBuilder {

    /** More would not be told apart on any screen, and would take more memory than the rest of the map. */
    public static final int MOST_FEATURES = 500_000;

    private static final int MOST_VERTICES = 5_000_000;

    byte[] kinds = new byte[256];
    int[] firstPart = new int[257];
    int[] firstVertex = new int[257];
    int[] xs = new int[1024];
    int[] ys = new int[1024];
    int features;
    int parts;
    int vertices;

    /**
     * Adds a feature.
     *
     * @param geometry degrees, WGS 84, not empty; all of its parts of one kind
     * @return whether there is room for another
     */
    public boolean add(Geometry geometry) {
        kinds = features < kinds.length ? kinds : Arrays.copyOf(kinds, features * 2);
        firstPart = features + 1 < firstPart.length ? firstPart : Arrays.copyOf(firstPart, features * 2 + 2);
        kinds[features] = (byte) geometry.getDimension();
        firstPart[features++] = parts;
        geometry.apply((GeometryComponentFilter) component -> {
            switch (component) {
                case LinearRing ring -> part(ring.getCoordinateSequence(), ring.getNumPoints() - 1);
                case LineString line -> part(line.getCoordinateSequence(), line.getNumPoints());
                case Point point -> part(point.getCoordinateSequence(), 1);
                default -> {
                    // its parts come by themselves
                }
            }
        });
        firstPart[features] = parts;
        return features < MOST_FEATURES && vertices < MOST_VERTICES;
    }

    private void part(CoordinateSequence line, int count) {
        firstVertex = parts + 1 < firstVertex.length ? firstVertex : Arrays.copyOf(firstVertex, parts * 2 + 2);
        firstVertex[parts++] = vertices;
        if (vertices + count > xs.length) {
            int room = Math.max(xs.length * 2, vertices + count);
            xs = Arrays.copyOf(xs, room);
            ys = Arrays.copyOf(ys, room);
        }
        for (int i = 0; i < count; i++) {
            xs[vertices] = World.fixed(World.x(line.getX(i)));
            ys[vertices++] = World.fixed(World.y(line.getY(i)));
        }
        firstVertex[parts] = vertices;
    }

    /** How many features were added. */
    public int size() {
        return features;
    }

    public FeatureSet build() {
        return new FeatureSet(this);
    }
}
