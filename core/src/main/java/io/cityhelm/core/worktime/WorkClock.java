package io.cityhelm.core.worktime;

/** Which time counts. */
public enum WorkClock {
    /** 工作时: office hours of working days. */
    WORKING,
    /** 紧急工作时: round the clock. */
    EMERGENCY
}
