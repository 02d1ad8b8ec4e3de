package io.cityhelm.map.importing;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Cuts what crosses the antimeridian in two, so that it does not stretch around the whole map the other way. */
final class Antimeridian {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geometry HERE = FACTORY.toGeometry(new Envelope(-180, 180, -90, 90));
    private static final Geometry EAST = FACTORY.toGeometry(new Envelope(180, 540, -90, 90));
    private static final Geometry WEST = FACTORY.toGeometry(new Envelope(-540, -180, -90, 90));

    private Antimeridian() {}

    /** Whether an edge goes more than halfway around the globe; one from edge to edge of the map is meant so. */
    static boolean isCrossedBy(Geometry geometry) {
        if (geometry.getDimension() == 0 || geometry.getEnvelopeInternal().getWidth() <= 180) {
            return false;
        }
        Jumps jumps = new Jumps();
        geometry.apply(jumps);
        return jumps.found;
    }

    /** The same in parts that stay within the map. The geometry may be changed. */
    static Geometry split(Geometry geometry) {
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                unwrap(line.getCoordinateSequence());
            }
        });
        geometry.geometryChanged();
        Geometry whole = geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
        Geometry here = whole.intersection(HERE);
        Geometry east = moved(whole.intersection(EAST), -360);
        Geometry west = moved(whole.intersection(WEST), 360);
        return here.union(east).union(west);
    }

    private static void unwrap(CoordinateSequence line) {
        for (int i = 1; i < line.size(); i++) {
            double step = line.getX(i) - line.getX(i - 1);
            line.setOrdinate(i, 0, line.getX(i) - 360 * Math.rint(step / 360));
        }
    }

    private static Geometry moved(Geometry geometry, double degrees) {
        geometry.apply((org.locationtech.jts.geom.CoordinateFilter) at -> at.x += degrees);
        geometry.geometryChanged();
        return geometry;
    }

    private static final class Jumps implements CoordinateSequenceFilter {
        private boolean found;

        @Override
        public void filter(CoordinateSequence line, int i) {
            if (i > 0) {
                Coordinate a = line.getCoordinate(i - 1);
                Coordinate b = line.getCoordinate(i);
                boolean alongTheEdge = Math.abs(a.x) == 180 && Math.abs(b.x) == 180;
                found |= Math.abs(b.x - a.x) > 180 && !alongTheEdge;
            }
        }

        @Override
        public boolean isDone() {
            return found;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
