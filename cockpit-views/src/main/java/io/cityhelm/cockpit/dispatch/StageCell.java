package io.cityhelm.cockpit.dispatch;

import io.cityhelm.core.dispatch.OrderStage;

/**
 * One segment of an order's track.
 *
 * @param stage the stage, or the ending that stands in its place
 * @param name in words
 * @param time when it was reached, short; empty when it was not
 * @param detail the time in full, who said so, and their words; empty when it was not reached
 */
public record StageCell(OrderStage stage, State state, String name, String time, String detail) {

    /** How a segment looks. */
    public enum State {
        REACHED,
        /** The order stands here. */
        CURRENT,
        /** A later stage was reported, this one never was: left open, not faked. */
        SKIPPED,
        /** 未知: the department's link can never report it, and nobody has said so: not assumed, not awaited. */
        UNKNOWN,
        /** What is waited for now. */
        AWAITED,
        AHEAD,
        /** It ended here, and not well. */
        FAILED
    }
}
