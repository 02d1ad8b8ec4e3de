package io.cityhelm.app.run;

import io.cityhelm.app.start.House;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the start of the process to the first usable frame: the map drawn, the queue filled. */
public final class StartClock {

    private static final Logger LOG = LoggerFactory.getLogger(StartClock.class);

    private StartClock() {}

    /** Writes down how long it took, and how long each step of it. @return since the start of the process */
    public static Duration firstFrame(House house) {
        Duration took = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
        LOG.info("first usable frame {} ms after the start of the process; {}", took.toMillis(), house.phases());
        return took;
    }
}
