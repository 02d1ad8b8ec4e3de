package io.cityhelm.core.phrase;

/** A kind of word in a typed line. */
public enum Slot {
    VERB,
    INCIDENT,
    ORDER,
    DEPARTMENT,
    GRADE,
    PLACE,
    /** How long an acknowledgement, a shelving or a deferral lasts. */
    LENGTH,
    ROOM,
    /** What a warning is about. */
    HAZARD,
    /** The colour of a warning. */
    COLOUR,
    /** A warning that this city gives out. */
    WARNING,
    /** All that follows, as free words. */
    WORDS
}
