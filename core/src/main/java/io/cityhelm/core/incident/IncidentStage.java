package io.cityhelm.core.incident;

/** Where an incident stands. */
public enum IncidentStage {
    /** 已上报: somebody says so. */
    REPORTED,
    /** 已核实: it is so, with a grade. */
    VERIFIED,
    /** 处置中: someone was told to do something about it. */
    IN_PROGRESS,
    /** 已处置: the danger is over; the record is not yet complete. */
    RESOLVED,
    /** 已结案: checked and closed. */
    CLOSED,
    /** 不予立案: it was not so, or nobody's matter. */
    DISMISSED,
    /** 已并案: it is the same as another one, and goes on there. */
    MERGED;

    /** Whether nothing more is to be done. */
    public boolean isEnded() {
        return this == CLOSED || this == DISMISSED || this == MERGED;
    }
}
