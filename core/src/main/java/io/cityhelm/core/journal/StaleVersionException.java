package io.cityhelm.core.journal;

/** Somebody else was faster: the stream has moved on since the decision was taken. Nothing was written. */
public final class StaleVersionException extends Exception {
    private static final long serialVersionUID = 1L;

    public StaleVersionException(StreamId stream, long expected) {
        super("stream " + stream + " has moved on from version " + expected);
    }
}
