package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static io.cityhelm.cockpit.handling.HandlingFixture.CITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.security.Actor;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that climbed to the cockpit above, on the real screen, answered with keys. */
class LadderPanelTest {

    private static final Actor.Rule TIMER = new Actor.Rule("timer", CITY);

    @TempDir
    Path folder;

    @Test
    void given_an_order_that_nobody_answers_when_it_reaches_the_level_above_then_that_level_acknowledges_it_by_key()
            throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = stand.city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.IV, "曙光路 33 号");
            stand.city.verify(AT_DISTRICT, id, Grade.IV);
            OrderId order = stand.city.order(AT_DISTRICT, id, 0);
            stand.city.deliver(order);
            climb(stand, order, Duration.ofSeconds(180));
            climb(stand, order, Duration.ofSeconds(720));

            stand.enter(AT_CITY);
            stand.until("the call", () -> stand.words("#needs").contains("应答叫应"));
            stand.press(KeyCode.N);
            stand.until("the ladder", () -> stand.words("#case").contains("短信"));
            assertThat(stand.words("#case"))
                    .contains("尚无回执")
                    .contains("已上屏，待应答")
                    .contains("下一步");

            stand.press(KeyCode.A);
            stand.untilFormIs(true);
            stand.click("#form-confirm");
            stand.untilFormIs(false);

            stand.until("the end of the calls", () -> !stand.words("#needs").contains("应答叫应"));
            stand.until("its line", () -> stand.words("#case").contains("已应答"));
            assertThat(stand.words("#case")).doesNotContain("下一步");
        }
    }

    private static void climb(HandlingStand stand, OrderId order, Duration by) throws Exception {
        stand.city.clock.advance(by);
        stand.city.done(TIMER, Request.of(new CallingCommand.Climb(order)));
    }
}
