package io.cityhelm.cockpit;

import io.cityhelm.cockpit.layers.LayersModel;
import io.cityhelm.cockpit.map.SituationMap;
import io.cityhelm.cockpit.replay.ReplayBar;
import io.cityhelm.cockpit.replay.ReplayModel;
import io.cityhelm.cockpit.replay.ReplayModel.Stage;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.replay.PastReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** The replay of the last hours on the map: wires model, bar and map, and lets time go on. FX thread. */
final class Replaying implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(200);

    private final ReplayModel model;
    private final ReplayBar bar;
    private final ScheduledFuture<?> ticking;
    private final Subscription following;
    private final Subscription leaving;
    private final Subscription layers;

    Replaying(DeckModels models, SituationMap situation, Wording wording) {
        CockpitServices services = models.services();
        PastReader reader = new PastReader(services.journal());
        this.model = new ReplayModel(since -> () -> reader.read(since), services.clock(), services.background());
        this.bar = new ReplayBar(model, wording);
        this.following = onShown(situation::rewind);
        // whoever comes next must not find the past of somebody else
        this.leaving = models.seat().officer().subscribe(_ -> now());
        this.layers = Subscription.combine(
                models.imported().layers().subscribe(_ -> note(models.imported())),
                models.imported().isolated().subscribe(_ -> note(models.imported())));
        this.ticking = services.scheduler()
                .scheduleAtFixedRate(
                        () -> services.background().onScreen(() -> model.tick(TICK)),
                        TICK.toMillis(),
                        TICK.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void note(LayersModel layers) {
        bar.timeless(layers.onMap().stream().anyMatch(layer -> !layer.isTimed()));
    }

    /** What lies over the map. */
    ReplayBar view() {
        return bar;
    }

    /** The moment that the map shows; empty for now. */
    Optional<Instant> moment() {
        return model.moment();
    }

    /** @param listener told what the map shows instead of now, at once and whenever it changes */
    Subscription onShown(Consumer<Optional<SituationMap.Rewound>> listener) {
        return model.stage()
                .subscribe(stage -> listener.accept(
                        stage instanceof Stage.At at
                                ? Optional.of(new SituationMap.Rewound(at.moment(), at.past()))
                                : Optional.empty()));
    }

    /** @param listener told whether the map shows what was, at once and whenever it changes */
    Subscription onPast(Consumer<Boolean> listener) {
        return model.stage().map(stage -> stage instanceof Stage.At).subscribe(listener);
    }

    /** @param listener told the moment that the map shows, empty for now; at once and whenever it changes */
    Subscription onMoment(Consumer<Optional<Instant>> listener) {
        return model.stage().map(_ -> model.moment()).subscribe(listener);
    }

    /** Begins, or returns to now. */
    void toggle() {
        model.toggle();
    }

    /** @return whether the map showed anything but now */
    boolean now() {
        return model.now();
    }

    @Override
    public void close() {
        boolean stopped = ticking.cancel(false);
        org.slf4j.LoggerFactory.getLogger(Replaying.class).debug("replay stopped: {}", stopped);
        following.unsubscribe();
        leaving.unsubscribe();
        layers.unsubscribe();
    }
}
