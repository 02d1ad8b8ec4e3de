package io.cityhelm.core.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class OutlineTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void a_border_of_many_points_becomes_a_closed_ring_of_few_that_stays_where_it_is() {
        Polygon circle = (Polygon) FACTORY.createPoint(new Coordinate(120, 30)).buffer(0.5, 2000);
        assertThat(circle.getNumPoints()).isGreaterThan(5000);

        List<LonLat> ring = Outline.of(circle, 2, 100).getFirst();

        assertThat(ring).hasSizeBetween(20, 100);
        assertThat(ring.getFirst()).isEqualTo(ring.getLast());
        assertThat(ring)
                .allSatisfy(point -> assertThat(Math.hypot(point.lon() - 120, point.lat() - 30))
                        .isBetween(0.48, 0.52));
    }

    @Test
    void of_many_parts_the_largest_stay_and_holes_are_left_out() {
        Polygon large = (Polygon) FACTORY.createPoint(new Coordinate(120, 30)).buffer(1);
        Geometry ring =
                large.difference(FACTORY.createPoint(new Coordinate(120, 30)).buffer(0.5));
        Geometry small = FACTORY.createPoint(new Coordinate(130, 30)).buffer(0.1);
        Geometry smaller = FACTORY.createPoint(new Coordinate(135, 30)).buffer(0.05);
        Geometry all = FACTORY.createGeometryCollection(new Geometry[] {smaller, ring, small});

        List<List<LonLat>> rings = Outline.of(all, 2, 100);

        assertThat(rings).hasSize(2);
        assertThat(rings.getFirst())
                .allSatisfy(point -> assertThat(Math.hypot(point.lon() - 120, point.lat() - 30))
                        .isGreaterThan(0.9));
        assertThat(rings.getLast().getFirst().lon()).isBetween(129.0, 131.0);
    }
}
