package io.cityhelm.map.source.web;

import java.io.IOException;

/** The disk failed while an answer was written: no reason to ask the server again. */
final class DiskFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException failure;

    DiskFault(IOException failure) {
        super(failure);
        this.failure = failure;
    }

    IOException failure() {
        return failure;
    }
}
