package io.cityhelm.cockpit.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietQueueTest {

    @TempDir
    Path folder;

    @Test
    void a_quiet_queue_gives_way_on_a_low_screen_and_keeps_its_head() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.english(), OrderLinks.NONE)) {
            stand.enter(HandlingFixture.AT_CITY);
            stand.until("the quiet queue", () -> stand.words("#needs").contains("Nothing needs you now"));
            FxToolkit.pulse(2);
            double least = FxToolkit.onFx(() -> stand.panels.queue().minHeight(350));
            double whole = FxToolkit.onFx(() -> stand.panels.queue().prefHeight(350));
            assertThat(least).as("hardly more than its head").isLessThan(70);
            assertThat(whole).isGreaterThan(least);
        }
    }
}
