package io.cityhelm.core.plan;

/** Where an activation stands. */
public enum ActivationStage {
    /** 待审批: somebody proposes it; nothing has left. */
    PROPOSED,
    /** 未批准: a second person said no, or the proposer let it be. */
    REFUSED,
    /** 响应中. */
    ACTIVE,
    /** 响应中, with a change of its level waiting for a second person. The old level holds meanwhile. */
    CHANGING,
    /** 响应中, with its end waiting for a second person. The level holds meanwhile. */
    ENDING,
    /** 已终止, 待复盘: nothing is in force any more, and the review is due. */
    ENDED,
    /** 已复盘: the review is written. */
    REVIEWED,
    /** 已归档. */
    CLOSED;

    /** Whether the level holds. */
    public boolean isInForce() {
        return this == ACTIVE || this == CHANGING || this == ENDING;
    }

    /** Whether nothing more is to be done. */
    public boolean isOver() {
        return this == REFUSED || this == CLOSED;
    }
}
