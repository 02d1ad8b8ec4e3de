package io.cityhelm.core.loop;

/** The seven steps of the closed loop, in order. */
public enum LoopStep {
    /** 信息采集: somebody says so. */
    COLLECT,
    /** 案卷建立: it is so, and a case. */
    OPEN,
    /** 任务派遣: somebody is told to do something about it. */
    DISPATCH,
    /** 任务处理: somebody is at it. */
    HANDLE,
    /** 处理反馈: they say that it is done. */
    FEEDBACK,
    /** 核查结案: it was checked, and closed. */
    CHECK,
    /** 综合评价: how content people are with it. */
    EVALUATE
}
