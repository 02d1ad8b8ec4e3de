package io.cityhelm.map.furniture;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.crossing.Errand;
import io.cityhelm.map.view.MapView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be done with a place of the map: the right button at the pointer, or the menu key in the middle of the view.
 * For the FX thread.
 */
final class MapMenu {

    private static final Logger LOG = LoggerFactory.getLogger(MapMenu.class);

    private final MapView map;
    private final Messages messages;
    private final Runnable measure;
    private final Consumer<String> say;
    private final ContextMenu menu = new ContextMenu();
    private final Map<String, Runnable> tools = new LinkedHashMap<>();
    private Function<LonLat, List<MenuItem>> more = _ -> List.of();

    /**
     * @param measure begins measuring
     * @param say shows a sentence to the operator
     */
    MapMenu(MapView map, Messages messages, Runnable measure, Consumer<String> say) {
        this.map = map;
        this.messages = messages;
        this.measure = measure;
        this.say = say;
        menu.setId("map-menu");
        map.setOnContextMenuRequested(this::asked);
    }

    /** What the owner of the map can do with a place. */
    void more(Function<LonLat, List<MenuItem>> items) {
        more = items;
    }

    private void asked(ContextMenuEvent event) {
        event.consume();
        Point2D at = event.isKeyboardTrigger()
                ? new Point2D(map.getWidth() / 2, map.getHeight() / 2)
                : new Point2D(event.getX(), event.getY());
        menu.getItems().setAll(items(map.sight().placeAt(at.getX(), at.getY())));
        Point2D screen = map.localToScreen(at);
        menu.show(map, screen.getX(), screen.getY());
    }

    /** Something that can be done with the whole map. @param key of its words */
    void tool(String key, Runnable action) {
        tools.put(key, action);
    }

    private List<MenuItem> items(LonLat place) {
        Menu copy = new Menu(messages.text("map.menu.copy"));
        copy.setId("map-menu-copy");
        PlaceCopy.datumsAt(place).forEach(datum -> copy.getItems().add(copyItem(place, datum)));
        List<MenuItem> all = new ArrayList<>(more.apply(place));
        if (!all.isEmpty()) {
            all.add(new SeparatorMenuItem());
        }
        all.add(copy);
        all.add(item("map.menu.measure", measure));
        tools.forEach((key, action) -> all.add(item(key, action)));
        all.add(new SeparatorMenuItem());
        all.add(item("map.menu.back", () -> map.steering().trail().back()));
        all.add(item("map.menu.forward", () -> map.steering().trail().forward()));
        return all;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private MenuItem copyItem(LonLat place, String datum) {
        MenuItem item = new MenuItem(
                datum.startsWith("EPSG:")
                        ? messages.text("map.menu.zone", datum)
                        : messages.text("map.datum." + datum));
        item.setId("map-menu-copy-" + datum);
        item.setOnAction(_ -> copy(place, datum));
        return item;
    }

    private void copy(LonLat place, String datum) {
        Errand.run(
                () -> PlaceCopy.figures(place, datum),
                figures -> {
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, figures));
                    say.accept(messages.text("map.copied", figures, datum));
                },
                failure -> {
                    LOG.warn("a place could not be copied", failure);
                    say.accept(messages.text("map.copy.failed", datum));
                });
    }
}
