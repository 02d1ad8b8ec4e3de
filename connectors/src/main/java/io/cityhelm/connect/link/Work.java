package io.cityhelm.connect.link;

import java.time.Duration;

/** What a link does when its turn comes. */
public interface Work {

    /** Does it once: one look, or one stream until it ends. Runs on a virtual thread, one at a time. */
    void once() throws LinkFailure;

    /** How long to wait after a turn that went well, as it is now. Quick, and safe on any thread. */
    Duration pause();

    /** Ends a turn that runs, from another thread. */
    void cancel();

    /**
     * @param listener to be told when a connection stands that stays open for long, so that the next failure counts as a
     *     first one; work that looks and comes back has nothing to tell
     */
    default void onStanding(Runnable listener) {
        // a look that comes back well says as much
    }
}
