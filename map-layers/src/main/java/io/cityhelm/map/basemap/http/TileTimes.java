package io.cityhelm.map.basemap.http;

import java.time.Duration;

/**
 * How long a tile server is waited for, and how long it is left alone.
 *
 * @param connect to build a connection up
 * @param call for one picture
 * @param rest after the first silence; twice as long each time, give or take a third
 * @param longestRest the cap
 */
public record TileTimes(Duration connect, Duration call, Duration rest, Duration longestRest) {

    public static final TileTimes USUAL =
            new TileTimes(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofMinutes(5));
}
