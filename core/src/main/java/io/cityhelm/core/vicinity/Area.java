package io.cityhelm.core.vicinity;

import io.cityhelm.core.geo.LonLat;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryFixer;

/** A ground that somebody asks about. Immutable; degrees, WGS 84. */
public sealed interface Area {

    GeometryFactory GEOMETRY = new GeometryFactory();

    /** From where distances are told. */
    LonLat middle();

    /** Its ground as a valid geometry. */
    Geometry ground();

    /** Whether a place lies in it, its edge included. */
    boolean holds(LonLat place, Distances distances);

    /**
     * Everything up to a distance from a place.
     *
     * @param metres along the ground
     * @param ground the circle as a polygon, for whatever is cut along it
     */
    record Round(LonLat middle, double metres, Geometry ground) implements Area {
        @Override
        public boolean holds(LonLat place, Distances distances) {
            return distances.metres(middle, place) <= metres;
        }
    }

    /** A polygon: a jurisdiction, or something that was drawn. */
    record Ground(LonLat middle, Geometry ground) implements Area {
        @Override
        public boolean holds(LonLat place, Distances distances) {
            return ground.covers(point(place));
        }
    }

    /** @param outline corners of the circle, in order */
    static Area round(LonLat middle, double metres, List<LonLat> outline) {
        return new Round(middle, metres, polygon(outline));
    }

    /** @param border polygon or multipolygon */
    static Area of(Geometry border) {
        Geometry ground = GeometryFixer.fix(border);
        Point middle = ground.getInteriorPoint();
        return new Ground(new LonLat(middle.getX(), middle.getY()), ground);
    }

    /** What was drawn by hand may cross itself: it is mended. @param corners three or more, in order */
    static Area drawn(List<LonLat> corners) {
        return of(polygon(corners));
    }

    static Point point(LonLat place) {
        return GEOMETRY.createPoint(new Coordinate(place.lon(), place.lat()));
    }

    private static Geometry polygon(List<LonLat> corners) {
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            LonLat corner = corners.get(i % corners.size());
            ring[i] = new Coordinate(corner.lon(), corner.lat());
        }
        return GEOMETRY.createPolygon(ring);
    }
}
