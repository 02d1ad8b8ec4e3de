package io.cityhelm.connect.outward;

import io.cityhelm.connect.link.LinkFailure;

/** Writes down that something leaves now, before it does. */
@FunctionalInterface
public interface Departure {

    /** Nothing has to be written down: it may go out again. */
    Departure UNRECORDED = () -> {};

    /** @throws LinkFailure when it must not leave: it is no longer wanted, or cannot be written down */
    void leaves() throws LinkFailure;
}
