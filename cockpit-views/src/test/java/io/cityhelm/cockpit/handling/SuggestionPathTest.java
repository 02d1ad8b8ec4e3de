package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.command.TriggerWatch;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationStage;
import io.cityhelm.core.plan.Cause;
import io.cityhelm.core.plan.CauseKind;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.SuggestionStage;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the trigger of a plan to its second person, by keys in the real scene, over a real journal. */
class SuggestionPathTest {

    private static final String FIRE = "高层住宅火灾";

    @TempDir
    Path folder;

    @Test
    void one_key_opens_the_start_filled_in_and_the_next_person_finds_it_in_their_queue() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId fire = fire(stand);
            look(stand);
            stand.enter(AT_DISTRICT);
            walkTo(stand, "建议启动");

            stand.press(KeyCode.P);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("启动条件").contains(FIRE);
            stand.click("#form-confirm");
            stand.untilFormIs(false);

            stand.until("the proposal", () -> !activations(stand).isEmpty());
            Activation proposed = activations(stand).getFirst();
            assertThat(proposed.level()).isEqualTo(ResponseLevel.II);
            assertThat(proposed.terms().plan()).isEqualTo("structure-fire");
            assertThat(proposed.terms().scope()).isEqualTo(HandlingFixture.STREET);
            assertThat(proposed.terms().lead().id()).isEqualTo(fire);
            assertThat(proposed.reason()).contains(FIRE);
            assertThat(proposed.causes()).extracting(Cause::kind).containsExactly(CauseKind.INCIDENT);
            assertThat(suggestions(stand)).extracting(Suggestion::stage).containsExactly(SuggestionStage.TAKEN);
            stand.until(
                    "the response in the place of the suggestion",
                    () -> stand.words("#switch").contains(proposed.number()));
            assertThat(stand.words("#switch")).doesNotContain("建议启动");

            stand.enter(AT_CITY);
            walkTo(stand, "待审批");
            stand.press(KeyCode.SHIFT, KeyCode.A);
            stand.untilFormIs(true);
            stand.click("#form-confirm");
            stand.until(
                    "the response in force", () -> activations(stand).getFirst().stage() == ActivationStage.ACTIVE);
        }
    }

    @Test
    void a_no_with_its_reason_empties_the_row_and_nobody_is_asked_again() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            fire(stand);
            look(stand);
            stand.enter(AT_DISTRICT);
            walkTo(stand, "建议启动");

            stand.press(KeyCode.X);
            stand.untilFormIs(true);
            stand.write("words", "火已由物业扑灭");
            stand.click("#form-confirm");
            stand.untilFormIs(false);

            stand.until("the row gone", () -> !stand.words("#needs-list").contains("建议启动"));
            look(stand);
            assertThat(suggestions(stand)).singleElement().satisfies(one -> {
                assertThat(one.stage()).isEqualTo(SuggestionStage.DISMISSED);
                assertThat(one.note()).isEqualTo("火已由物业扑灭");
            });
            stand.until(
                    "the answer on the screen", () -> stand.words("#selected").contains("火已由物业扑灭"));
            assertThat(stand.words("#selected")).contains("已有结论").contains("不启动");
            assertThat(FxToolkit.onFx(() -> stand.city.seat.selected().get()))
                    .as("nothing to act on")
                    .isEmpty();
        }
    }

    @Test
    void a_suggestion_whose_cause_is_gone_says_so_and_the_next_selection_takes_its_place() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId fire = fire(stand);
            look(stand);
            stand.enter(AT_DISTRICT);
            walkTo(stand, "建议启动");

            stand.city.done(AT_DISTRICT, Request.of(new IncidentCommand.Handle(fire, "")));
            stand.city.done(AT_DISTRICT, Request.of(new IncidentCommand.Resolve(fire, "扑灭")));
            look(stand);
            stand.until("what became of it", () -> stand.words("#selected").contains("启动条件已不成立"));
            assertThat(stand.find("#switch")).isEmpty();
            stand.until("the row gone", () -> !stand.words("#needs-list").contains("建议启动"));

            stand.press(KeyCode.N);
            stand.until("the next matter", () -> stand.find("#case").isPresent());
            assertThat(stand.words("#selected")).doesNotContain("启动条件已不成立");
        }
    }

    private static IncidentId fire(HandlingStand stand) throws Exception {
        IncidentId fire = stand.city.incident(AT_DISTRICT, FIRE, "structure-fire", Grade.II, "文一路 1 号");
        stand.city.verify(AT_DISTRICT, fire, Grade.II);
        return fire;
    }

    /** Walks the queue until what is selected says so. */
    private static void walkTo(HandlingStand stand, String words) {
        stand.until("something waits", () -> !stand.words("#needs-list").isBlank());
        for (int i = 0; i < 5 && !stand.words("#switch").contains(words); i++) {
            stand.press(KeyCode.N);
            stand.until(
                    "the matter",
                    () -> stand.find("#switch").or(() -> stand.find("#case")).isPresent());
        }
        stand.until(
                words + " in the selected matter", () -> stand.words("#switch").contains(words));
    }

    private static void look(HandlingStand stand) throws Exception {
        TriggerWatch watch = new TriggerWatch(
                stand.city.ledger.lookups(),
                stand.city.ledger.journal(),
                stand.city.indicators,
                stand.city.desk,
                HandlingFixture.PACK.plans(),
                HandlingFixture.TREE);
        watch.tick().get(20, TimeUnit.SECONDS);
    }

    private static List<Activation> activations(HandlingStand stand) {
        return read(() -> stand.city.ledger.lookups().activations().live());
    }

    private static List<Suggestion> suggestions(HandlingStand stand) {
        return read(() -> stand.city.ledger.lookups().suggestions().standing());
    }

    private static <T> List<T> read(Callable<List<Versioned<T>>> reading) {
        try {
            return reading.call().stream().map(Versioned::state).toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
