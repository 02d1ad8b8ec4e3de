package io.cityhelm.app.bench;

import io.cityhelm.app.screen.MemoryScene;
import io.cityhelm.app.screen.Png;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.feature.FeaturePrint;
import io.cityhelm.map.feature.FeatureSetBuilder;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.shape.ShapeLayerBuilder;
import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.view.MapView;
import io.cityhelm.map.world.Viewport;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Envelope;

/** A map with a whole city on it, in a scene in memory, beside its plain counterpart. Not for the FX thread. */
final class MapStand implements AutoCloseable {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int CLASSES = 7;
    private static final long PATIENCE_SECONDS = 120;
    private static final MapColour DOTS = MapColour.FEATURE_1;

    private final BenchCity city;
    private final MapView map;
    private final MemoryScene scene;
    private final FeaturePrint points;
    private final List<Level> levels;
    private final PlainMap plain;
    private final PlainMap plainClasses;
    private boolean light;
    private int turn;

    private MapStand(BenchCity city, MapView map, MemoryScene scene, FeaturePrint points) {
        this.city = city;
        this.map = map;
        this.scene = scene;
        this.points = points;
        this.levels = List.copyOf(city.shapes().keySet());
        this.plain = new PlainMap(city, levels, Optional.empty(), points, MapTheme.dark());
        this.plainClasses = new PlainMap(city, levels, Optional.of(new ClassFills()), points, MapTheme.dark());
    }

    static MapStand of(BenchCity city) {
        FeatureSetBuilder points = new FeatureSetBuilder();
        city.points().forEach(points::add);
        FeaturePrint print = new FeaturePrint(points.build(), DOTS);
        return Toolkit.onScreen(() -> {
                    MapView map = new MapView();
                    map.steering().animatedProperty().set(false);
                    map.display().labelsProperty().set(false);
                    city.shapes()
                            .forEach((level, shapes) ->
                                    map.setLayer(level.ordinal(), layer(level, shapes), LayerStyle.of(level)));
                    map.setOverprint("points", print);
                    return new MapStand(city, map, MemoryScene.of(map, WIDTH, HEIGHT), print);
                })
                .join();
    }

    /** Every level at every zoom: the most that a map is asked for. */
    private static ShapeLayer layer(Level level, List<BenchCity.Shape> shapes) {
        ShapeLayerBuilder builder = new ShapeLayerBuilder(id(level)).painted(ZoomRange.ALWAYS);
        shapes.forEach(shape -> builder.add(shape.id(), shape.border(), shape.name(), shape.middle()));
        return builder.build();
    }

    private static String id(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    Envelope area() {
        return city.area();
    }

    /** Shows an area, and comes back when all of it is painted. */
    void look(Envelope area) {
        settled(() -> map.steering().fitTo(area, false));
    }

    /** Paints the whole view anew. */
    Void repaint() {
        light = !light;
        settled(() -> map.setTheme(light ? MapTheme.light() : MapTheme.dark()));
        return null;
    }

    /** Colours the streets by seven classes, or plainly again. */
    void classes(boolean shown) {
        Choropleth classes = choropleth(city.shapes().get(Level.STREET), 0);
        settled(() -> map.setChoropleth(id(Level.STREET), shown ? Optional.of(classes) : Optional.empty()));
    }

    /** Colours the districts by class; each call gives one of them, of middling size, another class. */
    Void oneDistrictChanges() {
        turn++;
        Choropleth classes = choropleth(districts(), turn % CLASSES);
        settled(() -> map.setChoropleth(id(Level.DISTRICT), Optional.of(classes)));
        return null;
    }

    /** Takes the classes of the districts away. */
    void plainDistricts() {
        settled(() -> map.setChoropleth(id(Level.DISTRICT), Optional.empty()));
    }

    void names(boolean shown) {
        settled(() -> map.display().labelsProperty().set(shown));
    }

    /**
     * Shows an area whose tiles were never painted.
     *
     * @return nanoseconds of the FX thread until there is a frame of it
     * @throws IllegalStateException when that frame does not show the old picture in its place
     */
    long jump(Envelope area) {
        long before = counted();
        long took = timed(() -> map.steering().fitTo(area, false));
        if (counted() == before) {
            throw new IllegalStateException("the frame was not made of the old picture");
        }
        return took;
    }

    private long counted() {
        return Toolkit.onScreen(() -> map.counters().standIns()).join();
    }

    /** One step of a pan. @return nanoseconds of the FX thread */
    long pan(double dx, double dy) {
        return timed(() -> map.steering().panBy(dx, dy, false));
    }

    /** Other marks. @return nanoseconds of the FX thread */
    long show(List<Mark> marks) {
        return timed(() -> map.setMarks(marks));
    }

    /** What lies at a share of width and height. @return nanoseconds */
    long hit(double across, double down) {
        return Toolkit.onScreen(() -> {
                    long from = System.nanoTime();
                    var shape = map.sight().shapeAt(across * WIDTH, down * HEIGHT);
                    var marks = map.sight().marksAt(across * WIDTH, down * HEIGHT);
                    long took = System.nanoTime() - from;
                    return shape.isPresent() && marks.isPresent() ? took : took + 0;
                })
                .join();
    }

    /** The picture of the map, without anything that only a window has. */
    BufferedImage picture() {
        return Toolkit.onScreen(() -> Png.picture(scene.scene().snapshot(null))).join();
    }

    BufferedImage plain() {
        return plain.paint(view());
    }

    BufferedImage plainClasses() {
        return plainClasses.paint(view());
    }

    private Viewport view() {
        return Toolkit.onScreen(map::viewport).join();
    }

    @Override
    public void close() {
        Toolkit.onScreen(() -> {
                    scene.close();
                    map.dispose();
                    return null;
                })
                .join();
    }

    private void settled(Runnable change) {
        Toolkit.beginOnScreen(() -> {
                    change.run();
                    return map.whenSettled();
                })
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private long timed(Runnable change) {
        return Toolkit.onScreen(() -> {
                    long from = System.nanoTime();
                    change.run();
                    map.layout();
                    return System.nanoTime() - from;
                })
                .join();
    }

    /** @param first class of the first shape */
    private static Choropleth choropleth(List<BenchCity.Shape> shapes, int first) {
        List<Choropleth.LegendClass> legend = new ArrayList<>();
        MapTheme.dark().ramp(CLASSES).forEach(colour -> legend.add(new Choropleth.LegendClass(colour, "")));
        Map<String, Integer> classes = new HashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            classes.put(shapes.get(i).id(), i == 0 ? first : i % CLASSES);
        }
        return new Choropleth("", classes, legend, "");
    }

    /** The one of middling size comes first. */
    private List<BenchCity.Shape> districts() {
        List<BenchCity.Shape> bySize = city.shapes().get(Level.DISTRICT).stream()
                .sorted(Comparator.comparingDouble(district -> district.border().getArea()))
                .toList();
        List<BenchCity.Shape> turned = new ArrayList<>(bySize);
        Collections.rotate(turned, -turned.size() / 2);
        return turned;
    }

    private final class ClassFills implements PlainMap.Fills {

        private final Choropleth classes = choropleth(city.shapes().get(Level.STREET), 0);

        @Override
        public Level level() {
            return Level.STREET;
        }

        @Override
        public int of(String shapeId) {
            return MapTheme.argb(classes.classes()
                    .get(classes.classOf(shapeId).orElseThrow())
                    .colour());
        }
    }
}
