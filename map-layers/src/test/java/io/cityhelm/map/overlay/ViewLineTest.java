package io.cityhelm.map.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ViewLineTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Geometry VIEW = GEOMETRY.toGeometry(new Envelope(0, 800, 0, 600));

    @Property(tries = 500)
    void givenAnyLine_whenClipped_thenThePartIsTheOneThatJtsFinds(
            @ForAll @IntRange(min = -3000, max = 3000) int x1,
            @ForAll @IntRange(min = -3000, max = 3000) int y1,
            @ForAll @IntRange(min = -3000, max = 3000) int x2,
            @ForAll @IntRange(min = -3000, max = 3000) int y2) {
        Geometry line = GEOMETRY.createLineString(new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)});

        Optional<ViewLine> part = ViewLine.clipped(x1, y1, x2, y2, 800, 600);

        double length =
                part.map(p -> Math.hypot(p.x2() - p.x1(), p.y2() - p.y1())).orElse(0.0);
        assertThat(length).isCloseTo(line.intersection(VIEW).getLength(), within(1e-6));
    }
}
