package io.cityhelm.map.view;

import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkClusters;
import io.cityhelm.map.overlay.MarkFilter;
import io.cityhelm.map.overlay.NameBox;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;

/**
 * Gathers marks into clusters: at once when they are few, elsewhere when they are many, while the last clusters stay on
 * screen. One job at a time; of the wishes that come meanwhile only the latest is kept. For the FX thread.
 */
final class Gathering {

    private static final int AT_ONCE = 1000;

    /**
     * What clusters depend on.
     *
     * @param worldPixels width of the world in logical pixels
     * @param single id that must not hide inside a cluster
     * @param names of the ground
     */
    record Wish(List<Mark> marks, MarkFilter filter, double worldPixels, Optional<String> single, List<NameBox> names) {

        /** The same among other names. */
        Wish among(List<NameBox> others) {
            return new Wish(marks, filter, worldPixels, single, others);
        }

        MarkClusters fulfil() {
            List<Mark> shown = marks.stream().filter(filter::shows).toList();
            return MarkClusters.of(shown, worldPixels, single.map(Set::of).orElse(Set.of()), names);
        }
    }

    private final Runnable changed;
    private Wish wished = new Wish(List.of(), MarkFilter.ALL, 1, Optional.empty(), List.of());
    private MarkClusters clusters = wished.fulfil();
    private boolean working;

    /** @param changed called on the FX thread when clusters have come from elsewhere */
    Gathering(Runnable changed) {
        this.changed = changed;
    }

    /** The clusters to show now: those of the wish, or the last ones until they are ready. */
    MarkClusters clusters(Wish wish) {
        if (!wish.equals(wished)) {
            wished = wish;
            if (wish.marks().size() <= AT_ONCE) {
                clusters = wish.fulfil();
            } else if (!working) {
                gatherElsewhere();
            }
        }
        return clusters;
    }

    boolean isWorking() {
        return working;
    }

    private void gatherElsewhere() {
        working = true;
        Wish begun = wished;
        Thread.ofVirtual().name("map-marks").start(() -> {
            MarkClusters found = begun.fulfil();
            Platform.runLater(() -> arrive(begun, found));
        });
    }

    private void arrive(Wish begun, MarkClusters found) {
        working = false;
        if (begun.equals(wished)) {
            clusters = found;
        } else if (wished.marks().size() > AT_ONCE) {
            clusters = found; // better than older ones, until the newer wish is fulfilled
            gatherElsewhere();
        }
        changed.run();
    }
}
