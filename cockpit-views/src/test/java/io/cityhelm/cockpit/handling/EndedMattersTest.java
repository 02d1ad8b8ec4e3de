package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is selected stays on the screen when it ends: with its last stage, its record, and why nothing more can be done. */
class EndedMattersTest {

    @TempDir
    Path folder;

    @Test
    void an_incident_that_somebody_else_dismisses_shows_its_end_and_every_button_explains() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = stand.city.incident(AT_DISTRICT, "路面塌陷", "gas-leak", Grade.III, "保俶路 12 号");
            stand.enter(AT_DISTRICT);
            FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfIncident(id))));
            stand.until("the case", () -> stand.caseShows(IncidentStage.REPORTED));

            stand.city.done(AT_DISTRICT, Request.of(new IncidentCommand.Dismiss(id, "重复上报")));

            stand.until("its end", () -> stand.words("#timeline").contains("重复上报"));
            assertThat(stand.words("#case")).contains("不予立案 · ");
            stand.until(
                    "its leaving of the picture",
                    () -> stand.city.picture.picture().get().incident(id).isEmpty());
            stand.unfoldActions();
            stand.click("#action-verify");
            stand.until("the reason", () -> !stand.words("#notice").isBlank());
        }
    }

    @Test
    void an_alert_that_is_cleared_elsewhere_shows_that_and_one_that_is_promoted_leads_to_its_incident()
            throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            AlertKey cleared = stand.city.alert("燃气味", "gas-leak", Grade.III, "保俶路 12 号");
            AlertKey promoted = stand.city.alert("氯气味", "chemical-leak", Grade.II, "曙光路 33 号");
            stand.enter(AT_DISTRICT);
            FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfAlert(cleared))));
            stand.until("the alert", () -> stand.words("#alert").contains("燃气味"));
            stand.city.done(AT_DISTRICT, Request.of(new AlertCommand.Clear(cleared, "误报")));
            stand.until("its end", () -> stand.words("#alert").contains("误报"));

            FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfAlert(promoted))));
            stand.until("the other alert", () -> stand.words("#alert").contains("氯气味"));
            IncidentId id = stand.city.incident(AT_DISTRICT, "氯气泄漏", "chemical-leak", Grade.II, "曙光路 33 号");
            stand.city.done(AT_DISTRICT, Request.of(new AlertCommand.Promote(promoted, id)));
            stand.until("its incident", () -> stand.words("#case").contains("氯气泄漏"));
            assertThat(FxToolkit.onFx(() -> stand.city.seat.selected().get()))
                    .contains(new Need.Subject.OfIncident(id));
        }
    }
}
