package io.cityhelm.core.warning;

/** Where a warning stands, over all its messages. */
public enum WarningStage {
    /** 待审批: nothing has left. */
    DRAFTED,
    /** 未批准: a second person said no, or the drafter took it back. */
    REFUSED,
    /** 已批准, 待平台受理. */
    RELEASED,
    /** 平台拒收: nothing was published, and somebody has to correct it or to give it up. */
    REJECTED,
    /** 已发布: the platform has it, and it holds. */
    PUBLISHED,
    /** 已发布, with an update or a cancellation that waits for a second person. The old message holds meanwhile. */
    CHANGE_DRAFTED,
    /** 已发布, with an approved update or cancellation that the platform does not have yet. */
    CHANGE_RELEASED,
    /** 已解除. */
    CANCELLED,
    /** 已过期: its time is over. */
    EXPIRED,
    /** 未发布: the platform refused it, and somebody left it at that. */
    GIVEN_UP;

    /** Whether people outside are warned. */
    public boolean isInForce() {
        return this == PUBLISHED || this == CHANGE_DRAFTED || this == CHANGE_RELEASED;
    }

    /** Whether a message is on its way to the platform. */
    public boolean isOutward() {
        return this == RELEASED || this == CHANGE_RELEASED;
    }

    /** Whether a message waits for a second person. */
    public boolean waitsForApproval() {
        return this == DRAFTED || this == CHANGE_DRAFTED;
    }

    /** Whether it ends by itself when its time is over: what the platform refused waits for a person. */
    public boolean expires() {
        return !isOver() && this != REJECTED;
    }

    /** Whether nothing more can happen. */
    public boolean isOver() {
        return this == REFUSED || this == CANCELLED || this == EXPIRED || this == GIVEN_UP;
    }
}
