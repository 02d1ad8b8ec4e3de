package io.cityhelm.cockpit;

import io.cityhelm.cockpit.basemap.BaseMapOffer;
import io.cityhelm.cockpit.bookmark.Bookmark;
import io.cityhelm.cockpit.fence.FencesModel;
import io.cityhelm.cockpit.fence.Fencing;
import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.layers.LayersOnMap;
import io.cityhelm.cockpit.layers.WindowFileAsk;
import io.cityhelm.cockpit.map.MapBoard;
import io.cityhelm.cockpit.map.MapDrawings;
import io.cityhelm.cockpit.map.MapKeys;
import io.cityhelm.cockpit.map.SituationMap;
import io.cityhelm.cockpit.print.SaveAsk;
import io.cityhelm.cockpit.print.WindowSaveAsk;
import io.cityhelm.cockpit.sketch.DrawingBoard;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.view.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Subscription;

/** The map of the deck with all that is done on it: wires its tools to each other and to the map's own menu. FX thread. */
final class MapTools implements AutoCloseable {

    /** Of what stands at its left, logical pixels. */
    private static final double WIDE = 400;

    private static final double NARROW = 340;

    private final Messages messages;
    private final MapPane pane;
    private final SituationMap situation;
    private final BaseMapOffer baseMaps;
    private final MapBoard board;
    private final Bookmarking views;
    private final Replaying replaying;
    private final Beside beside;
    private final Fencing fences;
    private final Asking asking;
    private final Importing importing;
    private final Printing printing;
    private final Exporting exporting;
    private final LayersOnMap layers;
    private final Subscription moments;
    private final SecondMap second;
    private final List<KeyAction> keys;

    /** @param window that files are asked for over @param say shows a sentence to the operator */
    MapTools(
            DeckModels models,
            MapView map,
            Sheets sheets,
            SheetContents contents,
            Supplier<Window> window,
            Wording wording,
            Consumer<String> say) {
        this.messages = wording.messages();
        CockpitServices services = models.services();
        this.pane = new MapPane(map, messages);
        this.situation = models.situation(pane, wording);
        this.baseMaps = new BaseMapOffer(pane, models.baseMap(), messages, services.clock());
        MapDrawings drawings = new MapDrawings(map);
        this.board = new MapBoard(pane, drawings, messages);
        this.views = new Bookmarking(models, map, messages, say);
        this.replaying = new Replaying(models, situation, wording);
        this.beside = new Beside(pane, replaying.view());
        this.fences = new Fencing(
                new FencesModel(
                        services.lookups().fences(),
                        services.tree(),
                        services.pack().boundaries(),
                        services.units(),
                        models.picture().picture(),
                        services.background()),
                services.pack(),
                models.hand(),
                models.seat(),
                board,
                map,
                drawings,
                wording);
        this.asking = new Asking(models, pane, board, drawings, beside, wording, say);
        this.importing = new Importing(contents.importing(), sheets, new WindowFileAsk(window, messages), messages);
        SaveAsk saving = new WindowSaveAsk(window, messages);
        this.printing = new Printing(
                () -> contents.printing(pane, situation, () -> this.replaying.moment()), sheets, saving, messages);
        this.exporting = new Exporting(() -> contents.exporting(situation), sheets, saving, messages);
        this.layers = new LayersOnMap(
                pane,
                models.imported(),
                messages,
                () -> importing.open(Optional.empty()),
                path -> importing.open(Optional.of(path.toString())));
        this.moments = replaying.onMoment(layers::rewind);
        this.second = new SecondMap(models, new SecondMap.First(map, importing, replaying, window), wording);
        this.keys = new MapKeys(pane, messages, say).actions();
        offer(say);
    }

    /** What is on the map comes to paper or picture, goes into the map's menu, and its buttons. */
    private void offer(Consumer<String> say) {
        pane.printProperty().set(printing::open);
        pane.menuTool("map.print", printing::open);
        pane.menuTool("map.export", exporting::open);
        pane.onSaid(say);
        // what is asked is answered with what is now, and would be taken for what was
        pane.menuItems(place -> replaying.moment().isPresent() ? List.of() : menu(place));
    }

    /** What can be done with a place of the map. */
    private List<MenuItem> menu(LonLat place) {
        List<MenuItem> items = new ArrayList<>(asking.items(place));
        items.add(menuItem("map-menu-bookmarks", "bookmark.title", views::open));
        items.add(menuItem("map-menu-fences", "fence.title", fences::open));
        return items;
    }

    private MenuItem menuItem(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** The map, and over it what its tools show and what else the deck shows there, at its left and on top. */
    StackPane over(Region below, Node top) {
        beside.add(below, Pos.CENTER_LEFT, WIDE);
        List.of(views.view(), fences.view()).forEach(panel -> beside.add(panel, Pos.CENTER_LEFT, NARROW));
        return new StackPane(pane, replaying.view(), below, views.view(), fences.view(), asking.view(), top);
    }

    void fullScreen(Runnable action) {
        pane.fullScreenProperty().set(action);
    }

    /** What is drawn on. */
    DrawingBoard board() {
        return board;
    }

    List<KeyAction> keys() {
        return keys;
    }

    /** The jurisdiction under the pointer. */
    Optional<JurisdictionCode> pointedAt() {
        return situation.pointedAt();
    }

    /** The names under which views of the map are kept. */
    List<String> viewNames() {
        return views.model().all().get().stream().map(Bookmark::name).toList();
    }

    Bookmarking views() {
        return views;
    }

    Replaying replaying() {
        return replaying;
    }

    Fencing fences() {
        return fences;
    }

    Asking asking() {
        return asking;
    }

    SecondMap second() {
        return second;
    }

    Importing importing() {
        return importing;
    }

    Printing printing() {
        return printing;
    }

    Exporting exporting() {
        return exporting;
    }

    /** @param listener told whether the map shows what was, at once and whenever it changes */
    Subscription onPast(Consumer<Boolean> listener) {
        return replaying.onPast(past -> {
            if (past) {
                asking.close(); // an answer about now would be taken for what was
            }
            listener.accept(past);
        });
    }

    /** Closes the topmost thing over the map, or returns to now. @return whether there was any */
    boolean closeTopmost() {
        return asking.close() || views.leave() || fences.leave() || replaying.now();
    }

    /** Once a second. */
    void tick() {
        baseMaps.tick();
        second.tick();
    }

    @Override
    public void close() {
        second.close();
        baseMaps.close();
        moments.unsubscribe();
        replaying.close();
        layers.close();
        views.close();
        fences.close();
        situation.close();
    }
}
