package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static io.cityhelm.cockpit.handling.HandlingFixture.CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Notice;
import io.cityhelm.core.dispatch.OrderCommand.LeavingCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Way;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.security.Actor;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no system says, a person finds out: on the real screen. */
class UnknownStagesTest {

    private static final Actor.Rule OUTBOX = new Actor.Rule("outbox", CITY);
    private static final Way MAIL = Way.of("mail", List.of());

    @TempDir
    Path folder;

    @Test
    void an_order_that_went_as_a_mail_asks_for_a_call_and_what_is_said_there_is_its_stage() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = stand.city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.city.verify(AT_DISTRICT, id, Grade.I);
            OrderId order = stand.city.order(AT_DISTRICT, id, 0);
            stand.city.done(
                    OUTBOX,
                    Request.of(new LeavingCommand.RecordHandover(order, stand.city.clock.instant(), "<1@city>", MAIL)));
            stand.enter(AT_DISTRICT);
            stand.until("what cannot be known", () -> stand.words("#orders").contains("通道不能反馈，须电话询问"));
            stand.until("that it has left", () -> stand.words("#orders").contains("未发出 0"));
            stand.until("the call to make", () -> stand.words("#needs").contains("电话询问进展"));

            FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfOrder(order, id))));
            stand.until("the action", () -> stand.words("#case").contains("补记电话答复"));
            stand.press(KeyCode.SHIFT, KeyCode.P);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("通道不能反馈");
            stand.write("from", "陈队长");
            stand.write("words", "两辆车已出发");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            assertThat(stand.city
                            .ledger
                            .situation()
                            .order(order)
                            .orElseThrow()
                            .state()
                            .latest()
                            .message())
                    .isEqualTo("陈队长: 两辆车已出发");
        }
    }

    @Test
    void an_order_of_which_nobody_knows_whether_it_arrived_is_settled_by_whoever_owns_it() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = stand.city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.city.verify(AT_DISTRICT, id, Grade.I);
            OrderId order = stand.city.order(AT_DISTRICT, id, 0);
            stand.city.done(OUTBOX, Request.of(new LeavingCommand.BeginAttempt(order, Notice.ORDER, MAIL)));
            stand.city.done(OUTBOX, Request.of(new LeavingCommand.EndAttempt(order, Notice.ORDER, true, "连接中断")));
            stand.enter(AT_DISTRICT);
            stand.until("the doubt", () -> stand.words("#orders").contains("指令是否送达不明，请查明"));
            stand.until("what to do about it", () -> stand.words("#needs").contains("查明是否送达"));

            FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfOrder(order, id))));
            stand.until("the action", () -> stand.words("#case").contains("确认是否送达"));
            stand.press(KeyCode.SHIFT, KeyCode.Y);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("连接中断");
            stand.write("words", "陈队长已收到");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            assertThat(stand.city
                            .ledger
                            .situation()
                            .order(order)
                            .orElseThrow()
                            .state()
                            .stage())
                    .isEqualTo(OrderStage.SENT);
        }
    }

    @Test
    void an_alert_that_another_source_reported_before_joins_its_incident_with_one_key() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId incident = new IncidentId(UUID.randomUUID());
            Place place = new Place(new LonLat(120.1401, 30.2601), STREET, "曙光路 33 号");
            // the alert is looked at first, and the other source reports meanwhile
            AlertKey alert = stand.city.alert("曙光路仓库有氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.enter(AT_DISTRICT);
            FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfAlert(alert))));
            stand.until("the alert", () -> stand.words("#alert").contains("曙光路仓库"));
            stand.city.done(
                    AT_DISTRICT,
                    Request.of(new IncidentCommand.Report(
                            incident,
                            "仓库氯气泄漏",
                            "chemical-leak",
                            Grade.I,
                            place,
                            AT_DISTRICT.jurisdiction(),
                            "fire-119",
                            Optional.empty())));
            stand.until("the suggestion", () -> stand.words("#alert").contains("疑似同一事件"));
            stand.press(KeyCode.J);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("仓库氯气泄漏").contains("两个来源");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            stand.until("the incident", () -> stand.words("#case").contains("仓库氯气泄漏"));
            assertThat(stand.city
                            .ledger
                            .situation()
                            .alert(alert)
                            .orElseThrow()
                            .state()
                            .incident())
                    .contains(incident);
            assertThat(stand.city.ledger.situation().timeline(incident))
                    .as("both origins are in its record")
                    .anyMatch(recorded -> recorded.entry().type().equals("alert-raised"));
        }
    }
}
