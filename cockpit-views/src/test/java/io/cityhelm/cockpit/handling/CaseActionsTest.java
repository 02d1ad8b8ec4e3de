package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_STREET;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.dispatch.OrderWriting;
import io.cityhelm.cockpit.incident.Case;
import io.cityhelm.cockpit.incident.CaseActions;
import io.cityhelm.cockpit.incident.CaseFacts;
import io.cityhelm.cockpit.text.SourceNames;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which actions are open, and why the others are not: without a toolkit. */
class CaseActionsTest {

    @TempDir
    Path folder;

    @Test
    void each_action_is_open_or_knows_why_it_would_be_refused() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            IncidentId id = city.incident(AT_STREET, "燃气泄漏", "gas-leak", Grade.III, "保俶路 12 号");
            city.seat.enter(AT_STREET);
            assertThat(open(city, id))
                    .containsExactlyInAnyOrder(
                            Act.VERIFY, Act.ESCALATE, Act.REGRADE, Act.NOTE, Act.DISMISS, Act.ASK_HELP);
            assertThat(why(city, id, Act.ORDER)).contains("已上报");
            assertThat(why(city, id, Act.RETURN)).contains("无处可退");

            city.seat.enter(AT_DISTRICT);
            assertThat(open(city, id)).containsExactlyInAnyOrder(Act.TAKE_OVER, Act.NOTE, Act.SUPERVISE_CASE);
            assertThat(why(city, id, Act.VERIFY)).contains("请先接管");

            city.seat.enter(AT_CITY);
            assertThat(open(city, id)).containsExactlyInAnyOrder(Act.TAKE_OVER, Act.NOTE, Act.SUPERVISE_CASE);

            city.seat.leave();
            assertThat(open(city, id)).isEmpty();
            assertThat(why(city, id, Act.NOTE)).contains("请先登录");
        }
    }

    @Test
    void an_order_is_previewed_as_it_will_be_read_and_issued_only_when_it_is_in_the_journal() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            IncidentId id = city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            city.verify(AT_DISTRICT, id, Grade.I);
            city.seat.enter(AT_DISTRICT);
            ActionForm form = action(city, id, Act.ORDER).form().get();

            assertThat(form.effect().get().objection()).isEmpty();
            assertThat(form.effect().get().lines())
                    .extracting(Effect.Line::text)
                    .containsExactly(
                            "消防救援支队",
                            "【化工厂氯气泄漏】请即赴曙光路 33 号：出动处置力量，封堵泄漏点",
                            "西湖区 北山街道 曙光路 33 号",
                            "15:15 前送达 · 15:18 前签收 · 16:18 前完成",
                            "西湖区 · 陈立");
            words(form, "text").text().set(" ");
            assertThat(form.effect().get().objection()).isPresent();
            form.confirm();
            assertThat(form.state().get()).isInstanceOf(ActionForm.State.Editing.class);
            assertThat(city.ordersOf(id)).isEmpty();

            words(form, "text").text().set("带两套防化服");
            form.confirm();
            assertThat(form.state().get()).isInstanceOf(ActionForm.State.Done.class);
            assertThat(city.ordersOf(id)).hasSize(1);
        }
    }

    @Test
    void a_disk_that_says_no_shows_nothing_as_done_and_keeps_what_was_written() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            IncidentId id = city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            city.seat.enter(AT_DISTRICT);
            ActionForm form = action(city, id, Act.NOTE).form().get();
            words(form, "words").text().set("下风向有一所小学");
            city.ledger.close();
            form.confirm();

            assertThat(form.state().get())
                    .isInstanceOfSatisfying(
                            ActionForm.State.Editing.class,
                            editing -> assertThat(editing.complaint())
                                    .hasValueSatisfying(why ->
                                            assertThat(why).contains("没有执行").contains("已保留")));
            assertThat(words(form, "words").words()).isEqualTo("下风向有一所小学");
        }
    }

    private static Field.Words words(ActionForm form, String name) {
        return (Field.Words) form.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Act> open(HandlingFixture city, IncidentId id) throws Exception {
        return actions(city, id).stream()
                .filter(Action::isOpen)
                .map(Action::act)
                .toList();
    }

    private static String why(HandlingFixture city, IncidentId id, Act act) throws Exception {
        return action(city, id, act).objection().orElseThrow();
    }

    private static Action action(HandlingFixture city, IncidentId id, Act act) throws Exception {
        return actions(city, id).stream()
                .filter(action -> action.act() == act)
                .findFirst()
                .orElseThrow();
    }

    private static List<Action> actions(HandlingFixture city, IncidentId id) throws Exception {
        CommandHand hand = new CommandHand(city.desk, city.seat, city.clock, Background.inline());
        Wording wording = new Wording(HandlingFixture.chinese());
        CaseFacts facts = new CaseFacts(
                HandlingFixture.PACK,
                HandlingFixture.TREE,
                HandlingFixture.chinese(),
                new SourceNames(HandlingFixture.PACK, HandlingFixture.chinese()));
        OrderWriting writing =
                new OrderWriting(HandlingFixture.PACK, HandlingFixture.TREE, new Identities(), hand, wording);
        Case what = new Case(
                city.ledger.situation().incident(id).orElseThrow(),
                city.ledger.situation().ordersOf(id),
                city.ledger.situation().timeline(id));
        return new CaseActions(
                        HandlingFixture.TREE,
                        hand,
                        wording,
                        writing,
                        facts,
                        () -> city.picture.picture().get().incidents().stream()
                                .map(Versioned::state)
                                .toList())
                .of(what, () -> what.incident().version());
    }
}
