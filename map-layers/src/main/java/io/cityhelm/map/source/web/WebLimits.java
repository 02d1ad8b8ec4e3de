package io.cityhelm.map.source.web;

import java.time.Duration;
import java.util.List;

/**
 * How long a service is waited for, and how much is taken from it.
 *
 * @param connect to build a connection up
 * @param silence between two bytes of an answer
 * @param answer for one answer as a whole
 * @param pauses before each further attempt at a request that failed
 * @param pageRecords how many records are asked for at a time
 * @param pages more are a fault of the service
 * @param pageBytes the largest page
 * @param allBytes of all pages together: they lie on the disk until they are imported
 */
public record WebLimits(
        Duration connect,
        Duration silence,
        Duration answer,
        List<Duration> pauses,
        int pageRecords,
        int pages,
        long pageBytes,
        long allBytes) {

    /** The largest description of a service, bytes: it is read into memory. */
    static final int LARGEST_DOCUMENT = 8 << 20;

    public static final WebLimits USUAL = new WebLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(3),
            List.of(Duration.ofMillis(500), Duration.ofSeconds(2)),
            1_000,
            20_000,
            512L << 20,
            4L << 30);
}
