package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.calling.Ladder;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ActivationStage;
import io.cityhelm.core.plan.Measures;
import io.cityhelm.core.plan.PreparedOrder;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.plan.Terms;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.OpenLedger;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an activation does to the rest, over a real journal: the orders that were previewed leave with the approval. */
class ActivationPlannerTest extends OpenLedger {

    private static final IncidentId OPENED = new IncidentId(UUID.fromString("01900000-0000-7000-8000-00000000000b"));

    @Override
    protected CommandDesk desk(Ledger on) {
        return new CommandDesk(
                on.journal(), on.lookups(), (incident, content) -> Ladder.RUNGS, Town.TREE, clock, clock.getZone());
    }

    @Test
    void nothing_leaves_with_the_proposal_and_exactly_what_was_previewed_leaves_with_the_approval() throws Exception {
        verifiedIncident();
        Measures measures = Responses.measures(ResponseLevel.III, 3);
        done(Town.DISTRICT_OFFICER, propose(Responses.terms(Town.DISTRICT), measures));
        assertThat(ledger.situation().ordersOf(Town.INCIDENT)).isEmpty();

        done(Town.CITY_OFFICER, new ActivationCommand.Approve(Responses.ID, "go"));

        List<Order> orders = orders(Town.INCIDENT);
        assertThat(orders)
                .extracting(Order::content)
                .isEqualTo(
                        measures.orders().stream().map(PreparedOrder::content).toList());
        assertThat(orders).extracting(Order::stage).containsOnly(OrderStage.QUEUED);
        assertThat(orders).extracting(Order::number).doesNotHaveDuplicates();
        assertThat(stage()).isEqualTo(ActivationStage.ACTIVE);
        assertThat(ledger.situation()
                        .incident(Town.INCIDENT)
                        .orElseThrow()
                        .state()
                        .stage())
                .isEqualTo(IncidentStage.IN_PROGRESS);
        assertThat(ledger.situation().timeline(Town.INCIDENT))
                .extracting(one -> one.entry().type())
                .contains("activation-proposed", "activation-approved", "order-queued");
    }

    @Test
    void an_activation_that_opens_its_incident_opens_it_with_the_approval_and_not_before() throws Exception {
        Measures measures = Responses.measures(ResponseLevel.II, 2, Town.content(OPENED, Town.DISTRICT));
        done(Town.DISTRICT_OFFICER, propose(Responses.opening(OPENED), measures));
        assertThat(ledger.situation().incident(OPENED)).isEmpty();

        done(Town.CITY_OFFICER, new ActivationCommand.Approve(Responses.ID, ""));

        assertThat(ledger.situation().incident(OPENED).orElseThrow().state().stage())
                .isEqualTo(IncidentStage.IN_PROGRESS);
        assertThat(orders(OPENED)).hasSize(2);
        assertThat(ledger.lookups().callings().callingsOf(OPENED))
                .as("whoever does not answer is called, as for every order")
                .hasSize(2);
    }

    @Test
    void when_one_order_cannot_leave_nothing_happens_at_all() throws Exception {
        verifiedIncident();
        done(Town.DISTRICT_OFFICER, propose(Responses.terms(Town.DISTRICT), Responses.measures(ResponseLevel.III, 3)));
        done(Town.CITY_OFFICER, Request.of(new IncidentCommand.TakeOver(Town.INCIDENT, "ours now")));

        Outcome outcome = submit(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Responses.ID, "")));

        assertThat(rule(outcome)).isEqualTo("order.not-of-this-incident");
        assertThat(stage()).isEqualTo(ActivationStage.PROPOSED);
        assertThat(orders(Town.INCIDENT)).isEmpty();
    }

    @Test
    void a_proposal_whose_orders_the_proposer_could_not_give_is_refused_at_once() throws Exception {
        done(Town.DISTRICT_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.DISTRICT)));

        Outcome outcome = submit(
                Town.DISTRICT_OFFICER,
                Request.of(propose(Responses.terms(Town.DISTRICT), Responses.measures(ResponseLevel.III, 1))));

        assertThat(rule(outcome)).as("not verified yet").isEqualTo("incident.wrong-stage");
        assertThat(ledger.lookups().activations().live()).isEmpty();
    }

    @Test
    void a_raise_sends_the_orders_of_the_new_level_when_the_second_person_agrees() throws Exception {
        verifiedIncident();
        done(Town.DISTRICT_OFFICER, propose(Responses.terms(Town.DISTRICT), Responses.measures(ResponseLevel.III, 1)));
        done(Town.CITY_OFFICER, new ActivationCommand.Approve(Responses.ID, ""));
        done(
                Town.DISTRICT_OFFICER,
                new ActivationCommand.Raise(Responses.ID, Responses.measures(ResponseLevel.II, 2), "worse"));
        assertThat(orders(Town.INCIDENT)).hasSize(1);

        done(Town.CITY_OFFICER, new ActivationCommand.Approve(Responses.ID, ""));

        assertThat(orders(Town.INCIDENT)).hasSize(3);
        assertThat(ledger.lookups().activations().live().getFirst().state().level())
                .isEqualTo(ResponseLevel.II);
    }

    @Test
    void an_override_sends_what_was_previewed_without_a_second_person_and_says_so_in_the_record() throws Exception {
        verifiedIncident();
        done(Town.DISTRICT_OFFICER, propose(Responses.terms(Town.DISTRICT), Responses.measures(ResponseLevel.III, 2)));

        done(Town.DISTRICT_OFFICER, new ActivationCommand.OverrideApproval(Responses.ID, "the dam breaks"));

        assertThat(stage()).isEqualTo(ActivationStage.ACTIVE);
        assertThat(orders(Town.INCIDENT))
                .extracting(Order::stage)
                .containsExactly(OrderStage.QUEUED, OrderStage.QUEUED);
        assertThat(ledger.situation().timeline(Town.INCIDENT))
                .extracting(one -> one.entry().type())
                .contains("switch-approval-overridden", "activation-approved");
        assertThat(ledger.lookups().activations().live().getFirst().state().overrides())
                .extracting(Activation.Overridden::by, Activation.Overridden::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Town.DISTRICT_OFFICER.id(), "the dam breaks"));
    }

    @Test
    void a_late_actor_hears_that_it_has_moved_on() throws Exception {
        verifiedIncident();
        done(Town.DISTRICT_OFFICER, propose(Responses.terms(Town.DISTRICT), Responses.measures(ResponseLevel.III, 0)));
        done(Town.CITY_OFFICER, new ActivationCommand.Approve(Responses.ID, ""));

        Outcome late = submit(Town.CITY_OFFICER, Request.of(new ActivationCommand.Refuse(Responses.ID, "too late"), 1));

        assertThat(rule(late)).isEqualTo("activation.moved-on");
    }

    @Test
    void it_ends_with_a_review_and_is_then_over_and_a_rebuild_tells_the_same() throws Exception {
        verifiedIncident();
        done(Town.DISTRICT_OFFICER, propose(Responses.terms(Town.DISTRICT), Responses.measures(ResponseLevel.III, 1)));
        done(Town.CITY_OFFICER, new ActivationCommand.Approve(Responses.ID, ""));
        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Note(Town.INCIDENT, "wet")));
        done(Town.DISTRICT_OFFICER, new ActivationCommand.Tick(Responses.ID, "call-down"));
        done(Town.DISTRICT_OFFICER, new ActivationCommand.End(Responses.ID, "dry"));
        assertThat(stage()).isEqualTo(ActivationStage.ENDING);
        done(Town.CITY_OFFICER, new ActivationCommand.Approve(Responses.ID, ""));
        assertThat(orders(Town.INCIDENT)).as("an end sends nothing").hasSize(1);
        assertThat(rule(submit(Town.DISTRICT_OFFICER, Request.of(new ActivationCommand.Close(Responses.ID, "")))))
                .isEqualTo("activation.review-first");
        var before = ledger.lookups().activations().live();
        ledger.rebuild();
        assertThat(ledger.lookups().activations().live()).isEqualTo(before);

        done(Town.DISTRICT_OFFICER, new ActivationCommand.Review(Responses.ID, "more pumps"));
        done(Town.DISTRICT_OFFICER, new ActivationCommand.Close(Responses.ID, ""));

        assertThat(ledger.lookups().activations().live()).isEmpty();
        assertThat(ledger.lookups().activations().past(5))
                .singleElement()
                .satisfies(one -> assertThat(one.state().findings()).isEqualTo("more pumps"));
    }

    private void verifiedIncident() throws Exception {
        done(Town.DISTRICT_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.DISTRICT)));
        done(Town.DISTRICT_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "")));
    }

    private static ActivationCommand propose(Terms terms, Measures measures) {
        return new ActivationCommand.Propose(Responses.ID, terms, measures, "rain");
    }

    private List<Order> orders(IncidentId incident) throws Exception {
        return ledger.situation().ordersOf(incident).stream()
                .map(Versioned::state)
                .toList();
    }

    private ActivationStage stage() throws Exception {
        return ledger.lookups()
                .activations()
                .activation(Responses.ID)
                .orElseThrow()
                .state()
                .stage();
    }

    private void done(Actor actor, ActivationCommand command) throws Exception {
        done(actor, Request.of(command));
    }
}
