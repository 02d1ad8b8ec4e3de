package io.cityhelm.core.phrase;

/** A kind of word in a typed line. */
public enum Slot {
    VERB,
    INCIDENT,
    ORDER,
    DEPARTMENT,
    GRADE,
    PLACE,
    /** How long an acknowledgement or a shelving lasts. */
    LENGTH,
    ROOM,
    /** All that follows, as free words. */
    WORDS
}
