package io.cityhelm.core.loop;

import static io.cityhelm.core.loop.LoopState.AHEAD;
import static io.cityhelm.core.loop.LoopState.DONE;
import static io.cityhelm.core.loop.LoopState.NOW;
import static io.cityhelm.core.loop.LoopState.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    private static final IncidentEvent VERIFIED = new IncidentEvent.IncidentVerified(Grade.II, "", Town.NOON);
    private static final IncidentEvent STARTED = new IncidentEvent.HandlingStarted("", Town.NOON);
    private static final IncidentEvent RESOLVED = new IncidentEvent.IncidentResolved("sealed", Town.NOON);
    private static final IncidentEvent CLOSED = new IncidentEvent.IncidentClosed("", Town.NOON);

    @Test
    void givenAReport_whenNobodyHasVerifiedIt_thenTheCaseIsToBeOpened() {
        assertThat(states(incident(), List.of())).containsExactly(DONE, NOW, AHEAD, AHEAD, AHEAD, AHEAD, AHEAD);
    }

    @Test
    void givenAnOrderThatIsOut_whenNobodyHasTakenItOn_thenItIsDispatchedAndWaitsForHandling() {
        assertThat(states(incident(VERIFIED, STARTED), List.of(queued())))
                .containsExactly(DONE, DONE, DONE, NOW, AHEAD, AHEAD, AHEAD);
    }

    @Test
    void givenAnOrderThatWasTakenOn_whenTheIncidentIsNotResolved_thenFeedbackIsAwaited() {
        Order accepted = Order.evolve(
                queued(), new OrderEvent.OrderAnswered(Town.answer("a-1", OrderStage.ACCEPTED, Town.NOON), Town.NOON));

        assertThat(states(incident(VERIFIED, STARTED), List.of(accepted)))
                .containsExactly(DONE, DONE, DONE, DONE, NOW, AHEAD, AHEAD);
    }

    @Test
    void givenOwnPeopleWhoHandleIt_whenItIsClosed_thenNothingWasDispatchedAndTheEvaluationIsNext() {
        assertThat(states(incident(VERIFIED, STARTED, RESOLVED, CLOSED), List.of()))
                .containsExactly(DONE, DONE, SKIPPED, DONE, DONE, DONE, NOW);
        assertThat(states(
                        incident(
                                VERIFIED,
                                STARTED,
                                RESOLVED,
                                CLOSED,
                                new IncidentEvent.IncidentEvaluated(5, "", "li", Town.NOON)),
                        List.of()))
                .containsExactly(DONE, DONE, SKIPPED, DONE, DONE, DONE, DONE);
    }

    @Test
    void givenAReportThatIsNoCase_whenItEnds_thenTheOtherStepsAreLeftOut() {
        assertThat(states(incident(new IncidentEvent.IncidentDismissed("a prank", Town.NOON)), List.of()))
                .containsExactly(DONE, SKIPPED, SKIPPED, SKIPPED, SKIPPED, SKIPPED, SKIPPED);
    }

    @Test
    void givenAClosedCase_whenItIsReopened_thenItIsHandledAgain() {
        Incident reopened = incident(
                VERIFIED,
                STARTED,
                RESOLVED,
                CLOSED,
                new IncidentEvent.IncidentEvaluated(1, "still smells", "li", Town.NOON),
                new IncidentEvent.IncidentReopened("still smells", Town.NOON));

        assertThat(states(reopened, List.of())).containsExactly(DONE, DONE, SKIPPED, DONE, NOW, AHEAD, AHEAD);
    }

    private static Order queued() {
        Order drafted = Order.evolve(
                null,
                new OrderEvent.OrderDrafted(
                        Town.ORDER, "n-2", Town.content(Town.INCIDENT, Town.STREET), "li", Town.NOON));
        return Order.evolve(drafted, new OrderEvent.OrderQueued("li", Town.NOON));
    }

    private static Incident incident(IncidentEvent... events) {
        Incident incident = Town.leak();
        for (IncidentEvent event : events) {
            incident = Incident.evolve(incident, event);
        }
        return incident;
    }

    private static List<LoopState> states(Incident incident, List<Order> orders) {
        return ClosedLoop.of(incident, orders).stream()
                .map(ClosedLoop.Step::state)
                .toList();
    }
}
