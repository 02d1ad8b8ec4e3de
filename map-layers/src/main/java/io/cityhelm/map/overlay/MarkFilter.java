package io.cityhelm.map.overlay;

/** Which marks the operator wants to see. @param units with the depots: all that can be sent or had */
public record MarkFilter(boolean incidents, boolean alerts, boolean units, boolean rings) {

    public static final MarkFilter ALL = new MarkFilter(true, true, true, true);

    public boolean shows(Mark mark) {
        return switch (mark.kind()) {
            case INCIDENT -> incidents;
            case ALERT -> alerts;
            case UNIT, DEPOT, CLOSED_DEPOT -> units;
        };
    }
}
