package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.attention.PlanNeeds;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.Cause;
import io.cityhelm.core.plan.CauseKind;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.plan.SuggestionId;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.store.OpenLedger;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.SuggestionCommand;
import io.cityhelm.core.suggestion.SuggestionStage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suggestions over a real journal: raised by the triggers, answered by people, and the same after a restart. */
class TriggerWatchTest extends OpenLedger {

    private static final AlertKey WARNING = AlertKey.of("cap", "rain-1");

    private final IndicatorBoard indicators = new IndicatorBoard();
    private TriggerWatch watch;

    @BeforeEach
    void prepare() throws Exception {
        watch = new TriggerWatch(ledger.lookups(), ledger.journal(), indicators, desk, Responses.PLANS, Town.TREE);
    }

    @Test
    void a_warning_suggests_the_plan_to_the_seat_of_the_scope_and_starts_nothing() throws Exception {
        warn();
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);

        assertThat(tick()).isEmpty();
        assertThat(ledger.lookups().activations().live()).isEmpty();
        assertThat(needs(Town.DISTRICT_OFFICER)).singleElement().satisfies(need -> {
            assertThat(need.what()).isEqualTo(Need.What.DECIDE_SUGGESTION);
            assertThat(need.due()).as("five minutes for level II").contains(Town.NOON.plus(Duration.ofMinutes(5)));
        });
        assertThat(needs(Town.CITY_OFFICER)).isEmpty();
        assertThat(needs(Town.STREET_OFFICER)).isEmpty();
    }

    @Test
    void it_goes_with_the_warning() throws Exception {
        warn();
        tick();
        done(Town.STREET_OFFICER, Request.of(new AlertCommand.Clear(WARNING, "over")));

        assertThat(tick()).hasSize(1);
        assertThat(ledger.lookups().suggestions().standing()).isEmpty();
    }

    @Test
    void a_no_stays_a_no_also_for_a_watch_that_starts_anew_and_a_rebuild_tells_the_same() throws Exception {
        warn();
        tick();
        done(Town.DISTRICT_OFFICER, Request.of(new SuggestionCommand.Dismiss(only().id(), "it stops")));
        assertThat(needs(Town.DISTRICT_OFFICER)).isEmpty();
        var before = ledger.lookups().suggestions().standing();
        ledger.rebuild();
        assertThat(ledger.lookups().suggestions().standing()).isEqualTo(before);

        watch = new TriggerWatch(ledger.lookups(), ledger.journal(), indicators, desk, Responses.PLANS, Town.TREE);

        assertThat(tick()).isEmpty();
        assertThat(only().stage()).isEqualTo(SuggestionStage.DISMISSED);
    }

    @Test
    void a_start_that_follows_it_keeps_the_reason_and_answers_it_in_the_same_change() throws Exception {
        warn();
        tick();
        verifiedIncident();
        SuggestionId id = only().id();

        done(Town.DISTRICT_OFFICER, Request.of(propose(Optional.of(id))));

        assertThat(only().stage()).isEqualTo(SuggestionStage.TAKEN);
        assertThat(only().activation()).contains(Responses.ID);
        Activation proposed = ledger.lookups().activations().live().getFirst().state();
        assertThat(proposed.causes()).extracting(Cause::kind).containsExactly(CauseKind.WARNING);
        assertThat(proposed.causes()).extracting(Cause::title).containsExactly("rain");
        assertThat(needs(Town.DISTRICT_OFFICER)).as("one's own").isEmpty();
        assertThat(needs(Town.CITY_OFFICER)).singleElement().satisfies(need -> {
            assertThat(need.what()).isEqualTo(Need.What.APPROVE_SWITCH);
            assertThat(need.due()).contains(Town.NOON.plus(Duration.ofMinutes(8)));
        });
    }

    @Test
    void a_start_that_follows_what_somebody_else_has_dismissed_is_refused_and_writes_nothing() throws Exception {
        warn();
        tick();
        verifiedIncident();
        SuggestionId id = only().id();
        done(Town.CITY_OFFICER, Request.of(new SuggestionCommand.Dismiss(id, "it stops")));

        Outcome outcome = submit(Town.DISTRICT_OFFICER, Request.of(propose(Optional.of(id))));

        assertThat(((Outcome.Refused) outcome).refusal().rule()).isEqualTo("suggestion.decided");
        assertThat(ledger.lookups().activations().live()).isEmpty();
    }

    @Test
    void a_start_without_it_answers_it_when_it_is_in_force() throws Exception {
        warn();
        tick();
        verifiedIncident();
        done(Town.DISTRICT_OFFICER, Request.of(propose(Optional.empty())));
        assertThat(tick()).as("a proposal is not in force").isEmpty();
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Responses.ID, "")));

        assertThat(tick()).hasSize(1);

        assertThat(only().stage()).isEqualTo(SuggestionStage.TAKEN);
    }

    @Test
    void rain_that_lasts_suggests_it_too() throws Exception {
        for (int minute = 0; minute <= 10; minute += 5) {
            var at = Town.NOON.plus(Duration.ofMinutes(minute));
            assertThat(tick()).as("after " + minute + " minutes").isEmpty();
            indicators.accept(List.of(new Sample(new SampleKey("rain-hour", Town.DISTRICT), 130, at, at, "weather")));
        }

        assertThat(tick()).hasSize(1);
        assertThat(only().proposed().cause().kind()).isEqualTo(CauseKind.INDICATOR);
    }

    @Test
    void an_ended_response_is_to_be_reviewed_by_the_seat_of_its_scope() throws Exception {
        verifiedIncident();
        done(Town.DISTRICT_OFFICER, Request.of(propose(Optional.empty())));
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Responses.ID, "")));
        done(Town.DISTRICT_OFFICER, Request.of(new ActivationCommand.End(Responses.ID, "dry")));
        assertThat(needs(Town.CITY_OFFICER)).extracting(Need::what).containsExactly(Need.What.APPROVE_SWITCH);
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Responses.ID, "")));

        assertThat(needs(Town.CITY_OFFICER)).isEmpty();
        assertThat(needs(Town.DISTRICT_OFFICER))
                .extracting(Need::what, need -> need.due().orElseThrow())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Need.What.REVIEW_RESPONSE, Town.NOON.plus(Duration.ofHours(72))));
    }

    private void warn() throws Exception {
        done(
                new Actor.Department("cap", Town.CITY),
                Request.of(new AlertCommand.Raise(WARNING, Town.alert(Optional.empty()))));
    }

    private void verifiedIncident() throws Exception {
        done(Town.DISTRICT_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.DISTRICT)));
        done(Town.DISTRICT_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "")));
    }

    private static ActivationCommand propose(Optional<SuggestionId> suggestion) {
        return new ActivationCommand.Propose(
                Responses.ID,
                Responses.terms(Town.DISTRICT),
                Responses.measures(ResponseLevel.II, 1),
                "rain",
                suggestion);
    }

    private List<Need> needs(Actor.Officer officer) throws Exception {
        Lookups lookups = ledger.lookups();
        return new PlanNeeds(Town.TREE, Responses.PLANS.deadlines())
                .of(
                        officer,
                        states(lookups.suggestions().standing()),
                        states(lookups.activations().live()),
                        states(lookups.situation().openIncidents()));
    }

    private static <T> List<T> states(List<Versioned<T>> all) {
        return all.stream().map(Versioned::state).toList();
    }

    private Suggestion only() throws Exception {
        List<Versioned<Suggestion>> standing = ledger.lookups().suggestions().standing();
        assertThat(standing).hasSize(1);
        return standing.getFirst().state();
    }

    private List<Outcome> tick() throws Exception {
        return watch.tick().get(10, TimeUnit.SECONDS);
    }
}
