package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.LeadIncident;
import io.cityhelm.core.plan.Measures;
import io.cityhelm.core.plan.Pace;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Terms;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A response makes the reports of its incidents due sooner, and the screen says why; by keys in the real scene. */
class ReportingInResponseTest {

    private static final CityRules REPORTING = new CityRules(
            HandlingFixture.LADDERS.ladders(),
            HandlingFixture.LADDERS.intake(),
            HandlingFixture.LADDERS.orders(),
            HandlingFixture.PACK.reportClocks());
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofMinutes(25), Duration.ofMinutes(40));

    @TempDir
    Path folder;

    @Test
    void a_response_asks_for_a_call_first_and_then_for_reports_at_its_own_pace() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE, REPORTING)) {
            IncidentId leak = leak(stand);
            stand.enter(AT_DISTRICT);
            show(stand, leak);
            stand.until("the clock of peace", () -> reports(stand).contains("下一份：首报，11-07 15:44 前报出"));

            respond(stand, leak);
            stand.until(
                    "the clock of the response",
                    () -> reports(stand).contains("下一份：电话报告，11-07 15:29 前报出\n按Ⅱ级响应：15 分钟内电话报告"));
            stand.press(KeyCode.I);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("11-07 15:29").contains("书面首报仍要按时报出");
            stand.click("#form-confirm");
            stand.until("what is missing", () -> stand.words("#form-effect").contains("请写明接电话的人"));
            assertThat(stand.city.ledger.lookups().reports().of(leak)).isEmpty();
            stand.write("told", "市指挥中心 王敏");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            stand.until("the call", () -> reports(stand).contains("● 电话报告 · 11-07 15:14 · 报市 · 杭州市 · 市指挥中心 王敏 接听"));
            assertThat(reports(stand)).contains("下一份：首报，11-07 15:39 前报出\n按Ⅱ级响应：25 分钟内书面首报");

            stand.press(KeyCode.I);
            stand.untilFormIs(true);
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            stand.until(
                    "the pace of the response",
                    () -> reports(stand).contains("下一份：续报，11-07 15:54 前报出\n按Ⅱ级响应：每 40 分钟续报"));
        }
    }

    @Test
    void in_english_the_reason_reads_as_a_sentence() throws Exception {
        Messages english = HandlingFixture.english();
        try (HandlingStand stand = new HandlingStand(folder, english, OrderLinks.NONE, REPORTING)) {
            IncidentId leak = leak(stand);
            respond(stand, leak);
            stand.enter(AT_DISTRICT);
            show(stand, leak);
            stand.until(
                    "the reason",
                    () -> reports(stand)
                            .contains("Next: Telephone report, by 11-07 15:29\n"
                                    + "By the level II response: by telephone within 15 min"));
        }
    }

    private static IncidentId leak(HandlingStand stand) throws Exception {
        IncidentId leak = stand.city.incident(AT_DISTRICT, "仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
        stand.city.verify(AT_DISTRICT, leak, Grade.I);
        return leak;
    }

    private static void respond(HandlingStand stand, IncidentId leak) throws Exception {
        ActivationId id = new ActivationId(UUID.randomUUID());
        Measures measures = new Measures(ResponseLevel.II, List.of(), List.of(), List.of(), List.of(), List.of(), PACE);
        Terms terms = new Terms(
                HandlingFixture.DISTRICT,
                "hazardous-chemicals",
                "hazardous-chemicals",
                new LeadIncident(leak, Optional.empty()));
        stand.city.done(AT_DISTRICT, Request.of(new ActivationCommand.Propose(id, terms, measures, "氯气泄漏")));
        stand.city.done(AT_CITY, Request.of(new ActivationCommand.Approve(id, "")));
    }

    private static void show(HandlingStand stand, IncidentId leak) {
        FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfIncident(leak))));
    }

    private static String reports(HandlingStand stand) {
        return stand.words("#case-reports");
    }
}
