package io.cityhelm.core.scope;

/** 平时 or 战时: the state of the place that a matter belongs to. */
public enum Mode {
    PEACE,
    WAR
}
