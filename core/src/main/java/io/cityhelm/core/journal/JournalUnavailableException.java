package io.cityhelm.core.journal;

/** The journal could not be written or read. What was being written is not there: nothing was half-done. */
public final class JournalUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, as far as the operator can do something about it. */
    public enum Why {
        DISK_FULL,
        READ_ONLY,
        DAMAGED,
        BUSY,
        FAILED
    }

    private final Why why;

    public JournalUnavailableException(Why why, Throwable cause) {
        super("journal unavailable: " + why, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
