package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the values of the map are cut into classes, chosen at its legend in the real scene and found again. */
class ClassesOnMapTest {

    private static final Instant NOW = Instant.parse("2020-11-15T04:00:00Z");

    @TempDir
    Path folder;

    @Test
    void natural_breaks_are_chosen_shown_and_kept_for_the_account() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), Clock.fixed(NOW, ZoneOffset.UTC))) {
            stand.enter("city");
            String indicator = stand.city
                    .services()
                    .pack()
                    .layout()
                    .tiles(Level.CITY, Optional.empty())
                    .getFirst()
                    .indicator();
            stand.city.services().indicators().accept(values(stand, indicator));
            stand.until("a way to cut them", () -> !words(stand).isEmpty());

            choose(stand, "自然断点");
            stand.until("natural breaks", () -> words(stand).startsWith("自然断点"));
            choose(stand, "4 级");
            stand.until("four of them", () -> words(stand).equals("自然断点 · 4 级"));

            assertThat(stand.city.services().choices().of("city", "classes." + indicator))
                    .contains("jenks:4");
        }
    }

    private static List<Sample> values(RoomStand stand, String indicator) {
        List<Sample> samples = new ArrayList<>();
        for (Jurisdiction place : stand.city.services().tree().all()) {
            if (place.level() == Level.DISTRICT) {
                samples.add(new Sample(
                        new SampleKey(indicator, place.code()), samples.size() * samples.size(), NOW, NOW, "test"));
            }
        }
        return samples;
    }

    private static String words(RoomStand stand) {
        return stand.find("#map-classes")
                .map(MenuButton.class::cast)
                .filter(menu -> menu.isVisible())
                .map(MenuButton::getText)
                .orElse("");
    }

    private static void choose(RoomStand stand, String words) {
        FxToolkit.onFx(() -> ((MenuButton) stand.find("#map-classes").orElseThrow())
                .getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .findFirst()
                        .ifPresent(MenuItem::fire));
    }
}
