package io.cityhelm.map.source.geojson;

import io.cityhelm.core.decision.Refusal;

/** A geometry that cannot be built, with the reason. */
final class BadGeometryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    BadGeometryException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
