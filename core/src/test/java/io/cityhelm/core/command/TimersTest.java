package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.dispatch.AnswerForm;
import io.cityhelm.core.dispatch.Demands;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderCommand.HoldCommand;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Recall;
import io.cityhelm.core.dispatch.Reminders;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.store.OpenLedger;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimersTest extends OpenLedger {

    private static final AlertKey ALERT = AlertKey.of("cap", "1");

    private Timers timers;

    @Override
    @BeforeEach
    protected void open() throws Exception {
        super.open();
        timers = new Timers(ledger.lookups(), desk, Town.CITY, Messages.in(Locale.ENGLISH));
    }

    @Test
    void an_order_that_nobody_accepts_lapses_when_its_window_is_over_and_not_before() throws Exception {
        issueOrder();
        clock.advance(Duration.ofMinutes(15).minusMillis(100));
        assertThat(tick()).isEmpty();

        clock.advance(Duration.ofMillis(100));

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(order()).isEqualTo(OrderStage.EXPIRED);
        assertThat(ledger.situation().order(Town.ORDER).orElseThrow().state().recall())
                .isEqualTo(Recall.PENDING);
        assertThat(tick()).isEmpty();
    }

    @Test
    void an_incident_that_was_put_off_comes_back_by_itself_and_survives_a_rebuild() throws Exception {
        Instant until = Town.NOON.plus(Duration.ofDays(2));
        done(Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET)));
        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.IV, "seen")));
        done(
                Town.STREET_OFFICER,
                Request.of(new IncidentCommand.HoldCommand.AskDeferral(Town.INCIDENT, until, "no permit")));
        done(Town.DISTRICT_OFFICER, Request.of(new IncidentCommand.HoldCommand.Grant(Town.INCIDENT, "")));
        clock.advance(Duration.ofDays(2).minusMillis(100));
        assertThat(tick()).isEmpty();

        ledger.rebuild();
        clock.advance(Duration.ofMillis(100));

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(ledger.situation()
                        .incident(Town.INCIDENT)
                        .orElseThrow()
                        .state()
                        .holds()
                        .isDeferred())
                .isFalse();
        assertThat(tick()).isEmpty();
    }

    @Test
    void an_order_that_was_accepted_in_time_does_not_lapse() throws Exception {
        issueOrder();
        done(
                Town.FIRE,
                Request.of(new OrderCommand.RecordAnswer(
                        Town.ORDER, Town.answer("a-1", OrderStage.ACCEPTED, clock.instant()))));
        clock.advance(Duration.ofDays(1));

        assertThat(tick()).isEmpty();
        assertThat(order()).isEqualTo(OrderStage.ACCEPTED);
    }

    @Test
    void an_order_that_was_put_off_goes_on_when_its_time_is_over_and_not_before() throws Exception {
        issueOrder();
        done(
                Town.FIRE,
                Request.of(new OrderCommand.RecordAnswer(
                        Town.ORDER, Town.answer("a-1", OrderStage.ACCEPTED, clock.instant()))));
        Instant limit = stored().due().orElseThrow();
        Instant until = clock.instant().plus(Duration.ofDays(1));
        done(Town.STREET_OFFICER, Request.of(new HoldCommand.AskDeferral(Town.ORDER, until, "no parts")));
        done(Town.DISTRICT_OFFICER, Request.of(new HoldCommand.Grant(Town.ORDER, "")));
        assertThat(stored().due()).contains(until);
        clock.advance(Duration.ofDays(1).minusMillis(100));
        assertThat(tick()).isEmpty();

        clock.advance(Duration.ofMillis(100));

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(stored().holds().isDeferred()).isFalse();
        assertThat(stored().due()).contains(limit.plus(Duration.ofDays(1)));
        assertThat(tick()).isEmpty();
        Order live = stored();
        ledger.rebuild();
        assertThat(stored()).isEqualTo(live);
    }

    @Test
    void a_department_that_does_not_answer_is_reminded_as_often_as_the_city_says() throws Exception {
        Demands reminding = new Demands(
                AnswerForm.NONE, Optional.empty(), Optional.of(new Reminders.Rhythm(Duration.ofMinutes(5), 2)));
        CityRules rules = new CityRules(
                CityRules.NONE.ladders(), CityRules.NONE.intake(), kind -> reminding, CityRules.NONE.reports());
        desk.close();
        desk = new CommandDesk(ledger.journal(), ledger.lookups(), rules, Town.TREE, clock, clock.getZone());
        timers = new Timers(ledger.lookups(), desk, Town.CITY, Messages.in(Locale.ENGLISH));
        issueOrder();
        assertThat(tick()).isEmpty();
        done(Town.OUTBOX, Request.of(new OrderCommand.RecordDelivery(Town.ORDER, clock.instant(), "r-1")));

        clock.advance(Duration.ofMinutes(5));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(ledger.situation().outward()).hasSize(1);
        assertThat(tick()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        clock.advance(Duration.ofMinutes(4));
        assertThat(tick()).isEmpty();

        assertThat(stored().reminders().orElseThrow().sent()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(order()).isEqualTo(OrderStage.EXPIRED);
    }

    private Order stored() throws Exception {
        return ledger.situation().order(Town.ORDER).orElseThrow().state();
    }

    @Test
    void a_timer_that_finds_a_newer_version_does_nothing() throws Exception {
        issueOrder();
        long seen = ledger.situation().order(Town.ORDER).orElseThrow().version();
        done(Town.OUTBOX, Request.of(new OrderCommand.RecordDelivery(Town.ORDER, clock.instant(), "r-1")));
        clock.advance(Duration.ofDays(1));

        Outcome late = desk.submit(Town.OUTBOX, Request.of(new OrderCommand.Expire(Town.ORDER), seen))
                .get(10, TimeUnit.SECONDS);

        assertThat(late)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.refusal().rule()).isEqualTo("order.moved-on"));
        assertThat(order()).isEqualTo(OrderStage.DELIVERED);
    }

    @Test
    void an_acknowledgement_runs_out_and_the_alert_asks_for_attention_again() throws Exception {
        raise(Optional.empty());
        Instant until = clock.instant().plusSeconds(600);
        done(Town.STREET_OFFICER, Request.of(new AlertCommand.Acknowledge(ALERT, "mine", until)));
        clock.advance(Duration.ofSeconds(599));
        assertThat(tick()).isEmpty();

        clock.advance(Duration.ofSeconds(1));

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(alert()).isEqualTo(AlertState.RAISED);
        assertThat(tick()).isEmpty();
    }

    @Test
    void an_alert_whose_own_time_is_over_is_cleared_even_while_it_is_shelved() throws Exception {
        raise(Optional.of(clock.instant().plusSeconds(60)));
        done(
                Town.STREET_OFFICER,
                Request.of(
                        new AlertCommand.Shelve(ALERT, "known", clock.instant().plusSeconds(600))));
        clock.advance(Duration.ofSeconds(60));

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(alert()).isEqualTo(AlertState.CLEARED);
    }

    @Test
    void deadlines_survive_a_restart() throws Exception {
        issueOrder();
        close();
        clock.advance(Duration.ofHours(1));
        open();

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(order()).isEqualTo(OrderStage.EXPIRED);
    }

    @Test
    void a_scheduler_from_outside_drives_it() throws Exception {
        issueOrder();
        clock.advance(Duration.ofHours(1));
        CountDownLatch expired = new CountDownLatch(1);
        try (AutoCloseable told = desk.onRecorded(recorded -> expired.countDown());
                ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
                AutoCloseable ticking = timers.every(scheduler, clock)) {
            assertThat(expired.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(order()).isEqualTo(OrderStage.EXPIRED);
    }

    private void issueOrder() throws Exception {
        done(Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET)));
        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "")));
        done(
                Town.STREET_OFFICER,
                Request.of(new OrderCommand.DraftAndIssue(Town.ORDER, Town.content(Town.INCIDENT, Town.STREET))));
    }

    private void raise(Optional<Instant> expires) throws Exception {
        done(new Actor.Rule("intake", Town.CITY), Request.of(new AlertCommand.Raise(ALERT, Town.alert(expires))));
    }

    private List<Outcome> tick() throws Exception {
        return timers.tick(clock.instant()).get(10, TimeUnit.SECONDS);
    }

    private OrderStage order() throws Exception {
        return ledger.situation().order(Town.ORDER).orElseThrow().state().stage();
    }

    private AlertState alert() throws Exception {
        return ledger.situation().alert(ALERT).orElseThrow().state().state();
    }
}
