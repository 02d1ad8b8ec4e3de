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
}
