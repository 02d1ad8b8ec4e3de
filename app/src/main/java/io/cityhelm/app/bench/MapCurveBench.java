package io.cityhelm.app.bench;

import io.cityhelm.app.screen.MemoryScene;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.demo.SyntheticCity;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.shape.ShapeLayerBuilder;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.view.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Envelope;

/**
 * How the cost of the map grows with what is loaded, at 13,000, 130,000 and 1.3 million grids: a view that shows about
 * the same number of them each time is to cost the same, a view of all of them no more than in proportion, and finding
 * what lies under the pointer next to nothing.
 */
public final class MapCurveBench implements Bench {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int ROUNDS = 9;
    private static final int HITS = 2_000;
    private static final double HIT_MILLIS = 1;
    private static final long PATIENCE_SECONDS = 300;

    /** Cells along each side: 12,996, 129,600 and 1,299,600 grids. */
    private static final int SMALL = SyntheticCity.GRIDS;

    private static final List<Integer> LARGER = List.of(360, 1140);

    /** Cells from the top of a view to its bottom: few enough for the sides of the smallest city to be out of sight. */
    private static final int SHOWN = 40;

    private final BenchScreen screen;

    MapCurveBench(BenchScreen screen) {
        this.screen = screen;
    }

    @Override
    public String name() {
        return "map-curve";
    }

    @Override
    public List<Figure> run() throws Exception {
        screen.open();
        List<Figure> figures = new ArrayList<>();
        try (Stand small = Stand.of(SMALL)) {
            for (int cells : LARGER) {
                try (Stand large = Stand.of(cells)) {
                    String name = "map-curve-" + Math.round(cells * cells / 1e4) + "0k";
                    double grids = (double) cells * cells / (SMALL * SMALL);
                    figures.add(sideBySide(name + "-part", small, SHOWN, large, SHOWN, 1, 1.5));
                    figures.add(sideBySide(name + "-all", small, SMALL, large, cells, grids, 1));
                    figures.add(hits(name + "-hit-p99", large));
                }
            }
        }
        return figures;
    }

    /**
     * A full repaint of some cells of the large city, against one of some of the small city.
     *
     * @param fair how many times as much the large one may cost
     */
    private static Figure sideBySide(
            String name, Stand small, int ofSmall, Stand large, int ofLarge, double fair, double limit) {
        small.look(ofSmall);
        large.look(ofLarge);
        double[] ours = new double[ROUNDS];
        double[] base = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ours[i] = large.repaint();
            base[i] = small.repaint() * fair;
        }
        return new Figure(name, Samples.median(ours), Samples.median(base), limit, Figure.Better.LOWER, "ms", ROUNDS);
    }

    private static Figure hits(String name, Stand large) {
        Samples hits = new Samples(HITS);
        for (int i = 0; i < HITS; i++) {
            hits.add(large.hit((i * 0.618) % 1, (i * 0.381) % 1));
        }
        return new Figure(name, hits.percentileMillis(0.99), HIT_MILLIS, 1, Figure.Better.LOWER, "ms", HITS);
    }

    /** A map with one layer of grids, in a scene in memory. Not for the FX thread. */
    private record Stand(int cells, MapView map, MemoryScene scene) implements AutoCloseable {

        static Stand of(int cells) {
            ShapeLayerBuilder builder = new ShapeLayerBuilder("grid");
            SyntheticCity.grids(
                    cells, 11, place -> builder.add(place.id(), place.polygon(), place.name(), place.middle()));
            ShapeLayer grids = builder.build();
            return Toolkit.onScreen(() -> {
                        MapView map = new MapView();
                        map.steering().animatedProperty().set(false);
                        map.display().labelsProperty().set(false);
                        map.setLayer(0, grids, LayerStyle.of(Level.GRID));
                        return new Stand(cells, map, MemoryScene.of(map, WIDTH, HEIGHT));
                    })
                    .join();
        }

        /** Shows about this many cells along each side, from the middle of the city. */
        void look(int shown) {
            Envelope area = SyntheticCity.area();
            double cut = (1 - (double) shown / cells) / 2;
            area.expandBy(-area.getWidth() * cut, -area.getHeight() * cut);
            settled(() -> map.steering().fitTo(area, false));
        }

        /** Paints the whole view anew. @return milliseconds */
        double repaint() {
            boolean dark = map.theme().equals(MapTheme.dark());
            long from = System.nanoTime();
            settled(() -> map.setTheme(dark ? MapTheme.light() : MapTheme.dark()));
            return (System.nanoTime() - from) / 1e6;
        }

        /** What lies at a share of width and height. @return nanoseconds */
        long hit(double across, double down) {
            return Toolkit.onScreen(() -> {
                        long from = System.nanoTime();
                        map.sight().shapeAt(across * WIDTH, down * HEIGHT);
                        return System.nanoTime() - from;
                    })
                    .join();
        }

        private void settled(Runnable change) {
            CompletableFuture<Void> done = Toolkit.beginOnScreen(() -> {
                change.run();
                return map.whenSettled();
            });
            done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
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
    }
}
