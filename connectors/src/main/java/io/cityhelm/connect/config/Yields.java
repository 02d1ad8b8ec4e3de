package io.cityhelm.connect.config;

/** What comes in over a link. */
public enum Yields {
    SAMPLES,
    EVENTS,
    UNITS,
    STOCKS,
    DEPOTS,
    ANSWERS,
    CALL_ANSWERS
}
