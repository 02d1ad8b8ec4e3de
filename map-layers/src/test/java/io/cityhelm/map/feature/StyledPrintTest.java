package io.cityhelm.map.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.ecql.Subject;
import io.cityhelm.map.label.LabelPainter;
import io.cityhelm.map.label.LabelPlacer;
import io.cityhelm.map.label.LabelSource;
import io.cityhelm.map.label.LabelSprite;
import io.cityhelm.map.label.LabelWish;
import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.styling.StyleRead;
import io.cityhelm.map.styling.StyleReader;
import io.cityhelm.map.tile.Overprint;
import io.cityhelm.map.tile.TileKey;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.World;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class StyledPrintTest {

    private static final int RED = 0xFFFF0000;
    private static final int GREEN = 0xFF00FF00;
    private static final int BLUE = 0xFF0000FF;
    private static final int LEVEL = 56;

    @TempDir
    Path folder;

    private record Thing(String wkt, Map<String, Object> values) {}

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private StyledPrint print(String rules, Thing... things) {
        StyledFeaturesBuilder builder =
                new StyledFeaturesBuilder(style(rules).style().orElseThrow());
        List.of(things).forEach(thing -> builder.add(Subject.of(wkt(thing.wkt), thing.values)));
        return new StyledPrint(builder.build());
    }

    private StyleRead style(String rules) {
        try {
            StyleRead read = StyleReader.read(Files.writeString(folder.resolve("style.yaml"), "rules:\n" + rules));
            assertThat(read.problems().stream().map(one -> one.text(Messages.in(Locale.ENGLISH))))
                    .isEmpty();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TileKey tile(int level, double lon, double lat) {
        double world = PixelFrame.worldPixels(level, 1);
        return new TileKey(
                level, (int) (World.x(lon) * world / TileKey.SIZE), (int) (World.y(lat) * world / TileKey.SIZE));
    }

    private static BufferedImage painted(Overprint print, TileKey key) {
        BufferedImage image = new BufferedImage(TileKey.SIZE, TileKey.SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        print.paint(g, key, 1, MapTheme.dark());
        g.dispose();
        return image;
    }

    /** The pixel at a place, in whichever tile it lies. */
    private static int at(Overprint print, double lon, double lat) {
        TileKey key = tile(LEVEL, lon, lat);
        double world = PixelFrame.worldPixels(LEVEL, 1);
        return painted(print, key).getRGB((int) (World.x(lon) * world - (double) key.x() * TileKey.SIZE), (int)
                (World.y(lat) * world - (double) key.y() * TileKey.SIZE));
    }

    private static long count(BufferedImage image, int argb) {
        return Arrays.stream(image.getRGB(0, 0, TileKey.SIZE, TileKey.SIZE, null, 0, TileKey.SIZE))
                .filter(pixel -> pixel == argb)
                .count();
    }

    private static final String MARKS = """
          - name: hospitals
            filter: kind = 'hospital'
            symbols: [{mark: {form: square, size: 10, colour: "#FF0000"}}]
          - name: hydrants
            filter: kind = 'hydrant'
            scales: {to: 50000}
            symbols: [{mark: {form: circle, size: 10, colour: "#00FF00"}}]
          - name: rest
            otherwise: true
            symbols: [{mark: {form: diamond, size: 10, colour: "#0000FF"}}]
        """;

    @Test
    void each_feature_has_the_mark_of_the_rule_that_takes_it_at_that_scale() {
        StyledPrint print = print(
                MARKS,
                new Thing("POINT (120.1 30.2)", Map.of("kind", "hospital")),
                new Thing("POINT (120.104 30.2)", Map.of("kind", "hydrant")),
                new Thing("POINT (120.108 30.2)", Map.of("kind", "school")),
                new Thing("POINT (120.108 30.203)", Map.of()));

        assertThat(at(print, 120.1, 30.2)).as("hospital").isEqualTo(RED);
        assertThat(at(print, 120.104, 30.2)).as("hydrant, near").isEqualTo(GREEN);
        assertThat(at(print, 120.108, 30.2)).as("school").isEqualTo(BLUE);
        assertThat(at(print, 120.108, 30.203)).as("without a kind").isEqualTo(BLUE);
        assertThat(at(print, 120.102, 30.2)).as("between").isZero();

        TileKey far = tile(LEVEL - 8, 120.104, 30.2);
        BufferedImage wide = painted(print, far);
        assertThat(count(wide, RED)).as("hospitals at 1:100 000").isPositive();
        assertThat(count(wide, GREEN)).as("hydrants at 1:100 000").isZero();
        assertThat(print.styled().isSeenAt(LEVEL / 4.0)).isTrue();
    }

    @Test
    void a_layer_whose_rules_end_at_a_scale_paints_nothing_beyond_it() {
        StyledPrint print = print(
                "  - {name: near, scales: {to: 50000}, symbols: [{mark: {form: circle, colour: \"#00FF00\"}}]}\n",
                new Thing("POINT (120.104 30.2)", Map.of()));

        assertThat(print.styled().isSeenAt(14)).isTrue();
        assertThat(print.styled().isSeenAt(12)).isFalse();
        assertThat(count(painted(print, tile(48, 120.104, 30.2)), GREEN)).isZero();
    }

    @Test
    void filters_are_asked_once_for_each_feature_however_often_it_is_painted() {
        AtomicInteger asked = new AtomicInteger();
        StyledFeaturesBuilder builder =
                new StyledFeaturesBuilder(style(MARKS).style().orElseThrow());
        builder.add(new Subject() {
            @Override
            public Object value(String attribute) {
                asked.incrementAndGet();
                return "hospital";
            }

            @Override
            public Geometry geometry() {
                return wkt("POINT (120.1 30.2)");
            }
        });
        StyledPrint print = new StyledPrint(builder.build());
        int once = asked.get();
        for (int level = 40; level < 60; level++) {
            painted(print, tile(level, 120.1, 30.2));
        }

        assertThat(asked.get()).isEqualTo(once);
    }

    @Test
    void areas_are_filled_hatched_and_bordered_and_holes_stay_empty() {
        String area = "POLYGON ((120.1 30.2, 120.108 30.2, 120.108 30.206, 120.1 30.206, 120.1 30.2),"
                + " (120.103 30.202, 120.103 30.204, 120.105 30.204, 120.105 30.202, 120.103 30.202))";
        StyledPrint filled = print(
                "  - {name: a, symbols: [{fill: {colour: \"#FF0000\"}}, {stroke: {colour: \"#0000FF\", width: 4}}]}\n",
                new Thing(area, Map.of()));
        assertThat(at(filled, 120.1015, 30.201)).isEqualTo(RED);
        assertThat(at(filled, 120.104, 30.203)).as("in the hole").isZero();
        assertThat(at(filled, 120.1, 30.203)).as("on the border").isEqualTo(BLUE);

        StyledPrint hatched = print(
                "  - {name: a, symbols: [{hatch: {colour: \"#00FF00\", pattern: vertical, spacing: 8, width: 2}}]}\n",
                new Thing(area, Map.of()));
        TileKey key = tile(LEVEL, 120.104, 30.203);
        long green = count(painted(hatched, key), GREEN);
        long red = count(painted(filled, key), RED);
        assertThat((double) green / red).as("share of the area under the lines").isBetween(0.15, 0.35);
    }

    @Test
    void dashes_leave_gaps_and_meet_at_the_edge_of_tiles() {
        StyledPrint dashed = print(
                "  - {name: a, symbols: [{stroke: {colour: \"#FF0000\", width: 4, dash: [10, 10]}}]}\n",
                new Thing("LINESTRING (119.9 30.2, 120.3 30.2)", Map.of()));
        TileKey key = tile(LEVEL, 120.1, 30.2);
        TileKey next = new TileKey(LEVEL, key.x() + 1, key.y());
        int[] row = new int[2 * TileKey.SIZE];
        int y = (int) (World.y(30.2) * PixelFrame.worldPixels(LEVEL, 1) - (double) key.y() * TileKey.SIZE);
        painted(dashed, key).getRGB(0, y, TileKey.SIZE, 1, row, 0, TileKey.SIZE);
        painted(dashed, next).getRGB(0, y, TileKey.SIZE, 1, row, TileKey.SIZE, TileKey.SIZE);

        List<Integer> runs = new ArrayList<>();
        int run = 1;
        for (int x = 1; x < row.length; x++) {
            boolean same = row[x] >>> 24 > 127 == row[x - 1] >>> 24 > 127;
            if (!same) {
                runs.add(run);
            }
            run = same ? run + 1 : 1;
        }
        assertThat(runs.subList(1, runs.size())).hasSizeGreaterThan(90).allMatch(length -> length >= 9 && length <= 11);
    }

    @Test
    void a_faded_layer_is_faded_as_a_whole_and_one_out_of_its_scales_is_not_painted() {
        StyledPrint print = print(
                "  - {name: a, symbols: [{fill: {colour: \"#FF0000\"}}]}\n",
                new Thing("POLYGON ((120.1 30.2, 120.108 30.2, 120.108 30.206, 120.1 30.206, 120.1 30.2))", Map.of()),
                new Thing("POLYGON ((120.1 30.2, 120.108 30.2, 120.108 30.206, 120.1 30.206, 120.1 30.2))", Map.of()));
        TileKey key = tile(LEVEL, 120.104, 30.203);
        LayerStack half = new LayerStack(List.of(new LayerStack.Sheet(print, 0.5, ZoomRange.ALWAYS)));
        assertThat(at(half, 120.104, 30.203) >>> 24).as("alpha").isBetween(126, 129);
        BufferedImage none =
                painted(new LayerStack(List.of(new LayerStack.Sheet(print, 1, new ZoomRange(0, 10)))), key);
        assertThat(count(none, RED)).isZero();
    }

    @Test
    void only_the_wanted_features_are_drawn_and_a_stack_says_where_it_looks_otherwise() {
        StyledPrint all = print(
                "  - {name: a, symbols: [{mark: {form: square, size: 10, colour: \"#FF0000\"}}]}\n",
                new Thing("POINT (120.1 30.2)", Map.of()),
                new Thing("POINT (120.104 30.203)", Map.of()));
        BitSet first = new BitSet();
        first.set(0);
        StyledPrint some = new StyledPrint(all.styled().only(first));
        assertThat(at(some, 120.1, 30.2)).isEqualTo(RED);
        assertThat(at(some, 120.104, 30.203) >>> 24).isZero();
        assertThat(at(all, 120.104, 30.203)).isEqualTo(RED);

        FeatureSetBuilder far = new FeatureSetBuilder();
        far.add(wkt("POINT (119 29)"));
        FeaturePrint plain = new FeaturePrint(far.build(), MapColour.FEATURE_1);
        FeaturePrint none = new FeaturePrint(plain.features().only(new BitSet()), MapColour.FEATURE_1);
        assertThat(count(painted(none, tile(LEVEL, 119, 29)), MapTheme.dark().argb(MapColour.FEATURE_1)))
                .isZero();
        LayerStack before = stack(all, plain);
        assertThat(stack(all, none).insteadOf(before))
                .as("only the layer that changed")
                .containsOnly(plain.box());
        assertThat(stack(some, plain).insteadOf(before))
                .as("large marks may be seen anywhere")
                .isEmpty();
        assertThat(stack(plain).insteadOf(before)).as("another stack").isEmpty();
    }

    private static LayerStack stack(Overprint... prints) {
        return new LayerStack(Arrays.stream(prints)
                .map(print -> new LayerStack.Sheet(print, 1, ZoomRange.ALWAYS))
                .toList());
    }

    @Test
    void of_names_that_collide_the_one_of_higher_priority_stays() {
        StyledPrint print = print(
                """
                  - {name: quiet, filter: rank = 1, symbols: [{label: {attribute: name, priority: 10}}]}
                  - {name: loud, filter: rank = 2, symbols: [{label: {text: "{name} {rank}", priority: 90, down: 14}}]}
                """,
                new Thing("POINT (120.1 30.2)", Map.of("name", "小医院", "rank", 1L)),
                new Thing("POINT (120.1 30.2007)", Map.of("name", "大医院", "rank", 2L)),
                new Thing("POINT (120.2 30.3)", Map.of("name", "远处", "rank", 1L)),
                new Thing("POINT (120.3 30.3)", Map.of("rank", 1L)));
        List<LabelWish> wishes = print.wishes(scope());
        assertThat(texts(wishes)).containsExactlyInAnyOrder("小医院", "大医院 2", "远处");

        List<LabelWish> placed = LabelPlacer.place(wishes, scope().worldPixels(), 4);
        assertThat(texts(placed)).containsExactlyInAnyOrder("大医院 2", "远处");
    }

    @Test
    void the_name_of_a_line_runs_along_it_from_left_to_right() {
        StyledPrint print = print(
                "  - {name: a, symbols: [{label: {attribute: name, along: true, size: 14}}]}\n",
                new Thing("LINESTRING (120.12 30.2, 120.1 30.2173)", Map.of("name", "钱塘江大桥")),
                new Thing("LINESTRING (120.2 30.2, 120.2001 30.2)", Map.of("name", "太短的路")),
                new Thing(
                        "LINESTRING (120.3 30.2, 120.3002 30.2002, 120.3 30.2004, 120.3002 30.2006, 120.3 30.2008,"
                                + " 120.3002 30.201, 120.3 30.2012, 120.3002 30.2014, 120.3 30.2016, 120.3002 30.2018)",
                        Map.of("name", "弯弯曲曲的小路名")));
        List<LabelWish> wishes = print.wishes(scope());

        assertThat(texts(wishes)).contains("钱塘江大桥").doesNotContain("太短的路", "弯弯曲曲的小路名");
        LabelWish along = wishes.getFirst();
        var spots = along.course().orElseThrow().spots();
        assertThat(spots.getFirst().x())
                .as("from the left, although the line was drawn from the right")
                .isLessThan(spots.getLast().x());
        LabelSprite sprite = new LabelPainter().draw(along.ink(), along.course());
        assertThat(sprite.height()).as("a slanting name is high").isGreaterThan(40);
        boolean upperLeft = ink(sprite, 0, sprite.width() / 2, 0, sprite.height() / 2);
        boolean lowerLeft = ink(sprite, 0, sprite.width() / 4, sprite.height() * 3 / 4, sprite.height());
        assertThat(upperLeft).as("the line falls to the right").isTrue();
        assertThat(lowerLeft).isFalse();
    }

    private static boolean ink(LabelSprite sprite, int fromX, int toX, int fromY, int toY) {
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                if (sprite.pixels()[y * sprite.width() + x] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LabelSource.Scope scope() {
        return new LabelSource.Scope(
                PixelFrame.worldPixels(LEVEL, 1),
                LEVEL / 4.0,
                1,
                new FixedBox(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE),
                MapTheme.dark());
    }

    private static List<String> texts(List<LabelWish> wishes) {
        return wishes.stream().map(wish -> wish.ink().text()).toList();
    }
}
