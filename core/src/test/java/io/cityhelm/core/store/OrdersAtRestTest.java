package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.command.Timers;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentCommand.HoldCommand;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An incident that is put off takes the clocks of its orders with it, and brings them back. */
class OrdersAtRestTest extends OpenLedger {

    private static final OrderId OTHER = new OrderId(new UUID(8, 2));
    private static final OrderId LATER = new OrderId(new UUID(8, 3));
    private static final Duration REST = Duration.ofDays(2);
    private static final Rung READ_IT = new Rung(
            Rung.Since.DELIVERED, Duration.ofMinutes(3), Rung.Until.READ, Rung.Callee.DEPARTMENT, Rung.Channel.PHONE);

    @BeforeEach
    void withLadders() throws Exception {
        reopen();
        reportAndVerify();
        done(Town.STREET_OFFICER, issue(Town.ORDER));
        deliver(Town.ORDER);
        done(Town.STREET_OFFICER, issue(OTHER));
        deliver(OTHER);
        answer(OTHER, OrderStage.ACCEPTED);
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void clocks_and_ladders_stand_over_a_restart_and_go_on_by_themselves_with_what_was_left() throws Exception {
        Instant unread = ladder().next().orElseThrow().due().orElseThrow();
        Instant lapses = order(Town.ORDER).lapses().orElseThrow();
        Instant limit = order(OTHER).due().orElseThrow();
        assertThat(unread).isEqualTo(Town.NOON.plus(Duration.ofMinutes(3)));

        putOff();
        for (OrderId each : List.of(Town.ORDER, OTHER)) {
            assertThat(order(each).holds().rests()).isTrue();
            assertThat(order(each).due()).contains(clock.instant().plus(REST));
        }
        assertThat(ladder().next()).isEmpty();
        assertRebuildEquals();

        clock.advance(REST.minusMillis(1));
        assertThat(tick()).as("nothing lapses, nobody is called").isEmpty();
        reopen();
        clock.advance(Duration.ofMillis(1));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);

        assertThat(order(Town.ORDER).lapses()).contains(lapses.plus(REST));
        assertThat(order(OTHER).due()).contains(limit.plus(REST));
        assertThat(ladder().next().orElseThrow().due()).contains(unread.plus(REST));
        assertRebuildEquals();

        clock.set(unread.plus(REST));
        assertThat(tick()).as("the call that was left").hasSize(1);
        clock.set(lapses.plus(REST));
        assertThat(tick()).isNotEmpty();
        assertThat(order(Town.ORDER).stage()).isEqualTo(OrderStage.EXPIRED);
    }

    @Test
    void an_order_that_rests_by_itself_stays_as_it_is() throws Exception {
        Instant until = clock.instant().plus(Duration.ofHours(5));
        done(Town.STREET_OFFICER, Request.of(new OrderCommand.HoldCommand.AskDeferral(OTHER, until, "no parts")));
        done(Town.DISTRICT_OFFICER, Request.of(new OrderCommand.HoldCommand.Grant(OTHER, "")));
        Order before = order(OTHER);

        putOff();
        assertThat(order(OTHER)).isEqualTo(before);
        assertThat(order(Town.ORDER).holds().standstill().lasts()).isTrue();
    }

    @Test
    void whoever_has_the_incident_go_on_or_ends_it_has_its_orders_go_on() throws Exception {
        putOff();
        done(Town.STREET_OFFICER, issue(LATER));
        assertThat(order(LATER).holds().rests())
                .as("given while it rests: wanted now")
                .isFalse();
        clock.advance(Duration.ofHours(1));
        done(Town.STREET_OFFICER, Request.of(new HoldCommand.Resume(Town.INCIDENT, "the permit is here")));
        assertThat(order(Town.ORDER).holds().rests()).isFalse();
        assertThat(order(OTHER).holds().rests()).isFalse();

        putOff();
        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Resolve(Town.INCIDENT, "settled")));
        assertThat(order(OTHER).holds().rests()).isFalse();
        assertThat(order(OTHER).holds().standstill().over()).hasSize(1);
        assertRebuildEquals();
    }

    private void putOff() throws Exception {
        done(
                Town.STREET_OFFICER,
                Request.of(new HoldCommand.AskDeferral(
                        Town.INCIDENT, clock.instant().plus(REST), "no permit")));
        done(Town.DISTRICT_OFFICER, Request.of(new HoldCommand.Grant(Town.INCIDENT, "")));
    }

    private static Request issue(OrderId id) {
        return Request.of(new OrderCommand.DraftAndIssue(id, Town.content(Town.INCIDENT, Town.STREET)));
    }

    private void deliver(OrderId id) throws Exception {
        done(Town.OUTBOX, Request.of(new OrderCommand.RecordDelivery(id, clock.instant(), "r-" + id)));
    }

    private void answer(OrderId id, OrderStage stage) throws Exception {
        done(Town.FIRE, Request.of(new OrderCommand.RecordAnswer(id, Town.answer("a-" + id, stage, clock.instant()))));
    }

    private Order order(OrderId id) throws Exception {
        return ledger.situation().order(id).orElseThrow().state();
    }

    private Calling ladder() throws Exception {
        return ledger.lookups().callings().calling(Town.ORDER).orElseThrow().state();
    }

    private void reopen() throws Exception {
        desk.close();
        ledger.close();
        ledger = Ledger.open(file());
        CityRules rules = new CityRules(
                (incident, content) -> List.of(READ_IT),
                CityRules.NONE.intake(),
                CityRules.NONE.orders(),
                CityRules.NONE.reports());
        desk = new CommandDesk(ledger.journal(), ledger.lookups(), rules, Town.TREE, clock, ZoneOffset.UTC);
    }

    private List<Outcome> tick() throws Exception {
        return new Timers(ledger.lookups(), desk, Town.CITY, Messages.in(Locale.ENGLISH))
                .tick(clock.instant())
                .get(10, TimeUnit.SECONDS);
    }

    private void assertRebuildEquals() throws Exception {
        List<String> live = Tables.dump(file());
        ledger.rebuild();
        assertThat(Tables.dump(file())).isEqualTo(live);
    }
}
