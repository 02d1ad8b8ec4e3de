package io.cityhelm.core.dispatch;

import java.time.Instant;

/** What can be asked of an order. */
public sealed interface OrderCommand {

    OrderId order();

    /** 拟制 without issuing. */
    record Draft(OrderId order, OrderContent content) implements OrderCommand {}

    /** 下达: issue a draft. */
    record Issue(OrderId order) implements OrderCommand {}

    /** 下达 in one go. */
    record DraftAndIssue(OrderId order, OrderContent content) implements OrderCommand {}

    /**
     * The department's system took it: it was sent, and this is the receipt.
     *
     * @param sentAt when it left
     * @param receipt the department's own number for it
     */
    record RecordDelivery(OrderId order, Instant sentAt, String receipt) implements OrderCommand {}

    /** The department answered. */
    record RecordAnswer(OrderId order, Answer answer) implements OrderCommand {}

    /** 核验: the result was checked. */
    record Verify(OrderId order, String note) implements OrderCommand {}

    /** 撤销. */
    record Cancel(OrderId order, String reason) implements OrderCommand {}

    /** The department's system knows that the order was cancelled. */
    record ConfirmRecall(OrderId order, String receipt) implements OrderCommand {}

    /** 过期: the timer of the accept window, armed at a version of the stream, ran out. */
    record Expire(OrderId order) implements OrderCommand {}
}
