package io.cityhelm.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.plan.SuggestionId;
import io.cityhelm.core.security.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is suggested and taken back, tick by tick, with every command decided as the desk would. */
class SuggestingTest {

    private static final Alert ORANGE = Suggested.warning("1", Grade.II, "heavy rain");
    private static final Alert YELLOW = Suggested.warning("2", Grade.III, "heavy rain");

    private final Suggesting suggesting = new Suggesting(new Triggers(Responses.PLANS, Town.TREE), Town.TREE);
    private final Map<SuggestionId, Suggestion> all = new HashMap<>();

    @Test
    void givenATriggerThatHolds_thenItIsSuggestedOnce() {
        assertThat(tick(with(ORANGE))).hasSize(1);
        assertThat(tick(with(ORANGE))).isEmpty();
        assertThat(open())
                .singleElement()
                .extracting(one -> one.proposed().level())
                .isEqualTo(ResponseLevel.II);
    }

    @Test
    void givenItsCauseIsGone_thenItLapsesAndMayComeBackWithTheCause() {
        tick(with(ORANGE));
        tick(Suggested.NOTHING);
        assertThat(open()).isEmpty();
        tick(with(ORANGE));
        assertThat(open()).hasSize(1);
    }

    @Test
    void givenItWasDismissed_thenItDoesNotComeBackForTheSameCauseEvenWhenThatGoesAndComes() {
        tick(with(ORANGE));
        dismiss();
        assertThat(tick(with(ORANGE))).isEmpty();
        tick(Suggested.NOTHING);
        assertThat(tick(with(ORANGE))).isEmpty();
        assertThat(tick(with(ORANGE, Suggested.warning("3", Grade.II, "heavy rain"))))
                .as("another warning is another cause")
                .hasSize(1);
    }

    @Test
    void givenAFigureWasDismissed_thenItComesBackOnlyAfterItWasLow() {
        tick(rain(130, 130, 130));
        dismiss();
        assertThat(tick(rain(130, 130, 130, 90, 130, 130, 130))).as("a dip").isEmpty();
        tick(rain(130, 130, 130, 90, 90, 90));
        assertThat(tick(rain(130, 90, 90, 90, 130, 130, 130))).as("new rain").hasSize(1);
    }

    @Test
    void givenAStricterLevel_thenItTakesThePlaceOfTheMilderOne() {
        tick(with(YELLOW));
        tick(with(YELLOW, ORANGE));

        assertThat(open()).extracting(one -> one.proposed().level()).containsExactly(ResponseLevel.II);
        assertThat(tick(with(YELLOW, ORANGE))).isEmpty();
    }

    @Test
    void givenSeveralReasonsAtOnce_thenTheStrictestIsSuggestedAndNothingBesideIt() {
        Facts facts = Suggested.facts(
                List.of(YELLOW, ORANGE),
                List.of(Suggested.incident(1, Grade.II, "flooding"), Suggested.incident(2, Grade.III, "flooding")),
                List.of());

        assertThat(tick(facts)).hasSize(1);
        assertThat(open()).extracting(one -> one.proposed().level()).containsExactly(ResponseLevel.II);
    }

    @Test
    void givenThePlanIsStartedAtTheLevelOverTheScope_thenTheSuggestionIsAnswered() {
        tick(with(ORANGE));
        Activation city = Responses.active(Town.CITY, "water", ResponseLevel.II, "n-1");

        tick(Suggested.facts(List.of(ORANGE), List.of(), List.of(), city));

        assertThat(all.values()).extracting(Suggestion::stage).containsExactly(SuggestionStage.TAKEN);
        assertThat(all.values()).extracting(Suggestion::activation).containsExactly(Optional.of(city.id()));
        assertThat(tick(with(ORANGE))).as("ended by people who know of it").isEmpty();
    }

    @Test
    void givenItIsInForceAtAMilderLevel_thenTheStricterOneIsSuggested() {
        Activation milder = Responses.active(Town.DISTRICT, "water", ResponseLevel.III, "n-1");

        assertThat(tick(Suggested.facts(List.of(ORANGE), List.of(), List.of(), milder)))
                .hasSize(1);
    }

    @Test
    void givenItIsProposedAlready_thenNothingIsSuggestedBesideIt() {
        Activation proposed = Activation.evolve(
                null,
                new ActivationEvent.ActivationProposed(
                        Responses.ID,
                        "n-1",
                        Responses.terms(Town.DISTRICT),
                        Responses.measures(ResponseLevel.II, 0),
                        "rain",
                        "district",
                        Town.NOON));

        assertThat(tick(Suggested.facts(List.of(ORANGE), List.of(), List.of(), proposed)))
                .isEmpty();
    }

    @Test
    void theSeatIsThatOfTheScopeAndForAnIncidentItsOwnerAboveTheScope() {
        var own = Suggested.incident(1, Grade.II, "flooding");
        Facts facts = Suggested.facts(List.of(), List.of(own), List.of());
        tick(facts);
        Suggestion suggestion = open().getFirst();

        assertThat(suggestion.seat(id -> Optional.of(own), Town.TREE))
                .as("a street cannot propose for the district")
                .isEqualTo(Town.DISTRICT);
        var taken =
                Incident.evolve(own, new IncidentEvent.IncidentTakenOver(Town.STREET, Town.CITY, "ours", Town.NOON));
        assertThat(suggestion.seat(id -> Optional.of(taken), Town.TREE)).isEqualTo(Town.CITY);
    }

    /** Whatever comes and goes and whoever says no: nobody is asked twice about the same warning at the same level. */
    @Property
    void nobodyIsAskedTwice(@ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> steps) {
        all.clear();
        Set<String> refused = new HashSet<>();
        Facts facts = Suggested.NOTHING;
        for (int step : steps) {
            switch (step) {
                case 0 -> facts = with(ORANGE);
                case 1 -> facts = with(YELLOW);
                case 2 -> facts = with(ORANGE, YELLOW);
                case 3 -> facts = Suggested.NOTHING;
                case 4 ->
                    open().forEach(one -> {
                        refused.add(
                                one.proposed().level() + one.proposed().cause().subject());
                        decide(Town.DISTRICT_OFFICER, new SuggestionCommand.Dismiss(one.id(), "no"));
                    });
                default ->
                    facts = Suggested.facts(
                            List.of(ORANGE),
                            List.of(),
                            List.of(),
                            Responses.active(Town.DISTRICT, "water", ResponseLevel.III, "n-1"));
            }
            tick(facts);
            assertThat(open())
                    .noneMatch(one -> refused.contains(
                            one.proposed().level() + one.proposed().cause().subject()));
            assertThat(open()).hasSizeLessThan(2);
        }
    }

    private List<SuggestionCommand> tick(Facts facts) {
        List<Suggestion> standing = all.values().stream()
                .filter(one -> one.stage() != SuggestionStage.LAPSED)
                .toList();
        List<SuggestionCommand> due = suggesting.due(facts, standing, id -> Optional.ofNullable(all.get(id)));
        due.forEach(command -> decide(Town.OUTBOX, command));
        return due;
    }

    private void decide(Actor actor, SuggestionCommand command) {
        Decision<SuggestionEvent> decision =
                SuggestionDecisions.decide(all.get(command.suggestion()), command, Town.context(actor, Town.NOON));
        List<SuggestionEvent> events = decision.fold(accepted -> accepted, refusal -> {
            throw new AssertionError(command + " was refused: " + refusal);
        });
        events.forEach(event -> all.put(command.suggestion(), Suggestion.evolve(all.get(command.suggestion()), event)));
    }

    private void dismiss() {
        decide(
                Town.DISTRICT_OFFICER,
                new SuggestionCommand.Dismiss(open().getFirst().id(), "no"));
    }

    private List<Suggestion> open() {
        return new ArrayList<>(all.values())
                .stream().filter(one -> one.stage() == SuggestionStage.OPEN).toList();
    }

    private static Facts with(Alert... alerts) {
        return Suggested.facts(List.of(alerts), List.of(), List.of());
    }

    private static Facts rain(double... values) {
        return Suggested.facts(List.of(), List.of(), List.of(Suggested.rain(values)));
    }
}
