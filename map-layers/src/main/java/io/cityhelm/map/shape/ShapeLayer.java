package io.cityhelm.map.shape;

import io.cityhelm.map.world.World;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Polygons of one kind, projected and packed: shape {@code s} owns the rings {@code shapeRings[s]} to {@code
 * shapeRings[s + 1]}, ring {@code r} the vertices {@code ringVertices[r]} to {@code ringVertices[r + 1]} (open: the
 * first vertex is not repeated). Outer rings run one way and holes the other, and a shape is where they do not cancel
 * out; by the even-odd rule it is the same shape.
 *
 * <p>Coordinates are {@link World} fixed point. Immutable and safe on any thread; build it off the FX thread with
 * {@link ShapeLayerBuilder}.
 */
public final class ShapeLayer {

    private final String id;
    private final ZoomRange painted;
    private final ZoomRange labelled;
    private final String[] ids;
    private final String[] labels;
    private final int[] anchors;
    private final int[] boxes;
    private final int[] shapeRings;
    private final int[] ringVertices;
    private final int[] xs;
    private final int[] ys;
    private final Map<String, Integer> positions;
    private final HPRtree index;

    ShapeLayer(ShapeLayerBuilder from) {
        this.id = from.id;
        this.painted = from.painted;
        this.labelled = from.labelled;
        this.ids = from.ids.toArray(String[]::new);
        this.labels = from.labels.toArray(String[]::new);
        this.anchors = from.anchors.toArray();
        this.boxes = from.boxes.toArray();
        this.shapeRings = from.shapeRings.toArray();
        this.ringVertices = from.ringVertices.toArray();
        this.xs = from.xs.toArray();
        this.ys = from.ys.toArray();
        this.positions = Map.copyOf(from.positions);
        this.index = indexed(boxes);
    }

    private static HPRtree indexed(int[] boxes) {
        HPRtree tree = new HPRtree();
        for (int s = 0; s < boxes.length / 4; s++) {
            tree.insert(new Envelope(boxes[4 * s], boxes[4 * s + 2], boxes[4 * s + 1], boxes[4 * s + 3]), s);
        }
        tree.build(); // now: the first query would build it on whatever thread asks
        return tree;
    }

    public String id() {
        return id;
    }

    /** Zooms at which the shapes are painted and can be clicked. */
    public ZoomRange painted() {
        return painted;
    }

    /** Zooms at which the names are shown. */
    public ZoomRange labelled() {
        return labelled;
    }

    /** How many shapes. */
    public int size() {
        return ids.length;
    }

    /** How many vertices all shapes have together. */
    public int vertices() {
        return xs.length;
    }

    public String shapeId(int shape) {
        return ids[shape];
    }

    public String label(int shape) {
        return labels[shape];
    }

    /** Fixed-point position of the middle of the name. */
    public int labelX(int shape) {
        return anchors[2 * shape];
    }

    public int labelY(int shape) {
        return anchors[2 * shape + 1];
    }

    /** Index of a shape id, or empty. */
    public OptionalInt indexOf(String shapeId) {
        Integer found = positions.get(shapeId);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The box around a shape, fixed point. */
    public FixedBox box(int shape) {
        return new FixedBox(boxes[4 * shape], boxes[4 * shape + 1], boxes[4 * shape + 2], boxes[4 * shape + 3]);
    }

    /** The box around all shapes, fixed point; empty for a layer without shapes. */
    public FixedBox box() {
        FixedBox all = FixedBox.EMPTY;
        for (int s = 0; s < size(); s++) {
            all = all.with(box(s));
        }
        return all;
    }

    public int firstRing(int shape) {
        return shapeRings[shape];
    }

    public int endRing(int shape) {
        return shapeRings[shape + 1];
    }

    public int firstVertex(int ring) {
        return ringVertices[ring];
    }

    public int endVertex(int ring) {
        return ringVertices[ring + 1];
    }

    public int x(int vertex) {
        return xs[vertex];
    }

    public int y(int vertex) {
        return ys[vertex];
    }

    /** Calls back with each shape whose box meets the given one, in no particular order. */
    public void forEachIn(FixedBox area, IntConsumer found) {
        Envelope query = new Envelope(area.minX(), area.maxX(), area.minY(), area.maxY());
        index.query(query, item -> found.accept((Integer) item));
    }

    /** The shapes whose box meets the given one, ascending, so that painting order never depends on the index. */
    public int[] in(FixedBox area) {
        IntList found = new IntList(64);
        forEachIn(area, found::add);
        int[] out = found.toArray();
        Arrays.sort(out);
        return out;
    }

    /** The shape that contains a fixed-point position, or empty. */
    public OptionalInt shapeAt(int x, int y) {
        for (int shape : in(new FixedBox(x, y, x, y))) {
            if (contains(shape, x, y)) {
                return OptionalInt.of(shape);
            }
        }
        return OptionalInt.empty();
    }

    /** Even-odd test of a fixed-point position against all rings of a shape; a border belongs to one side only. */
    public boolean contains(int shape, int x, int y) {
        boolean inside = false;
        for (int ring = firstRing(shape); ring < endRing(shape); ring++) {
            int end = endVertex(ring);
            for (int i = firstVertex(ring), j = end - 1; i < end; j = i++) {
                if ((ys[i] > y) != (ys[j] > y)
                        && x < (double) ((long) xs[j] - xs[i]) * ((long) y - ys[i]) / ((long) ys[j] - ys[i]) + xs[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
