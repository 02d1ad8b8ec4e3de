package io.cityhelm.core.dispatch;

/** Whether a department has to be told that an order was taken back. */
public enum Recall {
    NONE,
    /** It has, and does not know yet. */
    PENDING,
    CONFIRMED
}
