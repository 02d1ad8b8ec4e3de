package io.cityhelm.core.alert;

/** What an alert tells of. */
public enum AlertKind {
    /** 预警: something may come; a warning of an agency. */
    WARNING,
    /** 报警: something is there; a report of a person or a sensor. */
    REPORT
}
