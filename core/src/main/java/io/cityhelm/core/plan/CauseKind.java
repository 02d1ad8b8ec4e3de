package io.cityhelm.core.plan;

/** What kind of trigger held. */
public enum CauseKind {
    WARNING,
    INCIDENT,
    INDICATOR
}
