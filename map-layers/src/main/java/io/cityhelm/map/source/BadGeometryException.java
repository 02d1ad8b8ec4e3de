package io.cityhelm.map.source;

import io.cityhelm.core.decision.Refusal;

/** A geometry that cannot be built, with the reason: it costs its own record and nothing after it. */
public final class BadGeometryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public BadGeometryException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
