package io.cityhelm.core.handover;

/** How far a handover has come. */
public enum HandoverStage {
    DRAFTED,
    /** The leaving officer signed; the coming one has not. */
    LEFT,
    /** Both signed. */
    TAKEN,
    DISCARDED;

    public boolean isEnded() {
        return this == TAKEN || this == DISCARDED;
    }
}
