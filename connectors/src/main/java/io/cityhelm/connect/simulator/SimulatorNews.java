package io.cityhelm.connect.simulator;

import java.time.Instant;

/**
 * Something that happened in the simulator.
 *
 * @param text in the departments' words
 */
public record SimulatorNews(Instant at, Kind kind, String text) {

    /** What happened. */
    public enum Kind {
        EVENT,
        WARNING,
        ORDER,
        ANSWER,
        RECALL
    }
}
