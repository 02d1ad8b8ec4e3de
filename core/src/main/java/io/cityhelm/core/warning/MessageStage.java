package io.cityhelm.core.warning;

/** Where one message stands. */
public enum MessageStage {
    /** 待审批. */
    DRAFTED,
    /** 未批准: nothing left. */
    REFUSED,
    /** 已批准, 待平台受理: nobody has it yet. */
    RELEASED,
    /** 平台已受理. */
    ACCEPTED,
    /** 平台拒收, with its reason. */
    REJECTED,
    /** 过期未出: its time was over before it was approved or accepted. */
    LAPSED
}
