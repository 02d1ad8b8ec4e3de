package io.cityhelm.core.calling;

import io.cityhelm.core.dispatch.OrderId;

/** What can be asked of the ladder of an order. It is set up with the order and lifted with the incident, by nobody's command. */
public sealed interface CallingCommand {

    OrderId order();

    /** The timer: climb every step that is due and still needed. */
    record Climb(OrderId order) implements CallingCommand {}

    /** 应答: somebody heard it and takes care; nothing further is called. @param note their words; may be empty */
    record Acknowledge(OrderId order, String note) implements CallingCommand {}

    /** The gateway took a call. @param receipt the gateway's own number for it */
    record RecordReceipt(OrderId order, int rung, String receipt) implements CallingCommand {}

    /** The gateway reached nobody. */
    record RecordUnanswered(OrderId order, int rung) implements CallingCommand {}
}
