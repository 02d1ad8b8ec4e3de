package io.cityhelm.map.overlay;

/** What a mark stands for. */
public enum MarkKind {
    /** Something that happened: a filled shape of its grade. */
    INCIDENT,
    /** A condition that wants attention: the same shape, hollow. */
    ALERT,
    /** Who or what can be sent: a rounded square with an arrow. */
    UNIT,
    /** Where supplies lie: a house. */
    DEPOT,
    /** Where supplies lie that nobody gives out now: a house, struck through. */
    CLOSED_DEPOT;

    /** Whether it is a depot, open or not. */
    boolean isDepot() {
        return this == DEPOT || this == CLOSED_DEPOT;
    }
}
