package io.cityhelm.app.bench;

import io.cityhelm.app.place.Packs;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.overlay.Mark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.locationtech.jts.geom.Envelope;

/**
 * What the map costs at 1920 x 1080 with all grids of the city and 50,000 points on it, side by side with
 * {@link PlainMap}, which paints the same picture; and what panning, live points and hit tests cost against the time
 * that a frame has.
 */
public final class MapBench implements Bench {

    private static final int ROUNDS = 9;
    /** A change of a few milliseconds: its code is compiled only after some of them. */
    private static final int WARM_UP = 20;

    private static final int FRAMES = 400;
    private static final int LIVE_FRAMES = 200;
    private static final int CHANGES_A_FRAME = 17;
    private static final int HITS = 2_000;
    private static final double FIRST_FRAME_MILLIS = 100;
    private static final double FRAME_MILLIS = 16.7;
    private static final double LIVE_MILLIS = 33;
    private static final double HIT_MILLIS = 1;
    private static final double HEAP_MEGABYTES = 250;

    private final Path pack;
    private final Messages messages;
    private final BenchScreen screen;

    MapBench(Path pack, Messages messages, BenchScreen screen) {
        this.pack = pack;
        this.messages = messages;
        this.screen = screen;
    }

    @Override
    public String name() {
        return "map";
    }

    @Override
    public List<Figure> run() throws Exception {
        screen.open();
        List<Figure> figures = new ArrayList<>();
        BenchCity city = BenchCity.of(Packs.read(pack, messages));
        try (MapStand stand = MapStand.of(city)) {
            figures.addAll(views("map", stand, city));
            figures.add(choropleth(stand, city));
            figures.add(labels(stand, city));
            figures.add(unseen(stand, city));
            figures.add(standIn(stand, city));
            figures.add(pan(stand));
            figures.add(indicator(stand, city));
            figures.add(live(stand, city));
            figures.add(hit(stand));
            figures.add(heap());
        }
        BenchCity other = BenchCity.madeUp();
        try (MapStand stand = MapStand.of(other)) {
            figures.addAll(views("map-other", stand, other));
            List<Envelope> districts = other.districts();
            figures.add(repaint("map-other-third", stand, districts.get(districts.size() / 2), 0.45));
        }
        return figures;
    }

    private static List<Figure> views(String name, MapStand stand, BenchCity city) throws Exception {
        return List.of(
                repaint(name + "-city", stand, city.area(), 0.25),
                repaint(name + "-district", stand, city.districts().getFirst(), 0.45));
    }

    /** A full repaint of a view whose tiles are all out of date. */
    private static Figure repaint(String name, MapStand stand, Envelope area, double limit) throws Exception {
        stand.look(area);
        return sideBySide(name, limit, stand::repaint, stand::plain);
    }

    private static Figure choropleth(MapStand stand, BenchCity city) throws Exception {
        stand.look(city.area());
        stand.classes(true);
        Figure figure = sideBySide("map-choropleth", 0.35, stand::repaint, stand::plainClasses);
        stand.classes(false);
        return figure;
    }

    private static Figure labels(MapStand stand, BenchCity city) throws Exception {
        stand.look(city.area());
        stand.names(true);
        Figure figure = sideBySide("map-labels", 0.45, stand::repaint, stand::plain);
        stand.names(false);
        return figure;
    }

    /** A zoom that was never painted, all preparation included. */
    private static Figure unseen(MapStand stand, BenchCity city) throws Exception {
        Envelope area = city.area();
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            area.expandBy(-area.getWidth() / 20, -area.getHeight() / 20);
            Envelope next = area.copy();
            ours[i] = millis(() -> {
                stand.look(next);
                return null;
            });
            plain[i] = millis(stand::plain);
        }
        return figure("map-unseen-zoom", Samples.median(ours), Samples.median(plain), 0.8, ROUNDS);
    }

    /** The FX thread's work until a district that was never painted is shown from the picture of the city, scaled. */
    private static Figure standIn(MapStand stand, BenchCity city) throws Exception {
        List<Envelope> unseen = city.districts().subList(1, city.districts().size());
        Samples frames = new Samples(unseen.size());
        for (Envelope district : unseen) {
            stand.look(city.area());
            frames.add(stand.jump(district));
        }
        return figure("map-unseen-first-frame", frames.percentileMillis(1), FIRST_FRAME_MILLIS, 1, unseen.size());
    }

    /** The work of the FX thread for a frame of a view that is moved over painted tiles. */
    private static Figure pan(MapStand stand) throws Exception {
        stand.look(stand.area());
        Samples frames = new Samples(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            int step = i % 100 < 50 ? -4 : 4;
            frames.add(stand.pan(step, step / 2));
        }
        return figure("map-pan-p99", frames.percentileMillis(0.99), FRAME_MILLIS, 1, FRAMES);
    }

    /** The tiles of one district, against all. */
    private static Figure indicator(MapStand stand, BenchCity city) throws Exception {
        stand.look(city.area());
        for (int i = 0; i < WARM_UP; i++) {
            stand.oneDistrictChanges();
        }
        double[] one = new double[ROUNDS];
        double[] all = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            one[i] = millis(stand::oneDistrictChanges);
            all[i] = millis(stand::repaint);
        }
        stand.plainDistricts();
        return figure("map-one-changed", Samples.median(one), Samples.median(all), 0.10, ROUNDS);
    }

    private static Figure live(MapStand stand, BenchCity city) throws Exception {
        stand.look(city.area());
        Random random = new Random(2);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < city.points().size(); i++) {
            var point = city.points().get(i);
            marks.add(Mark.unit("u" + i, new LonLat(point.getX(), point.getY()), ""));
        }
        Samples frames = new Samples(LIVE_FRAMES);
        for (int i = 0; i < LIVE_FRAMES; i++) {
            for (int change = 0; change < CHANGES_A_FRAME; change++) {
                int which = random.nextInt(marks.size());
                LonLat at = marks.get(which).place();
                marks.set(which, Mark.unit("u" + which, new LonLat(at.lon() + 0.0005, at.lat()), ""));
            }
            frames.add(stand.show(marks));
        }
        stand.show(List.of());
        return figure("map-live-points-p99", frames.percentileMillis(0.99), LIVE_MILLIS, 1, LIVE_FRAMES);
    }

    private static Figure hit(MapStand stand) throws Exception {
        Random random = new Random(3);
        Samples hits = new Samples(HITS);
        for (int i = 0; i < HITS; i++) {
            hits.add(stand.hit(random.nextDouble(), random.nextDouble()));
        }
        return figure("map-hit-p99", hits.percentileMillis(0.99), HIT_MILLIS, 1, HITS);
    }

    /** What the loaded city keeps, tiles and all. */
    private static Figure heap() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        double used = (machine.totalMemory() - machine.freeMemory()) / 1e6;
        return new Figure("map-heap", used, HEAP_MEGABYTES, 1, Figure.Better.LOWER, "MB", 1);
    }

    private static Figure sideBySide(String name, double limit, Callable<?> ours, Callable<?> plain) throws Exception {
        double[] a = new double[ROUNDS];
        double[] b = new double[ROUNDS];
        ours.call();
        plain.call();
        for (int i = 0; i < ROUNDS; i++) {
            a[i] = millis(ours);
            b[i] = millis(plain);
        }
        return figure(name, Samples.median(a), Samples.median(b), limit, ROUNDS);
    }

    private static double millis(Callable<?> work) throws Exception {
        long from = System.nanoTime();
        work.call();
        return (System.nanoTime() - from) / 1e6;
    }

    private static Figure figure(String name, double value, double baseline, double limit, int runs) {
        return new Figure(name, value, baseline, limit, Figure.Better.LOWER, "ms", runs);
    }
}
