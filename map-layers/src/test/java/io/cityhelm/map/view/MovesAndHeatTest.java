package io.cityhelm.map.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkGrade;
import io.cityhelm.map.overlay.Track;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** The heat of events, the tracks of units and the rings of clusters, seen as pixels. */
class MovesAndHeatTest {

    private static final LonLat MIDDLE = new LonLat(120.1, 30.3);

    private MapView map;
    private Scene scene;

    @BeforeEach
    void show() throws Exception {
        map = FxToolkit.onFx(MapView::new);
        scene = FxToolkit.onFx(() -> new Scene(map, 600, 600));
        FxToolkit.onFx(() -> {
            map.steering().animatedProperty().set(false);
            map.steering().fitTo(new Envelope(120.0, 120.2, 30.2, 30.4), false);
        });
        settle();
    }

    @AfterEach
    void dispose() {
        FxToolkit.onFx(map::dispose);
    }

    @Test
    void given_events_when_heat_is_wanted_then_it_is_hot_where_they_are_and_gone_when_switched_off() throws Exception {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            marks.add(Mark.incident("i" + i, new LonLat(120.1 + i * 1e-3, 30.3), MarkGrade.IV, ""));
        }
        FxToolkit.onFx(() -> map.setMarks(marks));
        settle();
        int[] plain = colour(picture(), 306, 278);

        FxToolkit.onFx(() -> map.display().heatProperty().set(true));
        settle();
        int[] hot = colour(picture(), 306, 278);
        int[] cold = colour(picture(), 40, 40);

        assertThat(hot[0]).as("red near the events").isGreaterThan(plain[0] + 40);
        assertThat(cold).as("far from them").isEqualTo(colour(picture(), 40, 560));
        assertThat(FxToolkit.onFx(() -> map.heatField().get().orElseThrow().count()))
                .isEqualTo(5);

        FxToolkit.onFx(() -> map.display().heatProperty().set(false));
        settle();
        assertThat(colour(picture(), 306, 278)).isEqualTo(plain);
    }

    @Test
    void given_units_that_drive_when_heat_is_shown_then_no_tile_is_painted_again() throws Exception {
        Mark fire = Mark.incident("fire", MIDDLE, MarkGrade.IV, "");
        FxToolkit.onFx(() -> {
            map.display().heatProperty().set(true);
            map.setMarks(List.of(fire, Mark.unit("u", MIDDLE, "")));
        });
        settle();
        long painted = FxToolkit.onFx(() -> map.counters().painted());

        FxToolkit.onFx(() -> map.setMarks(List.of(fire, Mark.unit("u", new LonLat(120.11, 30.3), ""))));
        settle();

        assertThat(FxToolkit.onFx(() -> map.counters().painted())).isEqualTo(painted);
    }

    @Test
    void given_a_track_when_wanted_then_the_newer_end_is_brighter() throws Exception {
        BufferedImage before = picture();
        FxToolkit.onFx(() -> {
            map.setTracks(List.of(new Track(
                    "u",
                    List.of(
                            new Track.Point(new LonLat(120.02, 30.3), 1),
                            new Track.Point(new LonLat(120.06, 30.3), 0.9),
                            new Track.Point(new LonLat(120.14, 30.3), 0.5),
                            new Track.Point(new LonLat(120.18, 30.3), 0)))));
        });
        settle();
        assertThat(differing(picture(), before, 0, 600)).as("not wanted yet").isZero();

        FxToolkit.onFx(() -> map.display().tracksProperty().set(true));
        settle();

        BufferedImage with = picture();
        int old = brightness(with, before, x(120.03), x(120.055));
        int fresh = brightness(with, before, x(120.145), x(120.175));
        assertThat(old).isPositive();
        assertThat(fresh).isGreaterThan(2 * old);
    }

    @Test
    void given_gathered_events_when_drawn_then_the_ring_shows_the_grades_and_a_click_comes_closer() throws Exception {
        List<Mark> marks = List.of(
                Mark.alert("a", new LonLat(120.1, 30.3), MarkGrade.III, ""),
                Mark.alert("b", new LonLat(120.1005, 30.3), MarkGrade.IV, ""),
                Mark.alert("c", new LonLat(120.1, 30.3005), MarkGrade.IV, ""),
                Mark.alert("d", new LonLat(120.1005, 30.3005), MarkGrade.IV, ""));
        FxToolkit.onFx(() -> map.setMarks(marks));
        settle();
        double before = FxToolkit.onFx(() -> map.viewport().zoom());
        var at = FxToolkit.onFx(() -> map.sight().screenOf(new LonLat(120.10025, 30.30025)));

        BufferedImage seen = picture();
        int yellow = 0;
        int blue = 0;
        for (int degree = 0; degree < 360; degree++) {
            int x = (int) Math.round(at.getX() + 14 * Math.cos(Math.toRadians(degree)));
            int y = (int) Math.round(at.getY() + 14 * Math.sin(Math.toRadians(degree)));
            int[] c = colour(seen, x, y);
            yellow += c[0] > 150 && c[1] > 120 && c[2] < 120 ? 1 : 0;
            blue += c[2] > 150 && c[0] < 140 ? 1 : 0;
        }
        assertThat(blue).as("three of four").isBetween(190, 275);
        assertThat(yellow).as("one of four").isBetween(40, 100);

        FxToolkit.onFx(() -> javafx.event.Event.fireEvent(map, click(at.getX(), at.getY())));
        settle();
        assertThat(FxToolkit.onFx(() -> map.viewport().zoom())).isGreaterThan(before + 1);
    }

    private static javafx.scene.input.MouseEvent click(double x, double y) {
        return new javafx.scene.input.MouseEvent(
                javafx.scene.input.MouseEvent.MOUSE_CLICKED,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private int x(double lon) {
        return (int) Math.round(
                FxToolkit.onFx(() -> map.sight().screenOf(new LonLat(lon, 30.3)).getX()));
    }

    private static int brightness(BufferedImage with, BufferedImage before, int from, int to) {
        int most = 0;
        for (int x = from; x < to; x++) {
            for (int y = 280; y < 320; y++) {
                most = Math.max(most, colour(with, x, y)[2] - colour(before, x, y)[2]);
            }
        }
        return most;
    }

    private static int differing(BufferedImage one, BufferedImage other, int from, int to) {
        int found = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                found += one.getRGB(x, y) != other.getRGB(x, y) ? 1 : 0;
            }
        }
        return found;
    }

    private static int[] colour(BufferedImage picture, int x, int y) {
        int argb = picture.getRGB(x, y);
        return new int[] {argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF};
    }

    private BufferedImage picture() {
        return FxToolkit.picture(scene);
    }

    private void settle() throws Exception {
        FxToolkit.onFx(map::whenSettled).get(30, TimeUnit.SECONDS);
    }
}
