package io.cityhelm.map.overlay;

/** Which marks the operator wants to see. */
public record MarkFilter(boolean incidents, boolean alerts, boolean units, boolean rings) {

    public static final MarkFilter ALL = new MarkFilter(true, true, true, true);

    public boolean shows(Mark mark) {
        return switch (mark.kind()) {
            case INCIDENT -> incidents;
            case ALERT -> alerts;
            case UNIT -> units;
        };
    }
}
