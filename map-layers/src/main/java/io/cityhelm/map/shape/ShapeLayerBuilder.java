package io.cityhelm.map.shape;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Projects and packs polygons into a {@link ShapeLayer}. For one thread, preferably not the FX thread. */
public final class ShapeLayerBuilder {

    final String id;
    ZoomRange painted = ZoomRange.ALWAYS;
    ZoomRange labelled = ZoomRange.ALWAYS;
    final List<String> ids = new ArrayList<>();
    final List<String> labels = new ArrayList<>();
    final Map<String, Integer> positions = new HashMap<>();
    final IntList anchors = new IntList(256);
    final IntList boxes = new IntList(512);
    final IntList shapeRings = new IntList(256);
    final IntList ringVertices = new IntList(256);
    final IntList xs = new IntList(4096);
    final IntList ys = new IntList(4096);
    private int minX;
    private int minY;
    private int maxX;
    private int maxY;

    public ShapeLayerBuilder(String layerId) {
        this.id = layerId;
        shapeRings.add(0);
        ringVertices.add(0);
    }

    /** Zooms at which the shapes are painted and can be clicked; always, unless said. */
    public ShapeLayerBuilder painted(ZoomRange zooms) {
        this.painted = zooms;
        return this;
    }

    /** Zooms at which the names are shown; always, unless said. */
    public ShapeLayerBuilder labelled(ZoomRange zooms) {
        this.labelled = zooms;
        return this;
    }

    /**
     * Adds a shape.
     *
     * @param shapeId unique in the layer
     * @param geometry a polygon or multi-polygon, degrees, WGS 84
     * @param label its name; may be empty
     * @param labelAt where the middle of the name goes, inside the shape
     * @throws IllegalArgumentException for another kind of geometry or an id that is already there
     */
    public ShapeLayerBuilder add(String shapeId, Geometry geometry, String label, LonLat labelAt) {
        if (positions.putIfAbsent(shapeId, ids.size()) != null) {
            throw new IllegalArgumentException("two shapes with the id " + shapeId + " in layer " + id);
        }
        ids.add(shapeId);
        labels.add(label);
        anchors.add(World.fixed(World.x(labelAt.lon())));
        anchors.add(World.fixed(World.y(labelAt.lat())));
        startBox();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            addPolygon(geometry.getGeometryN(i));
        }
        shapeRings.add(ringVertices.size() - 1);
        endBox();
        return this;
    }

    public ShapeLayer build() {
        return new ShapeLayer(this);
    }

    private void addPolygon(Geometry geometry) {
        if (!(geometry instanceof Polygon polygon)) {
            throw new IllegalArgumentException("a map layer takes polygons, not " + geometry.getGeometryType());
        }
        addRing(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            addRing(polygon.getInteriorRingN(i), false);
        }
    }

    private void addRing(LinearRing ring, boolean outer) {
        CoordinateSequence vertices = ring.getCoordinateSequence();
        int edges = vertices.size() - 1;
        boolean asItIs = edges < 3 || Orientation.isCCW(vertices) == outer;
        for (int i = 0; i < edges; i++) {
            int at = asItIs ? i : edges - 1 - i;
            int x = World.fixed(World.x(vertices.getX(at)));
            int y = World.fixed(World.y(vertices.getY(at)));
            minX = Math.min(minX, x);
            minY = Math.min(minY, y);
            maxX = Math.max(maxX, x);
            maxY = Math.max(maxY, y);
            xs.add(x);
            ys.add(y);
        }
        ringVertices.add(xs.size());
    }

    private void startBox() {
        minX = Integer.MAX_VALUE;
        minY = Integer.MAX_VALUE;
        maxX = Integer.MIN_VALUE;
        maxY = Integer.MIN_VALUE;
    }

    private void endBox() {
        boxes.add(minX);
        boxes.add(minY);
        boxes.add(maxX);
        boxes.add(maxY);
    }
}
