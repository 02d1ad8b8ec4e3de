package io.cityhelm.core.force;

/** How far a unit is ours. What its department reports is {@link UnitStatus}, and may say something else. */
public enum AssignmentState {
    /** 已预留: kept for an incident, not on its way. */
    RESERVED,
    /** 已出动: sent. */
    DISPATCHED,
    /** 到场: an officer took note that it is there. */
    ON_SCENE,
    /** 已释放: it was there and is free again. */
    RELEASED,
    /** 已取消: it is free again without having been there. */
    CANCELLED;

    /** Whether nobody else can have the unit. */
    public boolean isOpen() {
        return this == RESERVED || this == DISPATCHED || this == ON_SCENE;
    }
}
