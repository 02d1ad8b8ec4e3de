package io.cityhelm.connect.outward;

/**
 * A way in which orders go out: one protocol. A kind has a package of its own below this one. When something goes out, in which
 * order, how long to wait after a failure and how it all is told is the outbox's affair. Safe on any thread.
 */
public interface OutwardKind {

    /**
     * The courier of one link; nothing is opened yet.
     *
     * @throws IllegalArgumentException when the file asks for what cannot be; its message is shown with the link
     */
    Courier open(OutwardFittings fittings);
}
