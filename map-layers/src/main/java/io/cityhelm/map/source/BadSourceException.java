package io.cityhelm.map.source;

import io.cityhelm.core.decision.Refusal;

/** A file that cannot be read, or not further, with a sentence for people. */
public final class BadSourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final long record;

    public BadSourceException(Refusal refusal) {
        this(refusal, 0);
    }

    private BadSourceException(Refusal refusal, long record) {
        super(refusal.toString());
        this.refusal = refusal;
        this.record = record;
    }

    /** The fault of one record, which stands for all. */
    public static BadSourceException inRecord(long number, Refusal refusal) {
        return new BadSourceException(refusal, number);
    }

    /** @param rule of the refusal; see {@link Refusal#because} */
    public static BadSourceException because(String rule, Object... details) {
        return new BadSourceException(Refusal.because(rule, details));
    }

    /** The same with what lies behind it, for the log. */
    public BadSourceException from(Throwable cause) {
        initCause(cause);
        return this;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The record that it was found in, when the sentence does not name it; else 0. */
    public long record() {
        return record;
    }
}
