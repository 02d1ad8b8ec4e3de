package io.cityhelm.core.alert;

/** Where an alert stands; each reads like a line of a truth table. */
public enum AlertState {
    /** 待确认: the condition holds, and nobody answers for it. */
    RAISED,
    /** 已确认: the condition holds, and somebody answers for it until a time. */
    ACKNOWLEDGED,
    /** 已搁置: the condition holds, and somebody said why it may wait, and until when. */
    SHELVED,
    /** 已转事件: it became an incident. */
    PROMOTED,
    /** 已被替代: its source replaced it by a newer one. */
    SUPERSEDED,
    /** 已解除: the condition is over. */
    CLEARED;

    /** Whether nothing more is to be done with it. */
    public boolean isEnded() {
        return this == PROMOTED || this == SUPERSEDED || this == CLEARED;
    }
}
