package io.cityhelm.map;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkGrade;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.shape.ShapeLayerBuilder;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.view.MapView;
import io.cityhelm.map.world.World;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * What the map costs at 1920 x 1080 with every layer shown at once, side by side with plain Java 2D: full geometry, one
 * thread, a polygon at a time. Medians of one run; only ratios mean anything.
 */
final class MapBench {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    private MapBench() {}

    public static void main(String[] args) {
        var city = SyntheticCity.build();
        long start = System.nanoTime();
        List<ShapeLayer> layers = layers(city);
        int vertices = layers.stream().mapToInt(ShapeLayer::vertices).sum();
        int polygons = layers.stream().mapToInt(ShapeLayer::size).sum();
        print("pack %d polygons, %d vertices: %.0f ms", polygons, vertices, (System.nanoTime() - start) / 1e6);
        MapView map = FxToolkit.onFx(MapView::new);
        Scene scene = FxToolkit.onFx(() -> new Scene(map, WIDTH, HEIGHT));
        FxToolkit.onFx(() -> {
            map.animatedProperty().set(false);
            layers.forEach(layer -> map.setLayer(order(layer), layer, LayerStyle.of(Level.values()[order(layer)])));
            map.setMarks(DemoMarks.busyDay());
            map.display().labelsProperty().set(false); // the baseline has none
            map.fitTo(SyntheticCity.area(), false);
        });
        settle(map);
        redraws(map, city);
        pans(map, scene);
        marks(map);
        print("counters: %s", FxToolkit.onFx(map::counters));
        Runtime.getRuntime().exit(0);
    }

    private static void redraws(MapView map, Map<String, List<SyntheticCity.Place>> city) {
        for (Envelope area : List.of(SyntheticCity.area(), new Envelope(120.0, 120.35, 30.2, 30.45))) {
            FxToolkit.onFx(() -> map.fitTo(area, false));
            settle(map);
            double[] ours = new double[15];
            double[] plain = new double[15];
            for (int i = 0; i < ours.length; i++) {
                boolean light = i % 2 == 0;
                ours[i] = millis(() -> redraw(map, light));
                plain[i] = millis(() -> baseline(map, city));
            }
            print(
                    "full redraw, zoom %.2f: ours %.0f ms, plain Java 2D %.0f ms, ratio %.2f",
                    map.viewport().zoom(), median(ours), median(plain), median(ours) / median(plain));
        }
    }

    private static void pans(MapView map, Scene scene) {
        FxToolkit.onFx(() -> map.display().labelsProperty().set(true));
        FxToolkit.onFx(() -> map.setTheme(MapTheme.dark()));
        settle(map);
        double[] work = new double[400];
        double[] shown = new double[100];
        for (int i = 0; i < work.length; i++) {
            int step = i % 100 < 50 ? -4 : 4;
            work[i] = FxToolkit.onFx(() -> millis(() -> {
                map.panBy(step, step / 2, false);
                map.layout();
                return 0;
            }));
            FxToolkit.pulse(1);
        }
        print("pan, FX work a frame: median %.1f ms, p99 %.1f ms", median(work), percentile(work, 0.99));
        for (int i = 0; i < shown.length; i++) {
            int step = i % 2 == 0 ? -3 : 3;
            shown[i] = FxToolkit.onFx(() -> millis(() -> {
                map.panBy(step, step, false);
                return (long) scene.snapshot(null).getWidth();
            }));
        }
        print("pan with rendering (snapshot): median %.1f ms, p99 %.1f ms", median(shown), percentile(shown, 0.99));
    }

    private static void marks(MapView map) {
        Random random = new Random(1);
        List<Mark> many = IntStream.range(0, 50_000)
                .mapToObj(i -> Mark.incident(
                        "m" + i,
                        new LonLat(120.1 + random.nextGaussian() * 0.15, 30.35 + random.nextGaussian() * 0.12),
                        MarkGrade.IV,
                        ""))
                .toList();
        double[] update = new double[20];
        double[] still = new double[20];
        for (int i = 0; i < update.length; i++) {
            update[i] = FxToolkit.onFx(() -> millis(() -> {
                map.setMarks(many);
                map.layout();
                return 0;
            }));
            still[i] = FxToolkit.onFx(() -> millis(() -> {
                map.panBy(2, 1, false);
                map.layout();
                return 0;
            }));
        }
        print("50,000 marks: new set %.1f ms, pan %.1f ms of FX work", median(update), median(still));
    }

    private static long redraw(MapView map, boolean light) {
        FxToolkit.onFx(() -> map.setTheme(light ? MapTheme.light() : MapTheme.dark()));
        settle(map);
        return 0;
    }

    private static long baseline(MapView map, Map<String, List<SyntheticCity.Place>> city) {
        var view = map.viewport();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setStroke(new BasicStroke(0.8f));
        city.values()
                .forEach(places -> places.forEach(place -> {
                    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
                    Polygon polygon = place.polygon();
                    for (Coordinate c : polygon.getExteriorRing().getCoordinates()) {
                        double x = view.screenX(World.x(c.x));
                        double y = view.screenY(World.y(c.y));
                        if (path.getCurrentPoint() == null) {
                            path.moveTo(x, y);
                        } else {
                            path.lineTo(x, y);
                        }
                    }
                    if (path.intersects(0, 0, WIDTH, HEIGHT)) {
                        g.setColor(new Color(0x14233D));
                        g.fill(path);
                        g.setColor(new Color(0x5A79A8));
                        g.draw(path);
                    }
                }));
        g.dispose();
        return image.getRGB(5, 5);
    }

    private static List<ShapeLayer> layers(Map<String, List<SyntheticCity.Place>> city) {
        return city.entrySet().stream()
                .map(entry -> {
                    ShapeLayerBuilder builder = new ShapeLayerBuilder(entry.getKey());
                    entry.getValue().forEach(p -> builder.add(p.id(), p.polygon(), p.name(), p.middle()));
                    return builder.build();
                })
                .toList();
    }

    private static int order(ShapeLayer layer) {
        return Level.valueOf(layer.id().toUpperCase(Locale.ROOT)).ordinal();
    }

    private static void settle(MapView map) {
        FxToolkit.await(FxToolkit.onFx(map::whenSettled));
    }

    private static double millis(LongSupplier work) {
        long start = System.nanoTime();
        long result = work.getAsLong();
        return result == Long.MIN_VALUE ? 0 : (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        return percentile(values, 0.5);
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1.0, sorted.length * share)];
    }

    @SuppressWarnings("SystemOut") // a program for a person at a terminal, outside the product
    private static void print(String format, Object... args) {
        System.out.println(String.format(Locale.ROOT, format, args));
    }
}
