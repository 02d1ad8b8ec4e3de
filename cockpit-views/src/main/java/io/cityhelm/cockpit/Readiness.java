package io.cityhelm.cockpit;

import io.cityhelm.cockpit.crossing.Pulses;
import io.cityhelm.cockpit.indicator.IndicatorPanel;
import io.cityhelm.cockpit.indicator.IndicatorsModel;
import io.cityhelm.cockpit.layers.LayersModel;
import io.cityhelm.cockpit.map.Territories;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.core.jurisdiction.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the cockpit can be used, and when all of it is there: what the first frame does not need comes after it. FX thread. */
final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final int PATIENCE_SECONDS = 5;

    /** One to lay it out, one to hand it to the renderer; the next begins when it is through. */
    private static final int FRAMES_TO_PAINT = 3;

    private final CockpitServices services;
    private final Territories territories;
    private final LayersModel imported;
    private final PictureModel picture;
    private final IndicatorsModel indicators;
    private final Parent root;
    private final Supplier<Deck> deck;
    private boolean plotting;

    /** @param deck the one that is shown */
    Readiness(
            CockpitServices services,
            Territories territories,
            LayersModel imported,
            PictureModel picture,
            IndicatorsModel indicators,
            Parent root,
            Supplier<Deck> deck) {
        this.services = services;
        this.territories = territories;
        this.imported = imported;
        this.picture = picture;
        this.indicators = indicators;
        this.root = root;
        this.deck = deck;
    }

    /** Completes on the FX thread when the map is drawn and the queue is read: the first usable frame. */
    CompletableFuture<Void> whenReady() {
        onlyOnScreen();
        return when(territories.layers(), layers -> territories.isFirstFrameThere())
                .thenCompose(done -> when(picture.picture(), read -> read != Picture.NOT_YET))
                .thenCompose(done -> mapSettled());
    }

    /** Completes on the FX thread when all borders are there, and the map and the tiles show the newest values. */
    CompletableFuture<Void> whenSettled() {
        onlyOnScreen();
        afterFirstFrame();
        return when(territories.layers(), layers -> layers.size() == Level.values().length)
                .thenCompose(done -> when(imported.layers(), layers -> layers.isPresent()))
                .thenCompose(done -> when(picture.picture(), read -> read != Picture.NOT_YET))
                .thenCompose(done -> when(indicators.board(), board -> board.isPresent()))
                .thenCompose(done -> deck.get().indicators().whenPlotted())
                .thenCompose(done -> mapSettled());
    }

    /** What is ready already goes on at once, on the thread of the caller: elsewhere that would fail now and then only. */
    private static void onlyOnScreen() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("asked on " + Thread.currentThread() + " instead of the FX thread");
        }
    }

    /** What the first frame does not need comes after it; a window that is never drawn gets it all the same. */
    void loadRest() {
        // what is ready is not yet painted, and would have to share the cores with what can wait
        var ready = whenReady().thenRun(() -> Pulses.after(FRAMES_TO_PAINT, this::afterFirstFrame));
        var patience = services.scheduler()
                .schedule(
                        () -> services.background().onScreen(this::afterFirstFrame),
                        PATIENCE_SECONDS,
                        TimeUnit.SECONDS);
        LOG.debug("finer borders and gauges wait for the first frame: {} {}", ready, patience);
    }

    /** Another deck shows from now on what this one did. */
    void follow(IndicatorPanel fresh) {
        if (plotting) {
            fresh.plot();
        }
    }

    /** The finer borders, the imported layers, and the gauges of the cards. */
    private void afterFirstFrame() {
        territories.loadRest();
        if (imported.layers().get().isEmpty()) {
            imported.refresh();
        }
        if (!plotting) {
            plotting = true;
            services.background()
                    .run(
                            IndicatorPanel::prepareToPlot,
                            done -> deck.get().indicators().plot(),
                            failure -> {
                                LOG.warn("no gauges: the cards go on saying their figures", failure);
                                deck.get().indicators().plot();
                            });
        }
    }

    /** A scene without a window has no pulses that lay it out: until the map stands, this does. */
    private CompletableFuture<Void> mapSettled() {
        AnimationTimer pulses = new AnimationTimer() {
            @Override
            public void handle(long now) {
                layOut();
            }
        };
        layOut();
        pulses.start();
        return deck.get().map().whenSettled().whenComplete((nothing, failure) -> pulses.stop());
    }

    private void layOut() {
        root.applyCss();
        root.layout();
    }

    private static <T> CompletableFuture<Void> when(ObservableValue<T> value, Predicate<? super T> holds) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        var watch = value.subscribe(now -> {
            if (holds.test(now)) {
                done.complete(null);
            }
        });
        return done.whenComplete((nothing, failure) -> watch.unsubscribe());
    }
}
