package io.cityhelm.core.dispatch;

import io.cityhelm.core.decision.Event;
import java.time.Instant;

/** What happened to an order. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface OrderEvent extends Event {

    record OrderDrafted(OrderId order, String number, OrderContent content, String by, Instant at)
            implements OrderEvent {}

    record OrderQueued(String by, Instant at) implements OrderEvent {}

    record OrderSent(Instant at) implements OrderEvent {}

    record OrderDelivered(String receipt, Instant at) implements OrderEvent {}

    /** @param receivedAt by our clock; {@code answer.at()} is theirs */
    record OrderAnswered(Answer answer, Instant receivedAt) implements OrderEvent {}

    /** The answer came late, twice or out of order: recorded, and nothing follows from it. */
    record AnswerIgnored(Answer answer, Ignored why, Instant receivedAt) implements OrderEvent {}

    record OrderVerified(String by, String note, Instant at) implements OrderEvent {}

    record OrderCancelled(String by, String reason, Instant at) implements OrderEvent {}

    record RecallConfirmed(String receipt, Instant at) implements OrderEvent {}

    record OrderExpired(Instant at) implements OrderEvent {}

    /** Why an answer changes nothing. */
    enum Ignored {
        /** This very answer was recorded before. */
        DUPLICATE,
        /** The order had ended when it came. */
        AFTER_END,
        /** The order is already further along. */
        BEHIND
    }
}
