package io.cityhelm.map.view;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.measure.Measurement;
import io.cityhelm.map.overlay.Drawing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Measuring on the map, drawn with the hands of {@link Drafting}: the words stand at the latest point while it goes on,
 * and what was measured stays until it is cleared or the next begins. FX thread.
 */
public final class Measuring {

    private final Drafting drafting;
    private final Runnable changed;
    private Optional<Drawing> measured = Optional.empty();

    /** @param changed called when it looks different */
    Measuring(Drafting drafting, Runnable changed) {
        this.drafting = drafting;
        this.changed = changed;
    }

    /**
     * Begins; what was measured before goes.
     *
     * @param words how a measurement is written
     * @param whenEnded called when it is measured or dropped
     */
    public void begin(Function<Measurement, String> words, Runnable whenEnded) {
        clear();
        drafting.begin(points -> running(points, words), drawn -> {
            measured = drawn.filter(each -> each.shape() != Drawing.Shape.POINT)
                    .map(each -> new Drawing("measured", each.shape(), each.points(), words.apply(of(each))));
            changed.run();
            whenEnded.run();
        });
    }

    /** What was measured. */
    public Optional<Drawing> measured() {
        return measured;
    }

    /** Takes away what was measured. */
    public void clear() {
        measured = Optional.empty();
        changed.run();
    }

    private static String running(List<LonLat> points, Function<Measurement, String> words) {
        return points.size() < 2 ? "" : words.apply(Measurement.ofLine(points));
    }

    private static Measurement of(Drafting.Drawn drawn) {
        return drawn.shape() == Drawing.Shape.AREA
                ? Measurement.ofArea(drawn.points())
                : Measurement.ofLine(drawn.points());
    }
}
