package io.cityhelm.map.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.tile.TileKey;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.World;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class FeaturePrintTest {

    private static final int LEVEL = 40;
    private static final MapTheme THEME = MapTheme.dark();

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static FeatureSet features(String... texts) {
        FeatureSetBuilder builder = new FeatureSetBuilder();
        List.of(texts).forEach(text -> builder.add(wkt(text)));
        return builder.build();
    }

    private static TileKey tile(double lon, double lat) {
        double world = PixelFrame.worldPixels(LEVEL, 1);
        return new TileKey(
                LEVEL, (int) (World.x(lon) * world / TileKey.SIZE), (int) (World.y(lat) * world / TileKey.SIZE));
    }

    private static int[] pixelOf(TileKey key, double lon, double lat) {
        double world = PixelFrame.worldPixels(LEVEL, 1);
        return new int[] {
            (int) (World.x(lon) * world - (double) key.x() * TileKey.SIZE),
            (int) (World.y(lat) * world - (double) key.y() * TileKey.SIZE)
        };
    }

    private static BufferedImage painted(FeatureSet features, TileKey key) {
        BufferedImage image = new BufferedImage(TileKey.SIZE, TileKey.SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        new FeaturePrint(features, MapColour.FEATURE_1).paint(g, key, 1, THEME);
        g.dispose();
        return image;
    }

    private static int alphaAt(BufferedImage image, TileKey key, double lon, double lat) {
        int[] at = pixelOf(key, lon, lat);
        return new Color(image.getRGB(at[0], at[1]), true).getAlpha();
    }

    @Test
    void points_lines_and_areas_are_seen_where_they_lie_and_nowhere_else() {
        TileKey key = tile(120.1, 30.2);
        BufferedImage image = painted(
                features(
                        "POINT (120.1 30.2)",
                        "LINESTRING (120.11 30.19, 120.13 30.19)",
                        "POLYGON ((120.05 30.15, 120.09 30.15, 120.09 30.19, 120.05 30.19, 120.05 30.15),"
                                + " (120.06 30.16, 120.06 30.18, 120.08 30.18, 120.08 30.16, 120.06 30.16))"),
                key);

        assertThat(alphaAt(image, key, 120.1, 30.2)).as("the point").isEqualTo(255);
        assertThat(alphaAt(image, key, 120.12, 30.19)).as("the line").isEqualTo(255);
        assertThat(alphaAt(image, key, 120.055, 30.155)).as("inside").isBetween(0x30, 0x40);
        assertThat(alphaAt(image, key, 120.07, 30.17)).as("in the hole").isZero();
        assertThat(alphaAt(image, key, 120.12, 30.21)).as("beside").isZero();
    }

    @Test
    void the_index_finds_all_that_meet_a_box() {
        Random random = new Random(11);
        List<Geometry> all = new ArrayList<>();
        FeatureSetBuilder builder = new FeatureSetBuilder();
        for (int i = 0; i < 3_000; i++) {
            double lon = 118 + random.nextDouble() * 3;
            double lat = 29 + random.nextDouble() * 2;
            Geometry geometry = i % 2 == 0
                    ? wkt("POINT (" + lon + " " + lat + ")")
                    : wkt("LINESTRING (" + lon + " " + lat + ", " + (lon + random.nextDouble()) + " " + lat + ")");
            all.add(geometry);
            builder.add(geometry);
        }
        FeatureSet features = builder.build();
        for (int i = 0; i < 50; i++) {
            double lon = 118 + random.nextDouble() * 3;
            double lat = 29 + random.nextDouble() * 2;
            Envelope query = new Envelope(new Coordinate(lon, lat), new Coordinate(lon + 0.1, lat + 0.1));
            List<Integer> found = new ArrayList<>();
            features.forEachNear(
                    new FixedBox(
                            World.fixed(World.x(query.getMinX())),
                            World.fixed(World.y(query.getMaxY())),
                            World.fixed(World.x(query.getMaxX())),
                            World.fixed(World.y(query.getMinY()))),
                    found::add);
            for (int f = 0; f < all.size(); f++) {
                if (query.intersects(all.get(f).getEnvelopeInternal())) {
                    assertThat(found).contains(f);
                }
            }
        }
    }

    @Test
    void a_million_points_on_one_pixel_cost_one_dot() {
        FeatureSetBuilder builder = new FeatureSetBuilder();
        boolean room = true;
        int added = 0;
        while (room) {
            room = builder.add(wkt("POINT (120.1 30.2)"));
            added++;
        }

        assertThat(added).isEqualTo(FeatureSetBuilder.MOST_FEATURES);
        TileKey key = tile(120.1, 30.2);
        assertThat(alphaAt(painted(builder.build(), key), key, 120.1, 30.2)).isEqualTo(255);
    }
}
