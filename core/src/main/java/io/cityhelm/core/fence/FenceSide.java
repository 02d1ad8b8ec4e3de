package io.cityhelm.core.fence;

/** On which side of its border a unit is. */
public enum FenceSide {
    INSIDE,
    OUTSIDE
}
