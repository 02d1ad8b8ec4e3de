package io.cityhelm.cockpit.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkCluster;
import io.cityhelm.map.overlay.MarkGrade;
import io.cityhelm.map.view.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Marks at one place on the real map: a click lists them, keys choose one or none. */
class GatheredTest {

    private final List<String> chosen = new ArrayList<>();
    private MapView map;
    private Gathered gathered;
    private Stage stage;
    private LonLat place;

    @BeforeEach
    void show() throws Exception {
        map = FxToolkit.onFx(MapView::new);
        stage = FxToolkit.show(map, 700, 500);
        place = FxToolkit.onFx(() -> {
            map.steering().animatedProperty().set(false);
            map.steering().fitTo(new Envelope(120.0, 120.4, 30.2, 30.5), false);
            gathered = new Gathered(map, HandlingFixture.chinese(), mark -> chosen.add(mark.id()));
            map.events().onMarksClicked((marks, at) -> gathered.list(marks, at, true));
            return map.sight().placeAt(350, 250);
        });
        FxToolkit.onFx(() -> map.setMarks(
                List.of(incident("late", MarkGrade.IV, "井盖_缺失"), incident("early", MarkGrade.III, "路面积水"))));
        FxToolkit.pulse(2);
    }

    @AfterEach
    void close() {
        FxToolkit.onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            stage.hide();
            map.dispose();
        });
    }

    private Mark incident(String id, MarkGrade grade, String title) {
        return Mark.incident(id, place, grade, title);
    }

    private Optional<ContextMenu> menu() {
        return FxToolkit.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> "map-marks".equals(menu.getId()))
                .findFirst());
    }

    private static void until(BooleanSupplier holds) {
        for (int i = 0; i < 600; i++) {
            if (holds.getAsBoolean()) {
                return;
            }
            FxToolkit.pulse(1);
        }
        throw new AssertionError("never came");
    }

    private boolean isFocused(String line) {
        ContextMenu shown = menu().orElseThrow();
        return FxToolkit.onFx(() -> shown.getScene().getRoot().lookupAll(".menu-item").stream()
                .filter(Node::isFocused)
                .anyMatch(item -> item.lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Label words && line.equals(words.getText()))));
    }

    private List<String> lines() {
        return menu().orElseThrow().getItems().stream().map(MenuItem::getText).toList();
    }

    @Test
    void given_two_incidents_at_one_place_when_clicked_then_both_are_listed_and_keys_choose_one() {
        FxToolkit.click(map, 350, 250, 1);
        until(() -> menu().isPresent());
        assertThat(lines()).containsExactly("Ⅲ 较大 · 路面积水", "Ⅳ 一般 · 井盖_缺失");
        assertThat(chosen).as("nothing before it was chosen").isEmpty();

        until(() -> {
            FxToolkit.press(KeyCode.DOWN);
            return isFocused("Ⅳ 一般 · 井盖_缺失");
        });
        FxToolkit.press(KeyCode.ENTER);
        until(() -> menu().isEmpty());

        assertThat(chosen).containsExactly("late");
        assertThat(menu()).isEmpty();
    }

    @Test
    void given_the_list_when_escaped_then_nothing_is_chosen() {
        FxToolkit.click(map, 350, 250, 1);
        until(() -> menu().isPresent());

        FxToolkit.press(KeyCode.ESCAPE);
        until(() -> menu().isEmpty());

        assertThat(menu()).isEmpty();
        assertThat(chosen).isEmpty();
    }

    @Test
    void given_a_replay_or_a_unit_when_listed_then_it_is_seen_and_cannot_be_chosen() {
        MarkCluster cluster = new MarkCluster(
                List.of(incident("a", MarkGrade.III, "积水"), Mark.unit("u", place, "消防 3-02")), 0.8, 0.4);
        FxToolkit.onFx(() -> gathered.list(cluster, Point2D.ZERO, true));
        assertThat(menu().orElseThrow().getItems())
                .extracting(MenuItem::isDisable)
                .containsExactly(false, true);

        FxToolkit.onFx(() -> gathered.list(cluster, Point2D.ZERO, false));
        assertThat(menu().orElseThrow().getItems())
                .extracting(MenuItem::isDisable)
                .containsExactly(true, true);
    }

    @Test
    void given_more_than_anybody_reads_when_listed_then_the_rest_is_counted() {
        List<Mark> many = IntStream.range(0, 43)
                .mapToObj(i -> incident("i" + i, MarkGrade.IV, "噪声"))
                .toList();
        FxToolkit.onFx(() -> gathered.list(new MarkCluster(many, 0.8, 0.4), Point2D.ZERO, true));

        assertThat(lines()).hasSize(41).last().isEqualTo("还有 3 个");
    }

    @Test
    void given_marks_apart_or_at_one_place_when_pointed_at_then_the_tip_says_what_a_click_does() {
        Mark here = incident("a", MarkGrade.III, "积水");
        Mark there = Mark.incident("b", new LonLat(place.lon() + 0.01, place.lat()), MarkGrade.III, "积水");

        assertThat(gathered.tip(new MarkCluster(List.of(here, here), 0.8, 0.4)))
                .hasValueSatisfying(tip -> assertThat(tip).endsWith("点击列出"));
        assertThat(gathered.tip(new MarkCluster(List.of(here, there), 0.8, 0.4)))
                .hasValueSatisfying(tip -> assertThat(tip).endsWith("点击放大"));
    }
}
