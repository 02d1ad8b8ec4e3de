package io.cityhelm.cockpit.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.map.FxToolkit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** When the drawings of the cards are made, and that a line tells the values and nothing else. */
class PlottingTest {

    @Test
    void given_no_first_frame_when_cards_want_drawings_then_no_tile_is_made() {
        Plotting plotting = FxToolkit.onFx(Plotting::new);
        List<PlottedNode> nodes = FxToolkit.onFx(() -> List.<PlottedNode>of(new Dial(), new Trend()));
        CompletableFuture<Void> idle = FxToolkit.onFx(() -> {
            plotting.only(nodes);
            return plotting.whenIdle();
        });
        FxToolkit.pulse(4);
        assertThat(idle).isNotDone();
        assertThat(FxToolkit.onFx(() -> tiles(nodes))).isZero();
        assertThat(nodes).noneMatch(PlottedNode::isPlotted);
    }

    @Test
    void given_the_first_frame_when_pulses_pass_then_one_drawing_a_pulse_until_all_are_there() {
        Plotting plotting = FxToolkit.onFx(Plotting::new);
        List<PlottedNode> nodes = FxToolkit.onFx(() -> List.<PlottedNode>of(new Dial(), filled(), new Dial()));
        long atOnce = FxToolkit.onFx(() -> {
            plotting.only(nodes);
            plotting.begin();
            return tiles(nodes);
        });
        assertThat(atOnce).as("never in the turn that asks for them").isZero();
        FxToolkit.await(FxToolkit.onFx(plotting::whenIdle));
        assertThat(FxToolkit.onFx(() -> tiles(nodes))).isEqualTo(3);
    }

    @Test
    void given_few_values_when_a_line_is_made_then_it_goes_straight_from_one_to_the_next() {
        assertThat(Tiles.enough(List.of(0.0, 4.0))).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
        assertThat(Tiles.enough(List.of(1.0, 2.0, 3.0, 4.0))).containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void given_a_line_when_a_value_comes_then_the_tile_stays() {
        Trend trend = FxToolkit.onFx(PlottingTest::filled);
        FxToolkit.onFx(trend::plot);
        var tile = trend.getChildrenUnmodifiable().getFirst();
        FxToolkit.onFx(() -> trend.show(List.of(2.0, 3.0, 3.0, 2.5)));
        assertThat(trend.getChildrenUnmodifiable()).containsExactly(tile);
        FxToolkit.onFx(() -> trend.show(List.of(2.0, 3.0, 3.0, 90.0)));
        assertThat(trend.getChildrenUnmodifiable()).as("beyond its scale").doesNotContain(tile);
    }

    @Test
    void given_a_line_when_its_room_is_left_and_entered_again_then_it_is_still_drawn() {
        StackPane room = new StackPane();
        Trend trend = FxToolkit.onFx(PlottingTest::filled);
        Stage stage = FxToolkit.show(room, 200, 100);
        try {
            FxToolkit.onFx(() -> room.getChildren().setAll(trend));
            FxToolkit.onFx(trend::plot);
            FxToolkit.pulse(2);
            var before = FxToolkit.onFx(() -> line(trend));
            assertThat(before).isNotEmpty();
            FxToolkit.onFx(() -> room.getChildren().clear());
            FxToolkit.pulse(2);
            FxToolkit.onFx(() -> room.getChildren().setAll(trend));
            FxToolkit.pulse(2);
            assertThat(FxToolkit.onFx(() -> line(trend))).isEqualTo(before);
            FxToolkit.onFx(() -> room.setVisible(false));
            FxToolkit.pulse(2);
            FxToolkit.onFx(() -> room.setVisible(true));
            FxToolkit.pulse(2);
            assertThat(FxToolkit.onFx(() -> line(trend))).isEqualTo(before);
        } finally {
            FxToolkit.onFx(stage::hide);
        }
    }

    /** The corners of the drawn line, on the screen. */
    private static List<String> line(Trend trend) {
        return trend.lookupAll("Path").stream()
                .map(Path.class::cast)
                .filter(path -> path.getStroke() != null && path.isVisible())
                .flatMap(path -> path.getElements().stream().map(at -> path.getStroke() + " " + at))
                .toList();
    }

    private static Trend filled() {
        Trend trend = new Trend();
        trend.show(List.of(1.0, 2.0, 3.0, 3.0));
        return trend;
    }

    private static long tiles(List<PlottedNode> nodes) {
        return nodes.stream()
                .flatMap(node -> node.getChildrenUnmodifiable().stream())
                .filter(eu.hansolo.tilesfx.Tile.class::isInstance)
                .count();
    }
}
