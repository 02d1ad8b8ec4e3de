package io.cityhelm.cockpit;

import io.cityhelm.cockpit.basemap.BaseMapModel;
import io.cityhelm.cockpit.crossing.Pulses;
import io.cityhelm.cockpit.indicator.IndicatorPanel;
import io.cityhelm.cockpit.indicator.IndicatorsModel;
import io.cityhelm.cockpit.layers.LayersModel;
import io.cityhelm.cockpit.layout.LayoutModel;
import io.cityhelm.cockpit.links.LinksModel;
import io.cityhelm.cockpit.map.Territories;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.plan.PlansModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.shell.Panels;
import io.cityhelm.cockpit.status.Responsiveness;
import io.cityhelm.cockpit.status.StatusModel;
import io.cityhelm.cockpit.theme.HelmFonts;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.core.attention.Attention;
import io.cityhelm.core.attention.PlanNeeds;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cockpit of one seat: one shell for all five levels. Holds what outlives a change of language or look (the seat, the
 * picture, the borders) and the {@link Deck} that shows it. FX thread, except where said.
 */
public final class Cockpit implements AutoCloseable {

    /** Builds the panels in which incidents are handled, once for each language. */
    @FunctionalInterface
    public interface Handling {
        Panels panels(CockpitServices services, Messages messages, Seat seat, PictureModel picture);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Cockpit.class);
    private static final int RE_READ = 5;
    private static final int PATIENCE_SECONDS = 5;

    /** One to lay it out, one to hand it to the renderer; the next begins when it is through. */
    private static final int FRAMES_TO_PAINT = 3;

    private final CockpitServices services;
    private final LinksModel links;
    private final PlansModel plans;
    private final LayersModel imported;
    private final LayoutModel layout;
    private final BaseMapModel baseMap;
    private final IndicatorsModel indicators;
    private final Handling handling;
    private final Seat seat;
    private final PictureModel picture;
    private final Territories territories;
    private final Responsiveness responsiveness = new Responsiveness();
    private final StatusModel status;
    private final StackPane root = new StackPane();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<Runnable> fullScreen = new SimpleObjectProperty<>(() -> {});
    private final ScheduledFuture<?> ticking;
    private Deck deck;
    private boolean plotting;
    private long ticks;

    /**
     * @param links how the live links stand; called off the FX thread
     * @param handling what fills the right column and the bottom
     */
    public Cockpit(
            CockpitServices services,
            Messages messages,
            Theme theme,
            Supplier<List<LinkHealth>> links,
            Handling handling) {
        this.services = services;
        this.handling = handling;
        this.seat = new Seat(services.tree());
        this.picture = new PictureModel(
                services.desk(),
                services.lookups(),
                new Attention(
                        services.tree(),
                        services.pack().limits(),
                        services.pack().reportClocks()),
                new PlanNeeds(services.tree(), services.pack().plans().deadlines()),
                seat,
                services.clock(),
                services.background(),
                services.scheduler());
        this.plans = new PlansModel(services.lookups().activations(), services.tree(), picture, services.background());
        this.layout = new LayoutModel(services.pack(), seat, plans.responses());
        this.baseMap = new BaseMapModel(
                services.baseMaps(), services.choices(), seat, services.clock(), services.background());
        this.territories = new Territories(services.tree(), services.pack().boundaries(), services.background());
        this.imported = new LayersModel(services.layers(), services.background());
        this.status = new StatusModel(
                services.journal(),
                services.situation(),
                services.indicators(),
                responsiveness::p95,
                services.clock(),
                services.background());
        this.links = new LinksModel(links, services.quarantine(), services.clock(), services.background());
        this.indicators = new IndicatorsModel(
                services.pack(),
                seat,
                layout,
                services.indicators(),
                services.clock(),
                services.background(),
                services.scheduler());
        this.theme.set(theme);
        this.theme.addListener((property, before, now) -> dress());
        HelmFonts.ensure();
        root.setId("cockpit");
        territories.load(); // before the deck is built: another core reads meanwhile
        picture.refresh();
        build(messages);
        loadRest();
        this.ticking = services.scheduler()
                .scheduleAtFixedRate(() -> services.background().onScreen(this::tick), 0, 1, TimeUnit.SECONDS);
    }

    /** What goes into a scene. Call {@link #applyTo} on that scene. */
    public Parent root() {
        return root;
    }

    /** Where this seat looks and who sits there. */
    public Seat seat() {
        return seat;
    }

    /** Picks a domain as from its menu: it is seen also while a response in force brings another panel. */
    public void pick(String domain) {
        layout.pick(Optional.of(domain));
    }

    /** Lays a base map under the map as from its list; completes on the FX thread when it is open, or cannot be. */
    public CompletableFuture<Void> layUnder(String baseMapId) {
        return baseMap.choose(Optional.of(baseMapId));
    }

    /** The look; setting it dresses the scene anew. */
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** What F11 does; the window's owner sets it. */
    public ObjectProperty<Runnable> fullScreen() {
        return fullScreen;
    }

    /**
     * Dresses the scene that the root stands in, listens to its keys, and measures how long they take to the screen. Once
     * for a scene.
     */
    public void applyTo(Scene scene) {
        theme.get().applyTo(scene);
        responsiveness.watch(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> deck.pressed(event));
    }

    /** Shows everything in another language; the seat stays where it is. */
    public void speak(Locale language) {
        build(Messages.in(language));
    }

    /** Completes on the FX thread when the map is drawn and the queue is read: the first usable frame. */
    public CompletableFuture<Void> whenReady() {
        onlyOnScreen();
        return when(territories.layers(), layers -> territories.isFirstFrameThere())
                .thenCompose(done -> when(picture.picture(), read -> read != Picture.NOT_YET))
                .thenCompose(done -> mapSettled());
    }

    /** Completes on the FX thread when all borders are there, and the map and the tiles show the newest values. */
    public CompletableFuture<Void> whenSettled() {
        onlyOnScreen();
        afterFirstFrame();
        return when(territories.layers(), layers -> layers.size() == Level.values().length)
                .thenCompose(done -> when(imported.layers(), layers -> layers.isPresent()))
                .thenCompose(done -> when(picture.picture(), read -> read != Picture.NOT_YET))
                .thenCompose(done -> when(indicators.board(), board -> board.isPresent()))
                .thenCompose(done -> deck.indicators().whenPlotted())
                .thenCompose(done -> mapSettled());
    }

    /** What is ready already goes on at once, on the thread of the caller: elsewhere that would fail now and then only. */
    private static void onlyOnScreen() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("asked on " + Thread.currentThread() + " instead of the FX thread");
        }
    }

    @Override
    public void close() throws Exception {
        boolean stopped = ticking.cancel(false);
        LOG.debug("ticking stopped: {}", stopped);
        deck.close();
        indicators.close();
        layout.close();
        baseMap.close();
        plans.close();
        picture.close();
    }

    /** What the first frame does not need comes after it; a window that is never drawn gets it all the same. */
    private void loadRest() {
        // what is ready is not yet painted, and would have to share the cores with what can wait
        var ready = whenReady().thenRun(() -> Pulses.after(FRAMES_TO_PAINT, this::afterFirstFrame));
        var patience = services.scheduler()
                .schedule(
                        () -> services.background().onScreen(this::afterFirstFrame),
                        PATIENCE_SECONDS,
                        TimeUnit.SECONDS);
        LOG.debug("finer borders and gauges wait for the first frame: {} {}", ready, patience);
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
                            done -> deck.indicators().plot(),
                            failure -> {
                                LOG.warn("no gauges: the cards go on saying their figures", failure);
                                deck.indicators().plot();
                            });
        }
    }

    private void build(Messages messages) {
        Deck before = deck;
        Deck.Models models = new Deck.Models(
                services, seat, picture, territories, indicators, status, links, plans, layout, baseMap, imported);
        deck = new Deck(
                models,
                messages,
                handling.panels(services, messages, seat, picture),
                new Deck.Wishes(
                        () -> speak(
                                messages.locale().equals(Locale.ENGLISH) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH),
                        () -> theme.set(theme.get().other()),
                        () -> fullScreen.get().run()));
        root.getChildren().setAll(deck.node());
        deck.takeFocus();
        if (before != null) {
            if (plotting) {
                deck.indicators().plot();
            }
            before.close();
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
        return deck.map().whenSettled().whenComplete((nothing, failure) -> pulses.stop());
    }

    private void layOut() {
        root.applyCss();
        root.layout();
    }

    private void dress() {
        if (root.getScene() != null) {
            theme.get().applyTo(root.getScene());
        }
    }

    private void tick() {
        if (++ticks % RE_READ == 0 || picture.trouble().get().isPresent()) {
            picture.refresh(); // deadlines pass without anything being recorded
        }
        status.measure();
        links.refresh();
        indicators.refresh();
        baseMap.tick();
        deck.tick();
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
