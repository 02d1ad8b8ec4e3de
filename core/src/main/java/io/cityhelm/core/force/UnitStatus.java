package io.cityhelm.core.force;

/** What a unit is doing. Reserved is not dispatched is not on scene. */
public enum UnitStatus {
    /** 待命. */
    AVAILABLE,
    /** 已预留. */
    RESERVED,
    /** 途中. */
    EN_ROUTE,
    /** 到场. */
    ON_SCENE,
    /** 返回. */
    RETURNING,
    /** 停用. */
    OUT_OF_SERVICE
}
