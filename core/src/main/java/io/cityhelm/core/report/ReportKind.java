package io.cityhelm.core.report;

/** The kinds of report upward, in the order in which they follow each other. */
public enum ReportKind {
    /** 电话报告: before anything is written. */
    PHONE,
    /** 首报: that it happened. */
    FIRST,
    /** 续报: what changed since the report before. */
    FOLLOW_UP,
    /** 日报: how a long one stands today. */
    DAILY,
    /** 终报: how it ended. */
    FINAL
}
