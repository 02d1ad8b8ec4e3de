package io.cityhelm.map.basemap.http;

import io.cityhelm.map.basemap.SourceState;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * When a server may be asked. One silence is enough to leave it alone; of errors of its own it takes three in a row. After
 * the rest one request goes out, and the others wait for what becomes of it. Safe on any thread.
 */
final class Patience {

    private static final int ERRORS = 3;
    private static final double GROWTH = 2;
    private static final double JITTER = 0.33;
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    private final CircuitBreaker breaker;
    private final Clock clock;
    private volatile Instant nextTry = Instant.MIN;
    private volatile SourceState.Kind kind = SourceState.Kind.ANSWERING;

    Patience(String name, TileTimes times, Clock clock) {
        this.clock = clock;
        IntervalFunction rests =
                IntervalFunction.ofExponentialRandomBackoff(times.rest(), GROWTH, JITTER, times.longestRest());
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(ERRORS)
                        .minimumNumberOfCalls(ERRORS)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(attempt -> {
                            long millis = rests.apply(attempt);
                            nextTry = clock.instant().plusMillis(millis);
                            return millis;
                        })
                        .clock(clock)
                        .build());
    }

    boolean mayAsk() {
        return breaker.tryAcquirePermission();
    }

    void answered() {
        kind = SourceState.Kind.ANSWERING;
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** An error of the server, or an answer that is no picture. */
    void erred(SourceState.Kind what, IOException why) {
        kind = what;
        breaker.onError(0, TimeUnit.NANOSECONDS, why);
    }

    /** No answer at all. */
    synchronized void silent() {
        kind = SourceState.Kind.SILENT;
        if (breaker.getState() != CircuitBreaker.State.OPEN) {
            breaker.transitionToOpenState();
        }
    }

    /** The server asks to be left alone, or says no. */
    synchronized void sentAway(SourceState.Kind what, Duration rest) {
        kind = what;
        Duration kept = rest.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : rest;
        if (breaker.getState() != CircuitBreaker.State.OPEN) {
            breaker.transitionToOpenStateFor(kept);
            nextTry = clock.instant().plus(kept);
        }
    }

    /** Nothing came of the request because nobody waits for it any more. */
    void gaveUp() {
        breaker.releasePermission();
    }

    SourceState state() {
        if (kind == SourceState.Kind.ANSWERING) {
            return SourceState.ANSWERING;
        }
        return new SourceState(kind, Optional.of(nextTry).filter(clock.instant()::isBefore));
    }
}
