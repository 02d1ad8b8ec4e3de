package io.cityhelm.map.datum;

import io.cityhelm.core.decision.Refusal;

/** A datum that cannot be used, with a sentence for people. */
public final class UnknownDatumException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public UnknownDatumException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
