package io.cityhelm.core.calling;

import io.cityhelm.core.calling.Rung.Callee;
import io.cityhelm.core.calling.Rung.Channel;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.IncidentId;
import java.time.Instant;
import java.util.List;

/** What happened on the ladder of an order. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface CallingEvent extends Event {

    /**
     * The order was issued, and its ladder stands.
     *
     * @param number of the order
     * @param deliverBy when it should be with the department at the latest
     * @param doneBy when it should be done
     */
    record LadderSet(
            OrderId order,
            String number,
            IncidentId incident,
            String department,
            List<Rung> rungs,
            Instant deliverBy,
            Instant doneBy,
            Instant at)
            implements CallingEvent {
        public LadderSet {
            rungs = List.copyOf(rungs);
        }
    }

    record CallMade(int rung, Channel channel, Callee callee, String addressee, Instant at) implements CallingEvent {}

    /** The call of a step is for this person: on duty when it was made, or the next deputy after one who did not answer. */
    record PersonCalled(int rung, String person, Instant at) implements CallingEvent {}

    record CallReceipted(int rung, String receipt, Instant at) implements CallingEvent {}

    record CallUnanswered(int rung, Instant at) implements CallingEvent {}

    record CallAcknowledged(String by, String note, Instant at) implements CallingEvent {}

    /** The incident was resolved: the steps that wait for the report begin to count. */
    record LadderLifted(Instant at) implements CallingEvent {}
}
