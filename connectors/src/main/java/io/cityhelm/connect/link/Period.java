package io.cityhelm.connect.link;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How long a link waits between two looks: as its file says, and shorter while that is wanted, but never shorter than the
 * other side bears. Safe on any thread.
 */
public final class Period {

    private final Duration every;
    private final Duration fastest;
    private final Supplier<Optional<Duration>> wanted;

    /**
     * @param every as the file says; nothing makes it longer
     * @param fastest what the other side bears
     * @param wanted what is wanted now; empty when nothing presses
     */
    public Period(Duration every, Duration fastest, Supplier<Optional<Duration>> wanted) {
        this.every = every;
        this.fastest = fastest;
        this.wanted = wanted;
    }

    /** As it is now. */
    public Duration now() {
        return quickened().orElse(every);
    }

    /** The shorter period that holds now; empty when the file's does. */
    public Optional<Duration> quickened() {
        return wanted.get()
                .map(asked -> asked.compareTo(fastest) > 0 ? asked : fastest)
                .filter(shorter -> shorter.compareTo(every) < 0);
    }
}
