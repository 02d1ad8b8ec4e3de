package io.cityhelm.core.duty;

/** What became of a delegation. Whether one that was granted is in force is a matter of its times. */
public enum DelegationStage {
    GRANTED,
    /** 收回: taken or given back before its time. */
    REVOKED,
    /** 到期: its time is over, and the record says so; a clock that is set back does not bring it back. */
    LAPSED;

    public boolean isEnded() {
        return this != GRANTED;
    }
}
