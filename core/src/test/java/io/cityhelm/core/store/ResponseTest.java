package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.security.Actor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an alert to an issued order in one change: all of it or nothing. */
class ResponseTest extends OpenLedger {

    @Test
    void alert_incident_and_order_are_one_change() throws Exception {
        raised();

        assertThat(respond(Town.STREET_OFFICER, "go there", OptionalLong.of(1)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.recorded()).hasSize(6));
        var incident = ledger.situation().incident(Town.INCIDENT).orElseThrow().state();
        var order = ledger.situation().order(Town.ORDER).orElseThrow().state();
        assertThat(incident.stage()).isEqualTo(IncidentStage.IN_PROGRESS);
        assertThat(incident.grade()).isEqualTo(Grade.I);
        assertThat(order.stage()).isEqualTo(OrderStage.QUEUED);
        assertThat(order.number()).isNotEqualTo(incident.number()).startsWith(incident.number());
        assertThat(ledger.situation().alert(ALERT).orElseThrow().state().state())
                .isEqualTo(AlertState.PROMOTED);
        assertThat(ledger.verify().fault()).isEmpty();
    }

    @Test
    void any_step_that_is_refused_leaves_nothing_behind() throws Exception {
        raised();
        long before = ledger.journal().lastSequence();

        assertThat(ruleOf(respond(Town.STREET_OFFICER, " ", OptionalLong.of(1))))
                .isEqualTo("text.missing");
        assertThat(ruleOf(respond(Town.OTHER_STREET_OFFICER, "go", OptionalLong.of(1))))
                .startsWith("authority.");
        assertThat(ruleOf(respond(Town.GRID_OFFICER, "go", OptionalLong.of(1)))).startsWith("authority.");
        assertThat(ruleOf(respond(Town.STREET_OFFICER, "go", OptionalLong.of(7))))
                .isEqualTo("alert.moved-on");

        assertThat(ledger.journal().lastSequence()).isEqualTo(before);
        assertThat(ledger.situation().incident(Town.INCIDENT)).isEmpty();
        assertThat(ledger.situation().order(Town.ORDER)).isEmpty();
    }

    @Test
    void what_an_account_typed_comes_back_for_that_account_alone(@TempDir java.nio.file.Path typed) {
        TypedLines lines = new TypedLines(typed.resolve("not-there-yet"));
        lines.add("../li", "close one");
        lines.add("../li", "close\ntwo");
        lines.add("../li", "close one");

        assertThat(new TypedLines(typed.resolve("not-there-yet")).of("../li"))
                .isEqualTo(List.of("close two", "close one"));
        assertThat(lines.of("wang")).isEmpty();
        for (int i = 0; i < 150; i++) {
            lines.add("wang", "note " + i);
        }
        assertThat(lines.of("wang")).hasSize(100).endsWith("note 149");
    }

    private void raised() throws Exception {
        Outcome raised = desk.submit(
                        Town.OUTBOX, Request.of(new AlertCommand.Raise(ALERT, Town.alert(Optional.empty()))))
                .get(10, TimeUnit.SECONDS);
        assertThat(raised).isInstanceOf(Outcome.Done.class);
    }

    private Outcome respond(Actor who, String text, OptionalLong seen) throws Exception {
        OrderContent like = Town.content(Town.INCIDENT, Town.STREET);
        OrderContent content = new OrderContent(
                like.incident(), like.department(), like.kind(), text, like.place(), like.issuer(), like.windows());
        return desk.submit(
                        who,
                        new Request.Respond(
                                Town.report(Town.INCIDENT, Town.STREET, Optional.of(ALERT.value())),
                                Grade.I,
                                Town.ORDER,
                                content,
                                Optional.empty(),
                                seen))
                .get(10, TimeUnit.SECONDS);
    }

    private static String ruleOf(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal().rule();
    }
}
