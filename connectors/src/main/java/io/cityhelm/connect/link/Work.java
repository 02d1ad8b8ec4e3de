package io.cityhelm.connect.link;

import java.time.Duration;

/** What a link does when its turn comes. */
public interface Work {

    /**
     * Does it once: one look, or one stream until it ends. Runs on a virtual thread, one at a time.
     *
     * @return how long to wait before the next turn
     */
    Duration once() throws LinkFailure;

    /** Ends a turn that runs, from another thread. */
    void cancel();
}
