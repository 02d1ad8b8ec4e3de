package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.AssignmentState;
import io.cityhelm.core.force.DepotSighting;
import io.cityhelm.core.force.DepotStatus;
import io.cityhelm.core.force.StockId;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitRef;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units in the real scene, over a real journal: recommended, sent, there, counted and free again, by keys. */
class SendingUnitsTest {

    @TempDir
    Path folder;

    @Test
    void a_recommended_unit_is_sent_arrives_by_its_position_is_counted_and_released() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId leak = stand.city.incident(AT_DISTRICT, "仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            units(stand, 120.16, 120.20);
            stand.enter(AT_DISTRICT);
            select(stand, leak);

            stand.press(KeyCode.SHIFT, KeyCode.U);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect"))
                    .contains("消防车01号")
                    .contains("具备 危化品处置（1/4 项）")
                    .contains("直线 1.9 公里");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the unit on its way", () -> state(stand, "fire-1") == AssignmentState.DISPATCHED);
            stand.until("the unit in the case", () -> stand.words("#held-units").contains("消防车01号：已出动"));

            units(stand, 120.1401, 120.20);
            select(stand, leak);
            stand.press(KeyCode.SHIFT, KeyCode.O);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("记录到场，开始定时清点");
            assertThat(state(stand, "fire-1")).as("proposed, not assumed").isEqualTo(AssignmentState.DISPATCHED);
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the unit on scene", () -> state(stand, "fire-1") == AssignmentState.ON_SCENE);

            stand.city.clock.advance(Duration.ofMinutes(15));
            stand.city.done(
                    new Actor.Rule("timer", HandlingFixture.CITY),
                    Request.of(new AssignmentCommand.AskCheck("fire-1")));
            stand.until("the question in the queue", () -> stand.words("#needs").contains("清点现场力量：消防车01号"));
            stand.until(
                    "the question in the case", () -> stand.words("#held-units").contains("前清点确认"));
            stand.press(KeyCode.SHIFT, KeyCode.O);
            stand.untilFormIs(true);
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until(
                    "a queue without the question", () -> !stand.words("#needs").contains("清点现场力量"));
            stand.until(
                    "the answer in the record", () -> stand.words("#timeline").contains("清点确认"));
        }
    }

    @Test
    void supplies_are_kept_for_the_incident_and_never_more_than_there_are() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId leak = stand.city.incident(AT_DISTRICT, "仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.enter(AT_DISTRICT);
            select(stand, leak);

            stand.press(KeyCode.SHIFT, KeyCode.Q);
            stand.untilFormIs(true);
            stand.write("quantity", "99999999");
            stand.click("#form-confirm");
            stand.until("the refusal", () -> stand.words("#form-complaint").contains("只有"));
            stand.write("quantity", "100");
            stand.click("#form-confirm");
            stand.untilFormIs(false);

            assertThat(stand.city
                            .ledger
                            .lookups()
                            .forces()
                            .stock(StockId.of("depot-330106", "sandbag"))
                            .orElseThrow()
                            .state()
                            .heldFor(leak))
                    .isEqualTo(100);
        }
    }

    @Test
    void a_depot_that_closes_while_its_form_is_open_gives_nothing_and_says_why_and_an_old_word_is_said_to_be_old()
            throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId leak = stand.city.incident(AT_DISTRICT, "仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.enter(AT_DISTRICT);
            select(stand, leak);
            says(stand, DepotStatus.OPEN);
            stand.city.clock.advance(Duration.ofMinutes(12));

            stand.press(KeyCode.SHIFT, KeyCode.Q);
            stand.untilFormIs(true);
            stand.until("how old it is", () -> stand.words("#field-stock").contains("位置和状态是 12 分钟前所报"));
            stand.write("quantity", "100");
            says(stand, DepotStatus.CLOSED);
            stand.click("#form-confirm");
            stand.until("the refusal", () -> stand.words("#form-complaint").contains("仓库停用"));
            stand.press(KeyCode.ESCAPE);
            stand.untilFormIs(false);
            assertThat(stand.city.ledger.lookups().forces().stocks()).isEmpty();

            stand.unfoldActions();
            stand.press(KeyCode.SHIFT, KeyCode.Q);
            stand.until("why not", () -> stand.objection.get().isPresent());
            assertThat(stand.objection.get().orElseThrow()).contains("仓库停用").contains("已预留的仍可消耗");
        }
    }

    /** The depot's own system: two kilometres from where the pack has it. */
    private static void says(HandlingStand stand, DepotStatus status) {
        stand.city
                .services
                .depots()
                .accept(List.of(new DepotSighting(
                        "depot-330106", status, new LonLat(120.15, 30.26), stand.city.clock.instant())));
    }

    @Test
    void a_case_that_holds_units_says_so_when_it_is_to_be_closed_and_one_key_releases_them() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId leak = stand.city.incident(AT_DISTRICT, "仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.city.verify(AT_DISTRICT, leak, Grade.I);
            stand.city.done(AT_DISTRICT, Request.of(new IncidentCommand.Handle(leak, "")));
            units(stand, 120.16, 120.20);
            for (int number = 1; number <= 2; number++) {
                stand.city.done(
                        AT_DISTRICT,
                        Request.of(new AssignmentCommand.Dispatch(
                                new UnitRef(
                                        "fire-" + number,
                                        "消防车0" + number + "号",
                                        "消防车",
                                        "fire-rescue",
                                        HandlingFixture.DISTRICT),
                                leak,
                                "")));
            }
            stand.city.done(AT_DISTRICT, Request.of(new IncidentCommand.Resolve(leak, "已封堵")));
            stand.enter(AT_DISTRICT);
            select(stand, leak);
            stand.until("both units", () -> stand.words("#held-units").contains("消防车02号"));
            stand.unfoldActions();
            stand.press(KeyCode.C);
            stand.until("why not", () -> stand.objection.get().isPresent());
            assertThat(stand.objection.get().orElseThrow())
                    .contains("还占用 2 支力量：消防车01号, 消防车02号")
                    .contains("Alt+R");

            stand.press(KeyCode.ALT, KeyCode.R);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("消防车01号").contains("消防车02号");
            stand.write("words", "水枪已收");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("no unit", () -> stand.find("#held-units").isEmpty());
            // by words that no earlier line of the record has: the case was read again, not only the units
            stand.until("the record", () -> stand.words("#timeline").contains("水枪已收"));
            assertThat(state(stand, "fire-1")).isEqualTo(AssignmentState.CANCELLED);
            stand.press(KeyCode.C);
            stand.untilFormIs(true);
        }
    }

    private static void units(HandlingStand stand, double near, double far) {
        stand.city.services.units().accept(List.of(unit(stand, 1, near), unit(stand, 2, far)));
    }

    private static Unit unit(HandlingStand stand, int number, double lon) {
        return new Unit(
                "fire-" + number,
                "消防车0" + number + "号",
                "消防车",
                "fire-rescue",
                UnitStatus.AVAILABLE,
                new LonLat(lon, 30.26),
                Optional.empty(),
                stand.city.clock.instant(),
                Optional.of(JurisdictionCode.of("330106")),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static void select(HandlingStand stand, IncidentId id) {
        FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfIncident(id))));
        stand.until("the case", () -> stand.find("#case").isPresent());
    }

    private static AssignmentState state(HandlingStand stand, String unit) {
        try {
            return stand.city
                    .ledger
                    .lookups()
                    .forces()
                    .assignment(unit)
                    .map(Versioned::state)
                    .map(Assignment::state)
                    .orElse(AssignmentState.CANCELLED);
        } catch (JournalUnavailableException e) {
            throw new AssertionError(e);
        }
    }
}
