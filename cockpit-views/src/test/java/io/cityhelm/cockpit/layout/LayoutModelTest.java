package io.cityhelm.cockpit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.plan.Responses;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationEvent.ActivationApproved;
import io.cityhelm.core.plan.ActivationEvent.ActivationProposed;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.LeadIncident;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.plan.Terms;
import io.cityhelm.core.proposal.PlanProposals;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whoever sits here does to the panel on the left while responses come, change and end. No toolkit. */
class LayoutModelTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Optional<String> FLOOD = Optional.of("underground-space");

    private final Seat seat = new Seat(HandlingFixture.TREE);
    private final ObjectProperty<Responses> responses = new SimpleObjectProperty<>(Responses.NOT_YET);
    private final LayoutModel model = new LayoutModel(HandlingFixture.PACK, seat, responses);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_response_brings_its_panel_and_its_end_gives_back_what_was_picked() {
        model.pick(Optional.of("fire"));
        assertThat(domain()).contains("fire");

        inForce(flood(1, HandlingFixture.CITY, ResponseLevel.II));
        assertThat(domain()).isEqualTo(FLOOD);
        assertThat(model.choice().get().shown()).isTrue();

        inForce();
        assertThat(domain()).contains("fire");
        assertThat(model.choice().get().emergency()).isEmpty();
    }

    @Test
    void a_domain_that_is_picked_meanwhile_is_seen_until_one_turns_back() {
        inForce(flood(1, HandlingFixture.CITY, ResponseLevel.II));

        model.pick(Optional.of("fire"));
        assertThat(domain()).contains("fire");
        model.turn();
        assertThat(domain()).isEqualTo(FLOOD);
        model.turn();
        assertThat(domain()).contains("fire");
    }

    @Test
    void what_was_set_aside_stays_so_wherever_one_goes_and_is_forgotten_when_the_level_changes_or_it_ends() {
        inForce(flood(1, HandlingFixture.CITY, ResponseLevel.II));
        model.turn();
        seat.goTo(HandlingFixture.DISTRICT);
        assertThat(model.choice().get().shown()).isFalse();
        seat.goTo(HandlingFixture.CITY);
        assertThat(model.choice().get().shown()).isFalse();

        inForce(flood(1, HandlingFixture.CITY, ResponseLevel.I));
        assertThat(model.choice().get().shown()).isTrue();
        inForce(flood(1, HandlingFixture.CITY, ResponseLevel.II));
        assertThat(model.choice().get().shown())
                .as("it was forgotten when the level changed")
                .isTrue();
    }

    @Test
    void only_where_the_response_is_in_force_its_panel_stands() {
        inForce(flood(1, HandlingFixture.DISTRICT, ResponseLevel.II));
        assertThat(model.choice().get().shown()).as("in the city").isFalse();
        seat.goTo(HandlingFixture.DISTRICT);
        assertThat(model.choice().get().shown()).isTrue();
        seat.goTo(HandlingFixture.STREET);
        assertThat(model.choice().get().tiles())
                .as("the street has a panel of its own for it")
                .isEqualTo(HandlingFixture.PACK
                        .layout()
                        .emergency(seat.place().get().level(), FLOOD.orElseThrow(), ResponseLevel.II)
                        .orElseThrow()
                        .tiles());
    }

    @Test
    void in_peace_there_is_nothing_to_turn_to() {
        model.turn();
        assertThat(model.choice().get().shown()).isFalse();
        assertThat(domain()).isEmpty();
    }

    private Optional<String> domain() {
        return model.choice().get().domain();
    }

    private void inForce(Activation... activations) {
        responses.set(new Responses(
                true,
                Arrays.stream(activations).map(one -> new Versioned<>(one, 2)).toList(),
                List.of()));
    }

    private static Activation flood(int id, JurisdictionCode scope, ResponseLevel level) {
        ResponsePlan plan = HandlingFixture.PACK.plans().find("flood-typhoon").orElseThrow();
        Terms terms = new Terms(
                scope, plan.domain(), plan.id(), new LeadIncident(new IncidentId(new UUID(0, 9)), Optional.empty()));
        return Activation.evolve(
                Activation.evolve(
                        null,
                        new ActivationProposed(
                                new ActivationId(new UUID(0, id)),
                                "R-" + id,
                                terms,
                                new PlanProposals(HandlingFixture.PACK).milder(plan, level),
                                "rain",
                                "district",
                                NOON)),
                new ActivationApproved("city", "", NOON));
    }
}
