package io.cityhelm.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need.What;
import io.cityhelm.core.dispatch.ExtensionRequest;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent;
import io.cityhelm.core.dispatch.OrderEvent.OrderAnswered;
import io.cityhelm.core.dispatch.OrderEvent.OrderDrafted;
import io.cityhelm.core.dispatch.OrderEvent.OrderQueued;
import io.cityhelm.core.dispatch.OrderEvent.OrderVerified;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.Limits;
import io.cityhelm.core.report.ReportStanding;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final Limits.Grade CLOCK = new Limits.Grade(
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            Duration.ofHours(2));
    private static final Attention ATTENTION = new Attention(Town.TREE, new Limits(Collections.nCopies(4, CLOCK), 20));

    @Test
    void the_next_deadline_to_be_missed_stands_first_and_what_has_no_clock_last() {
        Alert alert = Alert.evolve(
                null, new AlertEvent.AlertRaised(AlertKey.of("cap", "1"), Town.alert(Optional.empty()), Town.NOON));
        Order done = order(1, Town.NOON, OrderStage.DONE);

        List<Need> needs = ATTENTION.of(Town.STREET, List.of(alert), List.of(inProgress()), List.of(done), Town.NOON);

        assertThat(needs).extracting(Need::what).containsExactly(What.ACKNOWLEDGE_ALERT, What.VERIFY_ORDER);
        assertThat(needs.getFirst().due()).contains(Town.NOON.plus(CLOCK.acknowledge()));
    }

    @Test
    void a_street_is_not_asked_for_what_lies_in_another() {
        Alert alert = Alert.evolve(
                null, new AlertEvent.AlertRaised(AlertKey.of("cap", "1"), Town.alert(Optional.empty()), Town.NOON));

        assertThat(ATTENTION.of(Town.OTHER_STREET, List.of(alert), List.of(inProgress()), List.of(), Town.NOON))
                .isEmpty();
    }

    @Test
    void a_declined_order_asks_to_be_given_again_until_it_is() {
        Order declined = order(1, Town.NOON, OrderStage.DECLINED);
        Order again = order(2, Town.NOON.plusSeconds(60), OrderStage.ACCEPTED);

        assertThat(needs(declined)).containsExactly(What.ORDER_AGAIN);
        assertThat(needs(declined, again)).isEmpty();
    }

    @Test
    void an_incident_is_to_be_resolved_when_every_order_is_settled_or_was_put_in_place_of() {
        Order declined = order(1, Town.NOON, OrderStage.DECLINED);
        Order verified = order(2, Town.NOON.plusSeconds(60), OrderStage.VERIFIED);

        assertThat(needs(declined, verified)).containsExactly(What.RESOLVE_INCIDENT);
    }

    @Test
    void an_incident_that_its_owner_handles_alone_is_not_forgotten() {
        assertThat(needs()).containsExactly(What.RESOLVE_INCIDENT);
    }

    @Test
    void an_order_is_chased_when_its_window_is_over() {
        Order queued = order(1, Town.NOON, OrderStage.QUEUED);
        Instant late = Town.NOON.plus(Town.WINDOWS.deliver());

        assertThat(needs(queued)).isEmpty();
        assertThat(ATTENTION.of(Town.STREET, List.of(), List.of(inProgress()), List.of(queued), late))
                .extracting(Need::what)
                .containsExactly(What.CHASE_ORDER);
    }

    @Test
    void what_a_department_asks_for_waits_where_its_order_came_from_or_where_that_is_watched() {
        Order asked = Order.evolve(
                order(1, Town.NOON, OrderStage.ACCEPTED),
                new HoldEvent.ExtensionRequested(
                        new ExtensionRequest("q-1", Town.NOON.plusSeconds(9000), "rain", Town.NOON, "chen"),
                        Duration.ofHours(1),
                        Town.NOON));
        Order watched =
                Order.evolve(asked, new HoldEvent.OrderSupervised(Town.DISTRICT, "district", "daily", Town.NOON));

        assertThat(asks(Town.STREET_OFFICER, asked)).isTrue();
        assertThat(asks(Town.DISTRICT_OFFICER, asked)).isFalse();
        assertThat(asks(Town.STREET_OFFICER, watched)).isFalse();
        assertThat(asks(Town.DISTRICT_OFFICER, watched)).isTrue();
    }

    @Test
    void what_is_put_off_asks_for_nothing_until_it_comes_back_and_who_may_grant_it_is_asked() {
        Incident asked = Incident.evolve(
                inProgress(),
                new IncidentEvent.HoldEvent.IncidentDeferralAsked(
                        Town.NOON.plusSeconds(60), "street", "no permit", Town.NOON));
        Incident deferred = Incident.evolve(
                asked,
                new IncidentEvent.HoldEvent.IncidentDeferred(
                        Town.NOON.plusSeconds(60), "street", "second", "", Town.NOON));

        assertThat(whats(Town.DISTRICT_OFFICER, asked)).containsExactly(What.GRANT_HOLD);
        assertThat(whats(Town.STREET_OFFICER, asked)).doesNotContain(What.GRANT_HOLD);
        assertThat(whats(Town.STREET_OFFICER, deferred)).isEmpty();
    }

    @Test
    void what_is_watched_asks_its_owner_by_its_deadline_and_the_watcher_when_that_is_past() {
        Instant due = Town.NOON.plusSeconds(60);
        Incident watched = Incident.evolve(
                inProgress(),
                new IncidentEvent.HoldEvent.IncidentSupervised(Town.CITY, due, "city", "report daily", Town.NOON));

        assertThat(ATTENTION.of(Town.STREET, List.of(), List.of(watched), List.of(), Town.NOON))
                .anySatisfy(need -> {
                    assertThat(need.what()).isEqualTo(What.MEET_SUPERVISION);
                    assertThat(need.due()).contains(due);
                });
        assertThat(ATTENTION.of(Town.CITY, List.of(), List.of(watched), List.of(), due.minusNanos(1)))
                .isEmpty();
        assertThat(ATTENTION.of(Town.CITY, List.of(), List.of(watched), List.of(), due))
                .extracting(Need::what)
                .containsExactly(What.CHECK_SUPERVISION);
    }

    private static List<What> whats(Actor.Officer officer, Incident incident) {
        return ATTENTION
                .of(officer, List.of(), List.of(incident), List.of(), List.of(), ReportStanding.NONE, Town.NOON)
                .stream()
                .map(Need::what)
                .toList();
    }

    private static boolean asks(Actor.Officer officer, Order order) {
        return ATTENTION
                .of(
                        officer,
                        List.of(),
                        List.of(inProgress()),
                        List.of(order),
                        List.of(),
                        ReportStanding.NONE,
                        Town.NOON)
                .stream()
                .anyMatch(need -> need.what() == What.GRANT_HOLD);
    }

    private static List<What> needs(Order... orders) {
        return ATTENTION.of(Town.STREET, List.of(), List.of(inProgress()), List.of(orders), Town.NOON).stream()
                .map(Need::what)
                .toList();
    }

    private static Incident inProgress() {
        return Incident.evolve(reported(Town.STREET), new IncidentEvent.HandlingStarted("", Town.NOON));
    }

    private static Incident reported(JurisdictionCode owner) {
        return Incident.evolve(
                null,
                new IncidentEvent.IncidentReported(
                        Town.INCIDENT,
                        "n-1",
                        "leak",
                        "chemical-leak",
                        Grade.II,
                        Town.PLACE,
                        owner,
                        "call",
                        Optional.empty(),
                        Town.NOON));
    }

    private static Order order(int number, Instant issued, OrderStage stage) {
        OrderId id = new OrderId(new UUID(7, number));
        Order order = Order.evolve(
                Order.evolve(
                        null,
                        new OrderDrafted(
                                id, "n-" + number, Town.content(Town.INCIDENT, Town.STREET), "street", issued)),
                new OrderQueued("street", issued));
        return switch (stage) {
            case QUEUED -> order;
            case VERIFIED ->
                Order.evolve(answered(order, OrderStage.DONE, issued), new OrderVerified("street", "", issued));
            default -> answered(order, stage, issued);
        };
    }

    private static Order answered(Order order, OrderStage stage, Instant at) {
        return Order.evolve(order, new OrderAnswered(Town.answer("a-1", stage, at), at));
    }
}
