package io.cityhelm.connect.kind;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.link.Work;

/**
 * A way in which data come in: one protocol. A kind has a package of its own below this one; it opens connections, takes
 * documents apart into records as its file says, and hands them to {@link io.cityhelm.connect.link.Intake}. When to look, how
 * long to wait after a failure and how it all is told is the link's affair. Safe on any thread.
 */
public interface Kind {

    /**
     * The work of one link; nothing is opened yet.
     *
     * @throws IllegalArgumentException when the file asks for what cannot be; its message is shown with the link
     */
    Work open(Fittings fittings);

    /** Whether its work is a connection that stands, and not one look after the other: then it has no period. */
    default boolean stands() {
        return false;
    }

    /** A link's file with what goes without saying for this kind; nothing that stands in it is changed. */
    default LinkConfig completed(LinkConfig config) {
        return config;
    }

    /** Whether it asks for pages of records; else what comes is one record, unless the file says where more are. */
    default boolean asksForPages() {
        return false;
    }
}
