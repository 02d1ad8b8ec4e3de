package io.cityhelm.cockpit.incident;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.Offer;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.security.Act;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which action stands out, and that none is lost behind the fold. */
class NextActionsTest {

    @TempDir
    Path folder;

    @Test
    void the_step_that_the_stage_asks_for_stands_out() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            IncidentId id = city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            assertThat(next(city, id)).isEqualTo(Act.VERIFY);

            city.verify(AT_DISTRICT, id, Grade.I);
            assertThat(next(city, id)).isEqualTo(Act.ORDER);

            OrderId order = city.order(AT_DISTRICT, id, 0);
            assertThat(next(city, id)).as("an order is under way").isEqualTo(Act.ORDER);

            city.deliver(order);
            city.answer(order, OrderStage.RETURNED, "不在本辖区");
            assertThat(next(city, id)).as("nothing of what was ordered is open").isEqualTo(Act.RESOLVE);
        }
    }

    @Test
    void what_is_refused_is_never_at_the_front_and_what_waits_for_an_answer_comes_first() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            IncidentId id = city.incident(AT_DISTRICT, "燃气泄漏", "gas-leak", Grade.III, "保俶路 12 号");
            assertThat(front(city, id, Set.of(Act.TAKE_OVER, Act.NOTE))).containsExactly(Act.TAKE_OVER, Act.NOTE);
            assertThat(front(city, id, Set.of())).isEmpty();
            assertThat(front(city, id, Set.of(Act.VERIFY, Act.ANSWER_HELP, Act.READ_NOTE, Act.NOTE)))
                    .containsExactly(Act.ANSWER_HELP, Act.VERIFY, Act.READ_NOTE, Act.NOTE);
        }
    }

    @Test
    void every_action_is_either_at_the_front_or_behind_the_fold() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            IncidentId id = city.incident(AT_DISTRICT, "燃气泄漏", "gas-leak", Grade.III, "保俶路 12 号");
            List<Action> all = actions(Set.of(Act.values()));
            Offer offer = NextActions.of(what(city, id), all);
            assertThat(offer.all()).containsExactlyInAnyOrderElementsOf(all);
            assertThat(offer.front()).hasSize(5);
        }
    }

    private static Act next(HandlingFixture city, IncidentId id) throws Exception {
        return front(city, id, Set.of(Act.values())).stream()
                .filter(act -> act != Act.ANSWER_HELP)
                .findFirst()
                .orElseThrow();
    }

    private static List<Act> front(HandlingFixture city, IncidentId id, Set<Act> open) throws Exception {
        return NextActions.of(what(city, id), actions(open)).front().stream()
                .map(Action::act)
                .toList();
    }

    private static Case what(HandlingFixture city, IncidentId id) throws Exception {
        return new Case(
                city.ledger.situation().incident(id).orElseThrow(),
                city.ledger.situation().ordersOf(id),
                city.ledger.situation().timeline(id));
    }

    private static List<Action> actions(Set<Act> open) {
        return Arrays.stream(Act.values())
                .map(act -> new Action(
                        act, act.name(), open.contains(act) ? Optional.empty() : Optional.of("not now"), () -> null))
                .toList();
    }
}
