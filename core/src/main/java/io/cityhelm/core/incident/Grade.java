package io.cityhelm.core.incident;

/** 事件等级 of an incident, I the gravest. Not the colour of a warning, not a response level, not a level of cockpit. */
public enum Grade {
    I,
    II,
    III,
    IV;

    public boolean isGraverThan(Grade other) {
        return ordinal() < other.ordinal();
    }
}
