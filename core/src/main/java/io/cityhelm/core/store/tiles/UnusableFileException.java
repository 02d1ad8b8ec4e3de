package io.cityhelm.core.store.tiles;

import io.cityhelm.core.decision.Refusal;
import java.io.IOException;

/** A file that holds no map pictures that can be shown, and why. */
public final class UnusableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal why;

    UnusableFileException(Refusal why) {
        super(why.toString());
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
