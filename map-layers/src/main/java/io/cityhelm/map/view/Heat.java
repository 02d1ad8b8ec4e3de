package io.cityhelm.map.view;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.crossing.Errand;
import io.cityhelm.map.heat.HeatField;
import io.cityhelm.map.heat.HeatPrint;
import io.cityhelm.map.overlay.Mark;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The heat map of what is on the map with a grade: made elsewhere, one at a time, and only when a place has changed; units
 * that drive change nothing. For the FX thread.
 */
final class Heat {

    private static final String ID = "heat";

    /** Metres: a few streets. */
    static final double RADIUS = 1_500;

    private final MapContent content;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Optional<HeatField>> field = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<LonLat> wanted = List.of();
    private List<LonLat> shown = List.of();
    private boolean working;

    /** @param changed called when the map must be drawn again */
    Heat(MapContent content, Runnable changed) {
        this.content = content;
        this.changed = changed;
    }

    /** What is shown; empty while it is off or nothing happens. */
    ReadOnlyObjectProperty<Optional<HeatField>> field() {
        return field.getReadOnlyProperty();
    }

    /** @param on whether it is wanted at all */
    void show(boolean on, List<Mark> marks) {
        wanted = on
                ? marks.stream()
                        .filter(mark -> mark.grade().isPresent())
                        .map(Mark::place)
                        .toList()
                : List.of();
        if (!working && !wanted.equals(shown)) {
            make();
        }
    }

    boolean isWorking() {
        return working;
    }

    private void make() {
        working = true;
        List<LonLat> places = wanted;
        Errand.run(() -> new HeatField(places, RADIUS), made -> arrive(places, made), e -> {
            working = false;
            throw new IllegalStateException("the heat map could not be made", e);
        });
    }

    private void arrive(List<LonLat> places, HeatField made) {
        working = false;
        shown = places;
        if (places.isEmpty()) {
            content.removeOverprint(ID);
            field.set(Optional.empty());
        } else {
            content.overprint(ID, new HeatPrint(made));
            field.set(Optional.of(made));
        }
        if (!wanted.equals(shown)) {
            make();
        }
        changed.run();
    }
}
