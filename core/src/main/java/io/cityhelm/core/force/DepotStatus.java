package io.cityhelm.core.force;

/** Whether a depot gives anything out. */
public enum DepotStatus {
    /** 开放. */
    OPEN,
    /** 停用. */
    CLOSED
}
