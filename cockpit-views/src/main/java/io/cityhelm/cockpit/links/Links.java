package io.cityhelm.cockpit.links;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The live links as the screen needs them. Safe on any thread; never blocks. */
@FunctionalInterface
public interface Links {

    /** How every link stands now, in a fixed order. */
    List<Link> now();

    /** Without any link. */
    static Links none() {
        return List::of;
    }

    /**
     * One link.
     *
     * @param name of the system at its other end, in the words of the configuration
     * @param lastSeen when something good came last
     * @param perMinute records taken a minute
     * @param lag from the source's clock to ours, of the latest record
     * @param rejected records not taken since the start
     * @param nextTry when it is tried again, if it is down
     * @param detail one line in the words of the link
     */
    record Link(
            String id,
            String name,
            State state,
            Optional<Instant> lastSeen,
            double perMinute,
            Optional<Duration> lag,
            long rejected,
            Optional<Instant> nextTry,
            String detail) {}

    /** Where a link stands, in operator words. */
    enum State {
        STARTING,
        LIVE,
        STALE,
        DOWN,
        OFF,
        BROKEN
    }
}
