package io.cityhelm.map.basemap;

import java.io.IOException;

/** The source does not answer, or asked for patience: it is left alone until {@link SourceState#nextTry()}. */
public final class SilentSourceException extends IOException {
    private static final long serialVersionUID = 1L;

    public SilentSourceException(String message) {
        super(message);
    }
}
