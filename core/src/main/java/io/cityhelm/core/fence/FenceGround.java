package io.cityhelm.core.fence;

import io.cityhelm.core.geo.LonLat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * The ground of a geofence with the margin at its border, in metres around its middle: a city is small enough for that.
 * Within the margin it is not decided on which side something is. For one thread.
 */
public final class FenceGround {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** Of a degree of latitude. */
    private static final double METRES = 111_195;

    private final double lon;
    private final double lat;
    private final double margin;
    private final Geometry ground;
    private final Envelope reach;
    private final IndexedPointInAreaLocator inside;
    private final IndexedFacetDistance border;

    /** @param area polygon or multipolygon, degrees, WGS 84; what crosses itself is mended @param margin metres */
    public FenceGround(Geometry area, double margin) {
        Coordinate middle = area.getEnvelopeInternal().centre();
        this.lon = middle.x;
        this.lat = middle.y;
        this.margin = margin;
        Geometry local = area.copy();
        local.apply((CoordinateFilter) this::toMetres);
        local.geometryChanged();
        this.ground = GeometryFixer.fix(local);
        this.reach = ground.getEnvelopeInternal().copy();
        reach.expandBy(margin);
        this.inside = new IndexedPointInAreaLocator(ground);
        this.border = new IndexedFacetDistance(ground.getBoundary());
    }

    /** What was drawn. @param corners three or more, in order */
    public static FenceGround drawn(List<LonLat> corners, double margin) {
        Coordinate[] ring = IntStream.rangeClosed(0, corners.size())
                .mapToObj(i -> corners.get(i % corners.size()))
                .map(corner -> new Coordinate(corner.lon(), corner.lat()))
                .toArray(Coordinate[]::new);
        return new FenceGround(GEOMETRY.createPolygon(ring), margin);
    }

    /** On which side a place is; empty within the margin. */
    public Optional<FenceSide> sideOf(LonLat place) {
        Coordinate at = new Coordinate(place.lon(), place.lat());
        toMetres(at);
        if (!reach.contains(at)) {
            return Optional.of(FenceSide.OUTSIDE);
        }
        Point point = GEOMETRY.createPoint(at);
        if (border.distance(point) < margin) {
            return Optional.empty();
        }
        return Optional.of(inside.locate(at) == Location.EXTERIOR ? FenceSide.OUTSIDE : FenceSide.INSIDE);
    }

    /** Whether anything of it lies farther from the border than the margin: else nobody could ever be inside. */
    public boolean hasInside() {
        return !ground.buffer(-margin).isEmpty();
    }

    private void toMetres(Coordinate at) {
        at.x = (at.x - lon) * METRES * Math.cos(Math.toRadians(lat));
        at.y = (at.y - lat) * METRES;
    }
}
