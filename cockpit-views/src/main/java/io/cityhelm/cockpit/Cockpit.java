package io.cityhelm.cockpit;

import io.cityhelm.cockpit.basemap.BaseMapModel;
import io.cityhelm.cockpit.indicator.IndicatorsModel;
import io.cityhelm.cockpit.layers.LayersModel;
import io.cityhelm.cockpit.layout.LayoutModel;
import io.cityhelm.cockpit.links.LinksModel;
import io.cityhelm.cockpit.map.Territories;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.plan.PlansModel;
import io.cityhelm.cockpit.print.PrintOrder;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.shell.Panels;
import io.cityhelm.cockpit.status.Responsiveness;
import io.cityhelm.cockpit.status.StatusModel;
import io.cityhelm.cockpit.theme.HelmFonts;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.core.attention.Attention;
import io.cityhelm.core.attention.PlanNeeds;
import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final Readiness readiness;
    private final ScheduledFuture<?> ticking;
    private Deck deck;
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
        this.imported = new LayersModel(
                services.layers(),
                services.packLayers(),
                services.choices(),
                seat,
                services.pack().info().zone(),
                services.background());
        this.status = new StatusModel(
                services.journal(),
                services.situation(),
                services.indicators(),
                responsiveness::p95,
                services.clock(),
                services.background());
        this.links = new LinksModel(links, services.clock(), services.background());
        this.indicators = new IndicatorsModel(
                services.pack(),
                seat,
                layout,
                services.indicators(),
                services.voices(),
                services.clock(),
                services.background(),
                services.scheduler());
        this.readiness = new Readiness(services, territories, imported, picture, indicators, root, () -> deck);
        this.theme.set(theme);
        this.theme.addListener((property, before, now) -> dress());
        HelmFonts.ensure();
        root.setId("cockpit");
        territories.load(); // before the deck is built: another core reads meanwhile
        picture.refresh();
        build(messages);
        readiness.loadRest();
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

    /**
     * Prints the map as it is now into a file, in place of what is there.
     *
     * @return completes off the FX thread: whether all pictures of the base map had come
     */
    public CompletableFuture<Boolean> print(PrintOrder order, Path file) {
        return deck.printing().print(order, file);
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
        return readiness.whenReady();
    }

    /** Completes on the FX thread when all borders are there, and the map and the tiles show the newest values. */
    public CompletableFuture<Void> whenSettled() {
        return readiness.whenSettled();
    }

    @Override
    public void close() throws Exception {
        boolean stopped = ticking.cancel(false);
        LOG.debug("ticking stopped: {}", stopped);
        deck.close();
        indicators.close();
        layout.close();
        baseMap.close();
        imported.close();
        plans.close();
        picture.close();
    }

    private void build(Messages messages) {
        Deck before = deck;
        DeckModels models = new DeckModels(
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
            readiness.follow(deck.indicators());
            before.close();
        }
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
}
