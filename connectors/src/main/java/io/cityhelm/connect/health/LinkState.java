package io.cityhelm.connect.health;

/** How a link stands; each reads like a line of a truth table. */
public enum LinkState {
    /** 正常: it should be up, and the last exchange went well. */
    LIVE,
    /** 等待: it should be up, and the first exchange is still to come. */
    WAITING,
    /** 静默: it answers, or at least nothing says that it does not, and what it should bring has not come for too long. */
    STALE,
    /** 中断: it should be up, and is not; it is tried again by itself. */
    DOWN,
    /** 停用: a person switched it off. */
    OFF,
    /** 故障: its configuration or what it answers makes no sense; somebody has to mend it. */
    BROKEN
}
