package io.cityhelm.core.export;

/**
 * Who may have data. Only what was published with a licence is public; all that the city's systems say, and all that
 * officers brought in, is internal until somebody decides otherwise.
 */
public enum Sensitivity {
    /** 公开. */
    PUBLIC,
    /** 内部: leaves only with a reason, and its file says what it is. */
    INTERNAL
}
