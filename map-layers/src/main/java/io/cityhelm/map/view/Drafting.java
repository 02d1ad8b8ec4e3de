package io.cityhelm.map.view;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.overlay.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Drawing on the map by hand. While it is on, a click sets a point, and the keys of the map do: Space sets one in the
 * middle of the view, Backspace takes the last one back, Enter ends a point or a line, C closes an area (as a click on
 * its first point does), Esc drops it all. FX thread.
 */
public final class Drafting {

    /** Stop taking points here: more than anybody sets by hand. */
    private static final int MOST = 200;

    /** What was drawn. */
    public record Drawn(Drawing.Shape shape, List<LonLat> points) {
        public Drawn {
            points = List.copyOf(points);
        }
    }

    private final Runnable changed;
    private final List<LonLat> points = new ArrayList<>();
    private Optional<Consumer<Optional<Drawn>>> ended = Optional.empty();
    private Function<List<LonLat>, String> words = _ -> "";

    /** @param changed called when it looks different */
    Drafting(Runnable changed) {
        this.changed = changed;
    }

    /** Begins; what was being drawn before is dropped. @param whenEnded gets what was drawn, or nothing when it was dropped */
    public void begin(Consumer<Optional<Drawn>> whenEnded) {
        begin(_ -> "", whenEnded);
    }

    /** Begins as {@link #begin(Consumer)} does. @param running what stands beside the latest point while it goes on */
    public void begin(Function<List<LonLat>, String> running, Consumer<Optional<Drawn>> whenEnded) {
        drop();
        words = running;
        ended = Optional.of(whenEnded);
        changed.run();
    }

    public boolean isOn() {
        return ended.isPresent();
    }

    /** The points that were set by now. */
    public List<LonLat> points() {
        return List.copyOf(points);
    }

    /** What stands beside the latest point; may be empty. */
    public String words() {
        return words.apply(points());
    }

    /** Drops what is being drawn; nothing happens when nothing is. */
    public void drop() {
        end(Optional.empty());
    }

    void add(LonLat point) {
        if (isOn()
                && points.size() < MOST
                && (points.isEmpty() || !points.getLast().equals(point))) {
            points.add(point);
            changed.run();
        }
    }

    void takeBack() {
        if (!points.isEmpty()) {
            points.removeLast();
            changed.run();
        }
    }

    /** One point is a point, several are a line; nothing happens before the first. */
    void finish() {
        if (!points.isEmpty()) {
            end(Optional.of(new Drawn(points.size() == 1 ? Drawing.Shape.POINT : Drawing.Shape.LINE, points)));
        }
    }

    /** Nothing happens before there is an area to close. */
    void close() {
        if (points.size() > 2) {
            end(Optional.of(new Drawn(Drawing.Shape.AREA, points)));
        }
    }

    private void end(Optional<Drawn> with) {
        Optional<Consumer<Optional<Drawn>>> listener = ended;
        ended = Optional.empty();
        points.clear();
        listener.ifPresent(each -> each.accept(with));
        changed.run();
    }
}
