package io.cityhelm.map.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.demo.CityLayers;
import io.cityhelm.map.demo.SyntheticCity;
import io.cityhelm.map.overlay.Drawing;
import io.cityhelm.map.view.MapView;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** What an operator does on the map, on a real stage. */
class MapToolsTest {

    private final CompletableFuture<String> said = new CompletableFuture<>();
    private MapPane pane;
    private MapView map;
    private Stage stage;

    @BeforeEach
    void show() {
        pane = FxToolkit.onFx(() -> new MapPane(new MapView(), Messages.in(Locale.ENGLISH)));
        map = pane.map();
        FxToolkit.onFx(() -> {
            pane.getStylesheets()
                    .add(SyntheticCity.class.getResource("tokens.css").toExternalForm());
            map.steering().animatedProperty().set(false);
            CityLayers.put(map, SyntheticCity.build(16, 5));
            map.steering().fitTo(SyntheticCity.area(), false);
            pane.onSaid(said::complete);
        });
        stage = FxToolkit.show(pane, 900, 700);
        FxToolkit.await(FxToolkit.onFx(map::whenSettled));
    }

    @AfterEach
    void hide() {
        FxToolkit.onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        FxToolkit.onFx(stage::hide);
        FxToolkit.onFx(map::dispose);
    }

    @Test
    void givenMeasuring_whenAnAreaIsClosed_thenItsSizeStandsOnTheMapUntilEscape() {
        FxToolkit.onFx(pane::measure);
        assertThat(FxToolkit.onFx(() -> pane.lookup("#map-measure-help").isVisible()))
                .isTrue();
        FxToolkit.click(map, 400, 300, 1);
        FxToolkit.click(map, 520, 300, 1);
        assertThat(FxToolkit.onFx(() -> map.drafting().words())).endsWith(" km");
        FxToolkit.click(map, 520, 420, 1);
        FxToolkit.press(KeyCode.C);

        Drawing measured = FxToolkit.onFx(() -> map.measuring().measured()).orElseThrow();
        assertThat(measured.shape()).isEqualTo(Drawing.Shape.AREA);
        assertThat(measured.label()).matches("[0-9.]+ km², [0-9.]+ km around");
        assertThat(FxToolkit.onFx(() -> pane.lookup("#map-measure-help").isVisible()))
                .isFalse();

        FxToolkit.press(KeyCode.ESCAPE);
        assertThat(FxToolkit.onFx(() -> map.measuring().measured())).isEmpty();
    }

    @Test
    void givenOnePointOnly_whenEnded_thenNothingIsMeasured() {
        FxToolkit.onFx(pane::measure);
        FxToolkit.click(map, 400, 300, 1);
        FxToolkit.press(KeyCode.ENTER);

        assertThat(FxToolkit.onFx(() -> map.measuring().measured())).isEmpty();
    }

    @Test
    void givenAPlaceOnTheMap_whenCopiedAsGcj02_thenTheClipboardHoldsItsFigures() {
        LonLat place = FxToolkit.onFx(() -> map.sight().placeAt(450, 350));

        choose(450, 350, "map-menu-copy", "map-menu-copy-GCJ02");

        assertThat(FxToolkit.await(said)).startsWith("Copied: ");
        String[] figures =
                FxToolkit.onFx(() -> Clipboard.getSystemClipboard().getString()).split(",");
        double east = Double.parseDouble(figures[0]) - place.lon();
        double north = Double.parseDouble(figures[1]) - place.lat();
        // GCJ-02 lies some hundreds of metres to the south-east of the truth around Hangzhou
        assertThat(east).isBetween(0.003, 0.007);
        assertThat(north).isBetween(-0.004, -0.001);
    }

    @Test
    void givenAPlaceOnTheMap_whenCopiedInItsZone_thenTheFiguresAreMetres() {
        choose(450, 350, "map-menu-copy", "map-menu-copy-EPSG:4549");

        assertThat(FxToolkit.await(said)).contains("EPSG:4549");
        String[] figures =
                FxToolkit.onFx(() -> Clipboard.getSystemClipboard().getString()).split(",");
        assertThat(Double.parseDouble(figures[0])).isBetween(400_000.0, 600_000.0);
        assertThat(Double.parseDouble(figures[1])).isBetween(3_200_000.0, 3_450_000.0);
    }

    @Test
    void givenAPlaceLookedUp_whenBackIsChosen_thenTheOldViewIsThereAgain() {
        var before = FxToolkit.onFx(map::viewport);
        FxToolkit.onFx(() -> map.steering().fitTo(new Envelope(120.1, 120.15, 30.2, 30.25), false));
        assertThat(FxToolkit.onFx(map::viewport)).isNotEqualTo(before);

        choose(450, 350, "map-menu-back");

        assertThat(FxToolkit.onFx(map::viewport)).isEqualTo(before);
    }

    @Test
    void givenTheOwnersItems_whenTheMenuOpens_thenTheyComeFirst() {
        FxToolkit.onFx(() -> pane.menuItems(place -> List.of(new MenuItem("what is here"))));

        ContextMenu menu = open(450, 350);

        assertThat(FxToolkit.onFx(() -> menu.getItems().getFirst().getText())).isEqualTo("what is here");
    }

    private ContextMenu open(double x, double y) {
        FxToolkit.onFx(() ->
                map.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, x, y, false, null)));
        return FxToolkit.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> "map-menu".equals(menu.getId()))
                .findFirst()
                .orElseThrow());
    }

    private void choose(double x, double y, String... ids) {
        ContextMenu menu = open(x, y);
        FxToolkit.onFx(() -> {
            List<MenuItem> items = menu.getItems();
            for (String id : ids) {
                MenuItem found = items.stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
                if (found instanceof Menu deeper) {
                    items = deeper.getItems();
                } else {
                    found.fire();
                }
            }
        });
    }
}
