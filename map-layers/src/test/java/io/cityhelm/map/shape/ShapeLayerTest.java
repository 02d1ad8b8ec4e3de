package io.cityhelm.map.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.demo.CityLayers;
import io.cityhelm.map.demo.SyntheticCity;
import io.cityhelm.map.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapeLayerTest {

    private static final Map<String, List<SyntheticCity.Place>> CITY = SyntheticCity.build(16, 5);
    private static final ShapeLayer GRIDS = CityLayers.layer(Level.GRID, CITY.get("grid"));

    @Property(tries = 300)
    void givenAnyPlace_whenHit_thenTheShapeIsTheOneThatJtsFinds(
            @ForAll @DoubleRange(min = 119.6, max = 120.6) double lon,
            @ForAll @DoubleRange(min = 29.9, max = 30.8) double lat) {
        var point = new GeometryFactory().createPoint(new Coordinate(lon, lat));
        List<String> expected = CITY.get("grid").stream()
                .filter(p -> p.polygon().contains(point))
                .map(SyntheticCity.Place::id)
                .toList();

        OptionalInt found = GRIDS.shapeAt(World.fixed(World.x(lon)), World.fixed(World.y(lat)));

        if (found.isPresent()) {
            assertThat(expected).contains(GRIDS.shapeId(found.getAsInt()));
        } else {
            assertThat(expected).isEmpty();
        }
    }

    @Test
    void givenAHole_whenHitInside_thenNothingIsThere() throws ParseException {
        Geometry ring = new WKTReader()
                .read("MULTIPOLYGON (((120 30, 121 30, 121 31, 120 31, 120 30),"
                        + " (120.4 30.4, 120.6 30.4, 120.6 30.6, 120.4 30.6, 120.4 30.4)),"
                        + " ((122 30, 122.1 30, 122.1 30.1, 122 30.1, 122 30)))");
        ShapeLayer layer = new ShapeLayerBuilder("x")
                .add("ring", ring, "环", new LonLat(120.2, 30.2))
                .build();

        assertThat(at(layer, 120.5, 30.5)).isEmpty();
        assertThat(at(layer, 120.2, 30.5)).hasValue(0);
        assertThat(at(layer, 122.05, 30.05)).hasValue(0);
        assertThat(layer.vertices()).isEqualTo(12);
    }

    @Test
    void givenTwoShapesWithOneId_whenBuilt_thenItIsRefused() {
        var first = CITY.get("grid").getFirst();
        ShapeLayerBuilder builder = new ShapeLayerBuilder("x").add("a", first.polygon(), "", first.middle());

        assertThatThrownBy(() -> builder.add("a", first.polygon(), "", first.middle()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }

    @Test
    void givenNeighbours_whenThinned_thenTheirSharedBorderIsTheSame() {
        List<String> lines = new ArrayList<>();
        for (int shape : new int[] {0, 1}) { // neighbours from west to east
            lines.addAll(borders(shape));
        }

        assertThat(lines.stream().distinct().count()).isLessThan(lines.size());
        assertThat(lines).hasSizeLessThan(2 * 4 * 6);
    }

    @Test
    void givenARingThatRunsFarOutside_whenWalked_thenItTakesTheShortWay() {
        int[] points = new int[1];
        ShapeLayer districts = CityLayers.layer(Level.DISTRICT, CITY.get("district"));
        double world = 256 * Math.pow(2, 18);
        long x = (long) (World.x(120.1) * world);
        long y = (long) (World.y(30.3) * world);
        new RingWalker(world, x, y, 512, 512, counting(points)).walk(districts, 5);

        assertThat(points[0]).isLessThan(districts.endVertex(districts.firstRing(5)) / 4);
    }

    private static List<String> borders(int shape) {
        List<String> segments = new ArrayList<>();
        double world = 256 * Math.pow(2, 11);
        new RingWalker(
                        world,
                        (long) (World.x(119.6) * world),
                        (long) (World.y(30.8) * world),
                        4000,
                        4000,
                        new RingSink() {
                            private String last = "";

                            @Override
                            public void moveTo(double x, double y) {
                                last = x + "," + y;
                            }

                            @Override
                            public void lineTo(double x, double y) {
                                String here = x + "," + y;
                                segments.add(last.compareTo(here) < 0 ? last + " " + here : here + " " + last);
                                last = here;
                            }

                            @Override
                            public void close() {
                                last = "";
                            }
                        })
                .walk(GRIDS, shape);
        return segments;
    }

    private static RingSink counting(int[] points) {
        return new RingSink() {
            @Override
            public void moveTo(double x, double y) {
                points[0]++;
            }

            @Override
            public void lineTo(double x, double y) {
                points[0]++;
            }

            @Override
            public void close() {
                points[0]++;
            }
        };
    }

    private static OptionalInt at(ShapeLayer layer, double lon, double lat) {
        return layer.shapeAt(World.fixed(World.x(lon)), World.fixed(World.y(lat)));
    }
}
