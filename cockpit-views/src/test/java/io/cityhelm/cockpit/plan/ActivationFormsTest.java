package io.cityhelm.cockpit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.crossing.FxBackground;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationStage;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.proposal.PlanProposals;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan from its proposal to its review, in the forms without a toolkit, and the room in a real scene. */
class ActivationFormsTest {

    @TempDir
    Path folder;

    @Test
    void a_plan_goes_from_proposal_to_review_and_the_place_from_peace_to_war_and_back() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false);
                PlansModel model = model(city)) {
            Wording wording = wording();
            PlanWords words = new PlanWords(HandlingFixture.PACK, HandlingFixture.TREE, wording);
            ActivationForms steps = steps(city, model, words);
            assertThat(state(model, words)).isEqualTo("平时");

            city.seat.enter(HandlingFixture.AT_DISTRICT);
            ActionForm form = start(city, model, words);
            assertThat(form.effect().get().objection())
                    .as("a reason is missing")
                    .isPresent();
            write(form, "大火蔓延");
            assertThat(form.effect().get().objection()).isEmpty();
            int previewed = orders(form);
            assertThat(previewed).isPositive();
            form.confirm();
            assertThat(form.state().get()).isInstanceOf(ActionForm.State.Done.class);
            assertThat(only(model).stage()).isEqualTo(ActivationStage.PROPOSED);
            assertThat(steps.objection(only(model), ActivationForms.Step.APPROVE))
                    .as("one's own")
                    .isPresent();

            step(city, model, steps, HandlingFixture.AT_CITY, ActivationForms.Step.APPROVE, "");
            assertThat(state(model, words)).startsWith("急");
            assertThat(city.ledger
                            .situation()
                            .ordersOf(only(model).terms().lead().id()))
                    .hasSize(previewed);
            String item = only(model).measures().checklist().getFirst().id();
            steps.tick(shown(model), item, said -> {
                throw new AssertionError(said);
            });
            assertThat(only(model).ticked(item)).isPresent();

            step(city, model, steps, HandlingFixture.AT_DISTRICT, ActivationForms.Step.END, "火已扑灭");
            assertThat(state(model, words)).as("until a second person agrees").startsWith("急");
            assertThat(steps.objection(only(model), ActivationForms.Step.APPROVE))
                    .as("one's own")
                    .isPresent();
            step(city, model, steps, HandlingFixture.AT_CITY, ActivationForms.Step.APPROVE, "");
            assertThat(state(model, words)).isEqualTo("平时");
            assertThat(steps.objection(only(model), ActivationForms.Step.CLOSE)).isPresent();
            step(city, model, steps, HandlingFixture.AT_DISTRICT, ActivationForms.Step.REVIEW, "供水到位慢");
            step(city, model, steps, HandlingFixture.AT_DISTRICT, ActivationForms.Step.CLOSE, "");
            assertThat(model.responses().get().live()).isEmpty();
            assertThat(model.responses().get().past()).hasSize(1);
        }
    }

    @Test
    void whoever_switches_alone_is_named_wherever_the_response_stands() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false);
                PlansModel model = model(city)) {
            PlanWords words = new PlanWords(HandlingFixture.PACK, HandlingFixture.TREE, wording());
            ActivationForms steps = steps(city, model, words);
            city.seat.enter(HandlingFixture.AT_DISTRICT);
            ActionForm form = start(city, model, words);
            write(form, "大火蔓延");
            form.confirm();

            step(city, model, steps, HandlingFixture.AT_DISTRICT, ActivationForms.Step.OVERRIDE, "联系不上第二人");

            assertThat(state(model, words)).startsWith("急");
            assertThat(words.line(only(model))).contains("越批");
            assertThat(words.overridden(only(model).overrides().getFirst()))
                    .contains("西湖区值班员")
                    .contains("联系不上第二人");
        }
    }

    @Test
    void in_the_room_a_plan_is_chosen_and_its_form_opens_with_the_exact_orders() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, new FxBackground(), true)) {
            PlansModel model = FxToolkit.onFx(() -> model(city));
            PlansRoom room =
                    FxToolkit.onFx(() -> PlansRoom.of(HandlingFixture.PACK, model, hand(city), city.seat, wording()));
            FxToolkit.onFx(() -> city.seat.enter(HandlingFixture.AT_DISTRICT));
            Stage stage = FxToolkit.show(room, 1200, 900);
            FxToolkit.pulse(3);
            ListView<?> plans = FxToolkit.onFx(() -> (ListView<?>) room.lookup("#plans"));
            assertThat(plans.getItems())
                    .hasSameSizeAs(HandlingFixture.PACK.plans().all());
            FxToolkit.onFx(() -> ((Button) room.lookup("#plan-start")).fire());
            FxToolkit.pulse(3);
            assertThat(FxToolkit.onFx(() -> stage.getScene().getRoot().lookup("#form-confirm")))
                    .isNotNull();
            FxToolkit.onFx(() -> {
                room.close();
                model.close();
                stage.hide();
            });
        }
    }

    private static PlansModel model(HandlingFixture city) {
        return new PlansModel(
                city.ledger.lookups().activations(), HandlingFixture.TREE, city.picture, city.services.background());
    }

    private static Wording wording() {
        return new Wording(
                HandlingFixture.chinese(), HandlingFixture.PACK.info().zone());
    }

    private static CommandHand hand(HandlingFixture city) {
        return new CommandHand(city.desk, city.seat, city.clock, city.services.background());
    }

    private static io.cityhelm.cockpit.action.Wording said() {
        return new io.cityhelm.cockpit.action.Wording(HandlingFixture.chinese());
    }

    private static ActivationForms steps(HandlingFixture city, PlansModel model, PlanWords words) {
        return new ActivationForms(model, HandlingFixture.PACK, words, hand(city), new Identities(), said());
    }

    private static ActionForm start(HandlingFixture city, PlansModel model, PlanWords words) {
        PlanForms forms = new PlanForms(
                model,
                new PlanProposals(HandlingFixture.PACK),
                words,
                HandlingFixture.TREE,
                hand(city),
                new Identities(),
                said());
        ResponsePlan plan = HandlingFixture.PACK.plans().find("structure-fire").orElseThrow();
        return forms.start(plan, forms.scopes(plan, HandlingFixture.TREE.get(HandlingFixture.DISTRICT)));
    }

    private static void step(
            HandlingFixture city,
            PlansModel model,
            ActivationForms steps,
            Actor.Officer officer,
            ActivationForms.Step step,
            String text) {
        city.seat.enter(officer);
        ActionForm form = steps.form(shown(model), step);
        write(form, text);
        form.confirm();
        assertThat(form.state().get()).as(step.name()).isInstanceOf(ActionForm.State.Done.class);
    }

    private static void write(ActionForm form, String text) {
        form.fields().stream()
                .filter(Field.Words.class::isInstance)
                .map(Field.Words.class::cast)
                .findFirst()
                .orElseThrow()
                .text()
                .set(text);
    }

    /** The orders of the preview: its lines without the approver, the count, the pace and the roster. */
    private static int orders(ActionForm form) {
        return form.effect().get().lines().size() - 4;
    }

    private static Versioned<Activation> shown(PlansModel model) {
        return model.responses().get().live().getFirst();
    }

    private static Activation only(PlansModel model) {
        List<Activation> live = model.responses().get().states();
        assertThat(live).hasSize(1);
        return live.getFirst();
    }

    private static String state(PlansModel model, PlanWords words) {
        return words.state(model.inForce(HandlingFixture.DISTRICT), model.below(HandlingFixture.DISTRICT));
    }
}
