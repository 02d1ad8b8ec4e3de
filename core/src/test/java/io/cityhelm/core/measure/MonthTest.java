package io.cityhelm.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.Town;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonthTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void givenThePublishedCase_whenWhatIsOnHoldIsTakenOff_thenTheRatesAreTheirs() {
        Rates weak = new Rates(972, 0, 911, 737, 0, 0, 0, 0, 0, 0);

        assertThat(weak.closedRate().orElseThrow()).isCloseTo(0.9372, within(0.00005));
        assertThat(weak.inTimeRate().orElseThrow()).isCloseTo(0.7582, within(0.00005));
        assertThat(new Rates(12, 2, 10, 5, 0, 0, 0, 0, 0, 0).inTimeRate()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(new Rates(2, 2, 0, 0, 0, 0, 0, 0, 0, 0).closedRate()).isEmpty();
    }

    @Test
    void givenOrders_whenTheMonthIsCounted_thenEachCountsWhereItsWindowEnds() {
        Duration window = Town.WINDOWS.done();
        Incident urgent = incident(Grade.I, Town.STREET);
        Incident plain = incident(Grade.III, Town.STREET);
        Month month = Month.of(
                NOVEMBER,
                List.of(
                        new Handled(done(Town.NOON, Town.NOON.plus(window)), urgent),
                        new Handled(done(Town.NOON, Town.NOON.plus(window).plusSeconds(1)), plain),
                        new Handled(queued(Town.NOON), urgent),
                        new Handled(cancelled(Town.NOON), plain),
                        new Handled(queued(Instant.parse("2026-11-30T23:00:00Z")), plain)),
                List.of(),
                ZoneOffset.UTC,
                Town.TREE,
                Set.of(Grade.I, Grade.II));

        assertThat(month.byDepartment()).containsOnlyKeys("fire");
        assertThat(month.byDepartment().get("fire")).isEqualTo(new Rates(3, 0, 2, 1, 2, 1, 1, 0, 0, 0));
        assertThat(month.byLevel()).containsOnlyKeys(Level.STREET);
        assertThat(month.total()).isEqualTo(month.byDepartment().get("fire"));
    }

    @Test
    void givenHolds_whenTheMonthIsCounted_thenWhatIsPutOffIsTakenFromWhatWasDue() {
        Instant soon = Town.NOON.plusSeconds(60);
        Order deferred = Order.evolve(
                accepted(Town.NOON), new OrderEvent.HoldEvent.OrderDeferred(soon, "li", "wang", "", Town.NOON));
        Order extended = Order.evolve(
                accepted(Town.NOON),
                new OrderEvent.HoldEvent.OrderExtended(Duration.ofHours(1), "li", "wang", "", Town.NOON));
        Order late = Order.evolve(
                extended,
                new OrderEvent.OrderAnswered(
                        Town.answer(
                                "a-2",
                                OrderStage.DONE,
                                Town.NOON.plus(Town.WINDOWS.done()).plusSeconds(60)),
                        soon));
        Order inTimeAfterAll = Order.evolve(late, new OrderEvent.OrderVerified("li", "", soon));
        Order sentBack = Order.evolve(
                Order.evolve(
                        accepted(Town.NOON),
                        new OrderEvent.OrderAnswered(Town.answer("a-2", OrderStage.DONE, soon), soon)),
                new OrderEvent.OrderReworked("li", "still leaking", soon));
        Order shirked = Order.evolve(
                Order.evolve(
                        queued(Town.NOON),
                        new OrderEvent.OrderAnswered(Town.answer("a-2", OrderStage.RETURNED, soon), soon)),
                new OrderEvent.HoldEvent.BlameShifted("li", "it was theirs", soon));
        Incident plain = incident(Grade.III, Town.STREET);

        Rates rates = Month.of(
                        NOVEMBER,
                        List.of(deferred, inTimeAfterAll, sentBack, shirked).stream()
                                .map(order -> new Handled(order, plain))
                                .toList(),
                        List.of(),
                        ZoneOffset.UTC,
                        Town.TREE,
                        Set.of())
                .total();

        assertThat(rates).isEqualTo(new Rates(4, 1, 1, 1, 0, 0, 0, 1, 1, 1));
        assertThat(rates.inTimeRate().orElseThrow()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(rates.reworkRate().orElseThrow()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void givenAnIncidentThatIsPutOff_whenTheMonthIsCounted_thenWhatIsNotClosedOfItIsTakenOff() {
        Incident resting = Incident.evolve(
                incident(Grade.III, Town.STREET),
                new IncidentEvent.HoldEvent.IncidentDeferred(Town.NOON.plusSeconds(3600), "li", "wang", "", Town.NOON));
        Order done = done(Town.NOON, Town.NOON.plus(Town.WINDOWS.done()));

        Rates rates = Month.of(
                        NOVEMBER,
                        List.of(
                                new Handled(accepted(Town.NOON), resting),
                                new Handled(done, resting),
                                new Handled(accepted(Town.NOON), incident(Grade.III, Town.STREET))),
                        List.of(),
                        ZoneOffset.UTC,
                        Town.TREE,
                        Set.of())
                .total();

        assertThat(rates.due()).isEqualTo(3);
        assertThat(rates.onHold()).isEqualTo(1);
        assertThat(rates.inTimeRate()).isEqualTo(OptionalDouble.of(0.5));
    }

    private static Order accepted(Instant at) {
        return Order.evolve(queued(at), new OrderEvent.OrderAnswered(Town.answer("a-1", OrderStage.ACCEPTED, at), at));
    }

    @Test
    void givenClosedIncidents_whenShared_thenEachLevelHasItsPart() {
        Month month = Month.of(
                NOVEMBER,
                List.of(),
                List.of(
                        incident(Grade.I, Town.STREET),
                        incident(Grade.I, Town.STREET),
                        incident(Grade.I, Town.STREET),
                        incident(Grade.I, Town.CITY)),
                ZoneOffset.UTC,
                Town.TREE,
                Set.of());

        assertThat(month.share(Level.STREET)).isEqualTo(0.75);
        assertThat(month.share(Level.CITY)).isEqualTo(0.25);
        assertThat(month.share(Level.DISTRICT)).isZero();
    }

    private static Incident incident(Grade grade, JurisdictionCode owner) {
        return Incident.evolve(
                null,
                new IncidentEvent.IncidentReported(
                        Town.INCIDENT,
                        "n-1",
                        "leak",
                        "chemical-leak",
                        grade,
                        Town.PLACE,
                        owner,
                        "call",
                        Optional.empty(),
                        Town.NOON));
    }

    private static Order queued(Instant at) {
        Order drafted = Order.evolve(
                null,
                new OrderEvent.OrderDrafted(
                        new OrderId(UUID.randomUUID()), "n-2", Town.content(Town.INCIDENT, Town.STREET), "li", at));
        return Order.evolve(drafted, new OrderEvent.OrderQueued("li", at));
    }

    private static Order cancelled(Instant at) {
        return Order.evolve(queued(at), new OrderEvent.OrderCancelled("li", "not needed", at));
    }

    private static Order done(Instant queued, Instant done) {
        Order order = Order.evolve(
                queued(queued), new OrderEvent.OrderAnswered(Town.answer("a-1", OrderStage.DONE, done), done));
        return Order.evolve(order, new OrderEvent.OrderVerified("li", "looked", done.plusSeconds(5)));
    }
}
