package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ResponseGap;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.store.OpenLedger;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A warning that stands too long without its response: told once, and no longer when the response is there. */
class GapAlarmTest extends OpenLedger {

    private static final AlertKey WARNING = AlertKey.of("cap", "1");

    private GapAlarm alarm;

    @Override
    @BeforeEach
    protected void open() throws Exception {
        super.open();
        alarm = new GapAlarm(
                ledger.lookups(),
                desk,
                Responses.PLANS,
                Town.TREE,
                Messages.in(Locale.ENGLISH),
                domain -> "the domain " + domain);
    }

    @Test
    void an_orange_warning_without_a_response_is_told_after_its_five_minutes_and_once() throws Exception {
        warn(Grade.II, "rainstorm");
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(tick()).isEmpty();

        clock.advance(Duration.ofMillis(1));

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.content().grade()).isEqualTo(Grade.II);
            assertThat(gap.content().title())
                    .contains("the domain water")
                    .contains("level II")
                    .contains("peace");
            assertThat(gap.content().place()).isEqualTo(Town.PLACE);
        });
        clock.advance(Duration.ofHours(1));
        assertThat(tick()).isEmpty();
    }

    @Test
    void a_warning_that_no_plan_is_for_asks_for_nothing() throws Exception {
        warn(Grade.I, "locusts");
        clock.advance(Duration.ofHours(1));

        assertThat(tick()).isEmpty();
    }

    @Test
    void a_response_of_the_rank_or_stricter_is_enough_and_a_milder_one_is_not() throws Exception {
        warn(Grade.II, "rainstorm");
        respond(ResponseLevel.III);
        clock.advance(Duration.ofMinutes(6));
        assertThat(tick()).hasSize(1);
        assertThat(gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.content().title()).contains("level III"));

        done(
                Town.DISTRICT_OFFICER,
                Request.of(
                        new ActivationCommand.Raise(Responses.ID, Responses.measures(ResponseLevel.II, 0), "orange")));
        assertThat(tick()).as("a change that waits is not in force").isEmpty();
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Responses.ID, "")));

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(gaps()).isEmpty();
        assertThat(tick()).isEmpty();
    }

    @Test
    void it_goes_when_the_warning_ends() throws Exception {
        warn(Grade.II, "rainstorm");
        clock.advance(Duration.ofMinutes(6));
        assertThat(tick()).hasSize(1);

        done(Town.STREET_OFFICER, Request.of(new AlertCommand.Clear(WARNING, "over")));

        assertThat(tick()).hasSize(1);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void a_response_that_ends_too_early_opens_the_gap_again() throws Exception {
        warn(Grade.II, "rainstorm");
        clock.advance(Duration.ofMinutes(6));
        assertThat(tick()).hasSize(1);
        respond(ResponseLevel.II);
        assertThat(tick()).hasSize(1);

        done(Town.DISTRICT_OFFICER, Request.of(new ActivationCommand.End(Responses.ID, "too early")));
        assertThat(tick()).as("an end that waits is no end").isEmpty();
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Responses.ID, "")));

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(gaps()).hasSize(1);
        assertThat(tick()).isEmpty();
    }

    @Test
    void one_that_an_officer_cleared_is_not_raised_again() throws Exception {
        warn(Grade.II, "rainstorm");
        clock.advance(Duration.ofMinutes(6));
        assertThat(tick()).hasSize(1);

        done(
                Town.STREET_OFFICER,
                Request.of(new AlertCommand.Clear(gaps().getFirst().key(), "a level III is enough here")));

        assertThat(tick()).isEmpty();
        assertThat(gaps()).isEmpty();
    }

    @Test
    void a_restart_forgets_nothing() throws Exception {
        warn(Grade.II, "rainstorm");
        clock.advance(Duration.ofMinutes(6));
        assertThat(tick()).hasSize(1);
        close();
        open();

        assertThat(tick()).isEmpty();
        assertThat(gaps()).hasSize(1);
    }

    private void warn(Grade colour, String category) throws Exception {
        AlertContent content = new AlertContent(
                AlertKind.WARNING,
                "cap",
                category,
                colour,
                category,
                "heavy",
                Town.PLACE,
                clock.instant(),
                Optional.empty());
        done(new Actor.Rule("intake", Town.CITY), Request.of(new AlertCommand.Raise(WARNING, content)));
    }

    private void respond(ResponseLevel level) throws Exception {
        done(Town.DISTRICT_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.DISTRICT)));
        done(Town.DISTRICT_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "")));
        done(
                Town.DISTRICT_OFFICER,
                Request.of(new ActivationCommand.Propose(
                        Responses.ID, Responses.terms(Town.DISTRICT), Responses.measures(level, 0), "rain")));
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Responses.ID, "")));
    }

    private List<Alert> gaps() throws Exception {
        return ledger.situation().openAlerts().stream()
                .map(Versioned::state)
                .filter(ResponseGap::isGap)
                .toList();
    }

    private List<Outcome> tick() throws Exception {
        return alarm.tick(clock.instant()).get(10, TimeUnit.SECONDS);
    }
}
