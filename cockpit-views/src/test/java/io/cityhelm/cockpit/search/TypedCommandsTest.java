package io.cityhelm.cockpit.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.handling.TypedStand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typed commands over a real journal, without a toolkit. */
class TypedCommandsTest {

    @TempDir
    Path folder;

    @Test
    void one_typed_line_leads_to_a_batch_of_which_every_order_is_previewed() throws Exception {
        try (TypedStand stand = new TypedStand(folder)) {
            IncidentId id =
                    stand.city.incident(HandlingFixture.AT_DISTRICT, "内涝", "rainstorm-flooding", Grade.II, "曙光路");
            stand.city.verify(HandlingFixture.AT_DISTRICT, id, Grade.II);
            stand.enter(HandlingFixture.AT_DISTRICT);
            stand.select(id);
            int streets =
                    HandlingFixture.TREE.children(HandlingFixture.DISTRICT).size();

            stand.type("派发 西湖区全部镇街 排查低洼处");
            stand.enterKey();

            ActionForm form = stand.form().orElseThrow();
            assertThat(form.effect().get().lines())
                    .filteredOn(line -> line.label().startsWith("第 "))
                    .hasSize(streets)
                    .anyMatch(line -> line.text().startsWith("北山街道"));
            assertThat(stand.city.ordersOf(id)).isEmpty();
            form.confirm();
            assertThat(stand.city.ordersOf(id)).hasSize(streets);

            stand.refresh();
            stand.type("撤回");
            stand.enterKey();
            words(stand.form().orElseThrow()).text().set("雨停了");
            stand.form().orElseThrow().confirm();
            assertThat(stand.city.ledger.situation().ordersOf(id))
                    .extracting(order -> order.state().stage())
                    .containsOnly(OrderStage.CANCELLED);
        }
    }

    @Test
    void one_typed_line_leads_from_an_alert_to_an_issued_order() throws Exception {
        try (TypedStand stand = new TypedStand(folder)) {
            AlertKey alert = stand.city.alert("仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.enter(HandlingFixture.AT_DISTRICT);
            stand.type("转派 消防 带两套防化服");
            stand.enterKey();

            ActionForm form = stand.form().orElseThrow();
            assertThat(form.effect().get().lines())
                    .extracting(Effect.Line::text)
                    .contains("仓库氯气泄漏 · Ⅰ 特别重大", "消防救援支队", "带两套防化服", "15:15 前送达 · 15:18 前签收 · 16:18 前完成");
            assertThat(stand.city.ledger.situation().openIncidents()).isEmpty();

            form.confirm();
            assertThat(form.state().get()).isInstanceOf(ActionForm.State.Done.class);
            var incident =
                    stand.city.ledger.situation().openIncidents().getFirst().state();
            assertThat(incident.stage()).isEqualTo(IncidentStage.IN_PROGRESS);
            assertThat(stand.city.ordersOf(incident.id())).hasSize(1);
            assertThat(stand.city
                            .ledger
                            .situation()
                            .alert(alert)
                            .orElseThrow()
                            .state()
                            .state())
                    .isEqualTo(AlertState.PROMOTED);

            stand.type("撤回");
            stand.enterKey();
            words(stand.form().orElseThrow()).text().set("发错单位");
            stand.form().orElseThrow().confirm();
            var order = stand.city.ordersOf(incident.id()).getFirst();
            assertThat(stand.city
                            .ledger
                            .situation()
                            .order(order)
                            .orElseThrow()
                            .state()
                            .stage())
                    .isEqualTo(OrderStage.CANCELLED);
        }
    }

    @Test
    void a_typed_line_that_overrules_the_addressee_rule_asks_why_before_it_can_be_sent() throws Exception {
        try (TypedStand stand = new TypedStand(folder)) {
            stand.city.alert("巷口暴露垃圾", "exposed-rubbish", Grade.IV, "曙光路 33 号");
            stand.enter(HandlingFixture.AT_DISTRICT);
            stand.type("转派 公安 清走占道垃圾");
            stand.enterKey();

            ActionForm form = stand.form().orElseThrow();
            assertThat(form.effect().get().lines())
                    .extracting(Effect.Line::text)
                    .contains("事件先属地：北山街道", "公安局");
            assertThat(form.effect().get().objection())
                    .hasValueSatisfying(no -> assertThat(no).contains("请写明理由"));
            form.confirm();
            assertThat(stand.city.ledger.situation().openIncidents()).isEmpty();

            form.fields().stream()
                    .filter(field -> field.name().equals("why"))
                    .map(Field.Words.class::cast)
                    .forEach(why -> why.text().set("占道伤人"));
            assertThat(form.effect().get().objection()).isEmpty();
            form.confirm();
            var incident =
                    stand.city.ledger.situation().openIncidents().getFirst().state();
            var order = stand.city
                    .ledger
                    .situation()
                    .order(stand.city.ordersOf(incident.id()).getFirst())
                    .orElseThrow()
                    .state();
            assertThat(order.content().department()).isEqualTo("public-security");
            assertThat(order.terms().arrangement().addressing().orElseThrow().reason())
                    .isEqualTo("占道伤人");
        }
    }

    @Test
    void a_typed_order_is_the_form_that_its_key_opens_filled_in() throws Exception {
        try (TypedStand stand = new TypedStand(folder)) {
            IncidentId id =
                    stand.city.incident(HandlingFixture.AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.enter(HandlingFixture.AT_DISTRICT);
            String number = stand.city
                    .ledger
                    .situation()
                    .incident(id)
                    .orElseThrow()
                    .state()
                    .number();

            stand.type("order " + number + " fire-rescue bring suits");
            assertThat(stand.command().objection())
                    .hasValueSatisfying(why -> assertThat(why).contains("已上报"));
            stand.enterKey();
            assertThat(stand.form()).as("refused beforehand").isEmpty();

            stand.type("verify " + number + " 2 seen");
            stand.enterKey();
            stand.form().orElseThrow().confirm();
            assertThat(stand.city
                            .ledger
                            .situation()
                            .incident(id)
                            .orElseThrow()
                            .state()
                            .grade())
                    .isEqualTo(Grade.II);

            stand.refresh();
            stand.type("xd " + number + " xf 带防化服");
            assertThat(stand.command().about()).contains("消防救援支队");
            stand.enterKey();
            assertThat(stand.city.ordersOf(id)).isEmpty();
            stand.form().orElseThrow().confirm();
            assertThat(stand.city.ordersOf(id)).hasSize(1);
        }
    }

    @Test
    void what_the_form_does_not_offer_is_refused_instead_of_guessed() throws Exception {
        try (TypedStand stand = new TypedStand(folder)) {
            IncidentId id =
                    stand.city.incident(HandlingFixture.AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.enter(HandlingFixture.AT_DISTRICT);
            stand.select(id);
            stand.type("hand-down 330100 take it");
            assertThat(stand.command().objection())
                    .hasValueSatisfying(why -> assertThat(why).contains("不能选"));
            stand.enterKey();
            assertThat(stand.form()).isEmpty();
        }
    }

    @Test
    void an_acknowledgement_is_taken_back_and_what_cannot_be_is_said() throws Exception {
        try (TypedStand stand = new TypedStand(folder)) {
            AlertKey alert = stand.city.alert("井盖缺失", "chemical-leak", Grade.III, "曙光路 33 号");
            stand.enter(HandlingFixture.AT_DISTRICT);
            stand.type("undo");
            assertThat(stand.command().objection()).isPresent();
            stand.type("ack 1h on my way");
            stand.enterKey();
            stand.form().orElseThrow().confirm();
            assertThat(state(stand, alert)).isEqualTo(AlertState.ACKNOWLEDGED);
            stand.refresh();
            stand.type("撤回");
            stand.enterKey();
            stand.form().orElseThrow().confirm();
            assertThat(state(stand, alert)).isEqualTo(AlertState.RAISED);

            IncidentId id =
                    stand.city.incident(HandlingFixture.AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.refresh();
            stand.select(id);
            stand.type("verify 1");
            stand.enterKey();
            stand.form().orElseThrow().confirm();
            stand.type("ch");
            assertThat(stand.command().objection())
                    .hasValueSatisfying(why -> assertThat(why).contains("不能撤回"));
        }
    }

    @Test
    void what_was_typed_is_called_up_again_by_the_up_key() throws Exception {
        try (TypedStand stand = new TypedStand(folder)) {
            stand.enter(HandlingFixture.AT_DISTRICT);
            stand.type("close #0001 done");
            stand.type("my password");
            stand.enterKey();
            stand.type("close nothing here");
            stand.enterKey();
            stand.type("note later");
            stand.enterKey();
            stand.bar.move(-1);
            assertThat(stand.bar.line().get()).isEqualTo("note later");
            stand.bar.move(-1);
            assertThat(stand.bar.line().get()).isEqualTo("close nothing here");
            stand.bar.move(-1);
            assertThat(stand.bar.line().get()).as("only commands are kept").isEqualTo("close nothing here");
        }
    }

    private static AlertState state(TypedStand stand, AlertKey alert) throws Exception {
        return stand.city.ledger.situation().alert(alert).orElseThrow().state().state();
    }

    private static Field.Words words(ActionForm form) {
        return (Field.Words) form.fields().stream()
                .filter(Field.Words.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
