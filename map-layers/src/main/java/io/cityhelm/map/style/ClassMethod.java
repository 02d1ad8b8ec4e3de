package io.cityhelm.map.style;

/** How values are cut into classes. */
public enum ClassMethod {
    /** At the limits that the indicator itself has. */
    BANDS,
    /** About the same number of values in each class. */
    QUANTILE,
    /** Classes of the same width. */
    EQUAL,
    /** Where the values have their gaps: the least variance within the classes, after Jenks. */
    JENKS
}
