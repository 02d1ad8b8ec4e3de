package io.cityhelm.map.basemap;

import io.cityhelm.core.decision.Refusal;
import java.io.IOException;

/** A base map cannot be opened, and why, in a sentence for people. */
public final class UnusableSourceException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal why;

    public UnusableSourceException(Refusal why) {
        super(why.toString());
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
