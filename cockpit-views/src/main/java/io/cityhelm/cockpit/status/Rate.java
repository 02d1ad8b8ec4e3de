package io.cityhelm.cockpit.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** How fast a counter grows, over a window of time. Safe on any thread. */
final class Rate {

    private record Reading(Instant at, long count) {}

    private final Duration window;
    private final Deque<Reading> readings = new ArrayDeque<>();

    Rate(Duration window) {
        this.window = window;
    }

    /** Takes a reading and says how many a second came since the oldest one in the window; empty at first. */
    synchronized OptionalDouble at(Instant now, long count) {
        readings.addLast(new Reading(now, count));
        while (readings.size() > 2 && readings.peekFirst().at().isBefore(now.minus(window))) {
            readings.removeFirst();
        }
        Reading oldest = readings.peekFirst();
        double seconds = Duration.between(oldest.at(), now).toMillis() / 1000.0;
        return seconds < 0.5 ? OptionalDouble.empty() : OptionalDouble.of((count - oldest.count()) / seconds);
    }
}
