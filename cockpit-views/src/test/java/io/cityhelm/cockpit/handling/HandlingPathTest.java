package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_STREET;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an incident, in the real scene, over a real journal: once by keys alone, once by mouse. */
class HandlingPathTest {

    @TempDir
    Path folder;

    @Test
    void an_alert_is_carried_to_the_closed_incident_by_keys_alone() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            stand.city.alert("仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.enter(AT_DISTRICT);
            stand.until("the alert in the queue", () -> stand.find(".need-row").isPresent());
            stand.press(KeyCode.N);
            stand.until("the alert's facts", () -> stand.find("#alert").isPresent());

            stand.press(KeyCode.P);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("仓库氯气泄漏 · Ⅰ 特别重大").contains("西湖区");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the incident", () -> stage(stand) == IncidentStage.REPORTED);

            confirm(stand, KeyCode.V);
            stand.until("the verified incident", () -> stage(stand) == IncidentStage.VERIFIED);

            // from the incident to the issued order in three actions: D, down, Enter
            stand.press(KeyCode.D);
            stand.untilFormIs(true);
            stand.press(KeyCode.DOWN);
            assertThat(stand.words("#form-effect")).contains("生态环境局").contains("下风向 2 公里布点监测");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the incident in progress", () -> stage(stand) == IncidentStage.IN_PROGRESS);
            OrderId order = stand.city.ordersOf(incident(stand).id()).getFirst();
            stand.until("the order in flight", () -> stand.words("#orders").contains("生态环境局"));

            stand.city.deliver(order);
            stand.city.answer(order, OrderStage.READ, "");
            stand.city.answer(order, OrderStage.ACCEPTED, "两个监测小组出发");
            stand.city.answer(order, OrderStage.DONE, "浓度已降至限值以下");
            stand.until("the answer", () -> stand.words("#timeline").contains("浓度已降至限值以下"));

            confirm(stand, KeyCode.V);
            stand.until("the checked order", () -> order(stand, order) == OrderStage.VERIFIED);
            stand.until(
                    "an order that is no longer in flight",
                    () -> !stand.words("#orders").contains("生态环境局"));

            stand.press(KeyCode.F);
            stand.untilFormIs(true);
            stand.press(KeyCode.ENTER);
            stand.until(
                    "the reason why not yet",
                    () -> stand.words("#form-complaint").contains("请填写文字说明"));
            stand.type("sealed");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the resolved incident", () -> stage(stand) == IncidentStage.RESOLVED);

            confirm(stand, KeyCode.C);
            stand.until("the closed incident", () -> stage(stand) == IncidentStage.CLOSED);
            stand.until("an empty queue", () -> stand.words("#needs").contains("现在没有需要你处理的事"));
            assertThat(stand.words("#notice")).contains("结案").contains("台账");
            // the letter that opened the form is not written into it
            assertThat(stand.words("#timeline")).contains("sealed").doesNotContain("fsealed");
        }
    }

    @Test
    void a_street_escalates_a_district_hands_down_and_the_city_takes_over_by_mouse() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = stand.city.incident(AT_STREET, "老旧小区燃气泄漏", "gas-leak", Grade.III, "保俶路 12 号");
            stand.enter(AT_STREET);
            stand.until(
                    "the incident in the queue", () -> stand.find(".need-row").isPresent());
            stand.click(".need-row");
            stand.click("#action-escalate");
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("北山街道").contains("西湖区");
            stand.write("words", "本级没有抢修力量");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            owner(stand, id, "330106");
            // it is not the street's any more, and the button says so
            stand.unfoldActions();
            stand.until(
                    "the refusal",
                    () -> stand.find("#action-escalate")
                            .filter(button -> button.getPseudoClassStates().stream()
                                    .anyMatch(
                                            state -> state.getPseudoClassName().equals("refused")))
                            .isPresent());
            stand.click("#action-escalate");
            stand.until("the reason", () -> stand.words("#notice").contains("不在本辖区"));

            stand.enter(AT_DISTRICT);
            pick(stand, id);
            stand.unfoldActions();
            stand.click("#action-hand-down");
            stand.write("words", "街道就近处置，区里派人支援");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            owner(stand, id, "330106002");

            stand.enter(AT_CITY);
            pick(stand, id);
            stand.click("#action-take-over");
            stand.write("words", "影响范围扩大");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            owner(stand, id, "330100");
            stand.until("the trail", () -> stand.words("#timeline").contains("北山街道 → 杭州市"));
        }
    }

    @Test
    void acting_on_what_has_moved_on_is_refused_with_how_it_stands_now() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = stand.city.incident(AT_DISTRICT, "路面塌陷", "gas-leak", Grade.III, "保俶路 12 号");
            stand.enter(AT_DISTRICT);
            pick(stand, id);
            stand.press(KeyCode.X);
            stand.untilFormIs(true);
            stand.write("words", "重复上报");
            stand.city.verify(AT_DISTRICT, id, Grade.II);
            stand.press(KeyCode.ENTER);
            stand.until(
                    "the polite refusal", () -> stand.words("#form-complaint").contains("现为“已核实”"));
            assertThat(stand.formIsOpen()).isTrue();
            stand.press(KeyCode.ESCAPE);
            stand.untilFormIs(false);
            assertThat(state(stand, id).stage()).isEqualTo(IncidentStage.VERIFIED);
        }
    }

    @Test
    void an_incident_is_reported_by_hand_with_the_keyboard() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.english(), OrderLinks.NONE)) {
            stand.enter(AT_STREET);
            stand.press(KeyCode.V);
            assertThat(stand.objection.get().orElse("")).contains("Select something first");
            stand.press(KeyCode.CONTROL, KeyCode.N);
            stand.untilFormIs(true);
            stand.type("smoke");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the incident", () -> stage(stand) == IncidentStage.REPORTED);
            assertThat(incident(stand).title()).isEqualTo("smoke");
            assertThat(incident(stand).owner()).isEqualTo(HandlingFixture.STREET);
            assertThat(incident(stand).place().jurisdiction()).isEqualTo(HandlingFixture.STREET);
        }
    }

    private static void confirm(HandlingStand stand, KeyCode key) {
        stand.press(key);
        stand.untilFormIs(true);
        stand.press(KeyCode.ENTER);
        stand.untilFormIs(false);
    }

    private static void pick(HandlingStand stand, IncidentId id) {
        FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfIncident(id))));
        stand.until("the case", () -> stand.find("#case").isPresent());
        FxToolkit.pulse(2);
    }

    private static void owner(HandlingStand stand, IncidentId id, String code) {
        stand.until("owner " + code, () -> state(stand, id).owner().value().equals(code));
    }

    private static Incident incident(HandlingStand stand) {
        Need.Subject subject =
                FxToolkit.onFx(() -> stand.city.seat.selected().get().orElseThrow());
        return state(stand, ((Need.Subject.OfIncident) subject).incident());
    }

    /** The stage of the picked incident, on the FX thread; the read models are as new as the last append. */
    private static IncidentStage stage(HandlingStand stand) {
        return stand.city.seat.selected().get().orElseThrow() instanceof Need.Subject.OfIncident(IncidentId id)
                        && stand.caseShows(state(stand, id).stage())
                ? state(stand, id).stage()
                : null;
    }

    private static Incident state(HandlingStand stand, IncidentId id) {
        try {
            return stand.city.ledger.situation().incident(id).orElseThrow().state();
        } catch (JournalUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private static OrderStage order(HandlingStand stand, OrderId id) {
        try {
            return stand.city.ledger.situation().order(id).orElseThrow().state().stage();
        } catch (JournalUnavailableException e) {
            throw new AssertionError(e);
        }
    }
}
