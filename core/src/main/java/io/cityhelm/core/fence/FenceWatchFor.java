package io.cityhelm.core.fence;

/** Which crossings raise an alert; all of them are recorded. */
public enum FenceWatchFor {
    ENTERING,
    LEAVING,
    BOTH;

    /** Whether a crossing is told. @param to the side on which the unit is now */
    public boolean tells(FenceSide to) {
        return switch (this) {
            case ENTERING -> to == FenceSide.INSIDE;
            case LEAVING -> to == FenceSide.OUTSIDE;
            case BOTH -> true;
        };
    }
}
