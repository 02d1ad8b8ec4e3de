package io.cityhelm.core.plan;

import io.cityhelm.core.incident.Grade;

/** 应急响应级别, I the strictest. Not the grade of an incident, not the colour of a warning, not a level of cockpit. */
public enum ResponseLevel {
    I,
    II,
    III,
    IV;

    public boolean isStricterThan(ResponseLevel other) {
        return ordinal() < other.ordinal();
    }

    /** From 1, the strictest, to 4. */
    public int number() {
        return ordinal() + 1;
    }

    /** The level of the same rank as a grade or as the colour of a warning: what a rule compares, never an identity. */
    public static ResponseLevel ofRank(Grade grade) {
        return values()[grade.ordinal()];
    }
}
