package io.cityhelm.core.suggestion;

/** Why a suggestion went away by itself. */
public enum LapseReason {
    /** Its condition holds no more. */
    CAUSE_GONE,
    /** A stricter level of the same plan is suggested for the same place. */
    STRICTER_LEVEL
}
