package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands now is read by what has changed, and is the same as if all of it were read. */
class StandingTest extends OpenLedger {

    private static final int STEPS = 250;
    /** So few that each of them goes through much. */
    private static final int FEW = 3;

    private final List<IncidentId> incidents = new ArrayList<>();
    private final List<OrderId> orders = new ArrayList<>();
    private int ids;

    @Test
    void an_empty_journal_has_nothing_standing() throws Exception {
        Standing nothing = ledger.situation().standing();

        assertThat(nothing).isEqualTo(new Standing(0, List.of(), List.of(), List.of(), 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_happens_the_follower_knows_what_a_newcomer_reads(long seed) throws Exception {
        Situation follower = ledger.situation();
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            step(random);
            if (random.nextInt(3) == 0) {
                assertThat(follower.standing()).isEqualTo(ledger.situation().standing());
            }
        }

        Standing known = follower.standing();
        assertThat(known).isEqualTo(ledger.situation().standing());
        assertThat(known.incidents()).isEqualTo(ledger.situation().openIncidents());
        assertThat(known.orders()).containsAll(ledger.situation().openOrders());
    }

    @Test
    void a_reopened_incident_brings_its_ended_orders_back() throws Exception {
        Situation follower = ledger.situation();
        reportAndVerify();
        done(
                Town.STREET_OFFICER,
                Request.of(new OrderCommand.DraftAndIssue(Town.ORDER, Town.content(Town.INCIDENT, Town.STREET))));
        done(Town.STREET_OFFICER, Request.of(new OrderCommand.Cancel(Town.ORDER, "not needed")));
        assertThat(follower.standing().orders()).hasSize(1);

        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Resolve(Town.INCIDENT, "over")));
        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Close(Town.INCIDENT, "checked")));
        assertThat(follower.standing().orders()).isEmpty();

        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Reopen(Town.INCIDENT, "it smells again")));
        assertThat(follower.standing().orders()).hasSize(1);
    }

    @Test
    void what_has_not_changed_is_not_read_again() throws Exception {
        Situation follower = ledger.situation();
        for (int i = 0; i < 20; i++) {
            report();
        }
        Standing before = follower.standing();

        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Note(incidents.get(7), "one more word")));
        Standing after = follower.standing();

        for (int i = 0; i < incidents.size(); i++) {
            if (i == 7) {
                assertThat(after.incidents().get(i))
                        .isNotSameAs(before.incidents().get(i));
            } else {
                assertThat(after.incidents().get(i)).isSameAs(before.incidents().get(i));
            }
        }
    }

    /** One command of somebody, which may well be refused. */
    private void step(Random random) throws Exception {
        clock.advance(Duration.ofSeconds(1 + random.nextInt(30)));
        if (incidents.size() < FEW) {
            report();
            return;
        }
        IncidentId incident = incidents.get(random.nextInt(incidents.size()));
        switch (random.nextInt(10)) {
            case 0 -> tried(new IncidentCommand.Verify(incident, Grade.III, "seen"));
            case 1, 2, 3 -> {
                OrderId order = new OrderId(id());
                orders.add(order);
                submit(
                        desk,
                        Town.STREET_OFFICER,
                        Request.of(new OrderCommand.DraftAndIssue(order, Town.content(incident, Town.STREET))));
            }
            case 4 -> tried(new IncidentCommand.Resolve(incident, "over"));
            case 5 -> tried(new IncidentCommand.Close(incident, "checked"));
            case 6 -> tried(new IncidentCommand.Reopen(incident, "again"));
            default -> onOrder(random);
        }
    }

    private void onOrder(Random random) throws Exception {
        if (orders.isEmpty()) {
            return;
        }
        OrderId order = orders.get(random.nextInt(orders.size()));
        switch (random.nextInt(5)) {
            case 0 -> submit(desk, Town.STREET_OFFICER, Request.of(new OrderCommand.Cancel(order, "not needed")));
            case 1 ->
                submit(
                        desk,
                        Town.OUTBOX,
                        Request.of(new OrderCommand.RecordDelivery(order, clock.instant(), "receipt")));
            case 2 -> submit(desk, Town.STREET_OFFICER, Request.of(new OrderCommand.Verify(order, "seen")));
            default -> {
                OrderStage stage = List.of(OrderStage.ACCEPTED, OrderStage.DECLINED, OrderStage.DONE)
                        .get(random.nextInt(3));
                Answer answer = Town.answer(id().toString(), stage, clock.instant());
                submit(desk, Town.FIRE, Request.of(new OrderCommand.RecordAnswer(order, answer)));
            }
        }
    }

    private void report() throws Exception {
        IncidentId id = new IncidentId(id());
        incidents.add(id);
        clock.advance(Duration.ofSeconds(1));
        done(Town.STREET_OFFICER, Request.of(Town.report(id, Town.STREET)));
    }

    private void tried(IncidentCommand command) throws Exception {
        submit(desk, Town.STREET_OFFICER, Request.of(command));
    }

    private UUID id() {
        return new UUID((0x0190_0000_0000L + ids++) << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }
}
