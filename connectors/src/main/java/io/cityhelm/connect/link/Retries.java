package io.cityhelm.connect.link;

import java.time.Duration;

/**
 * When links try to come up: each waits by itself after a failure, and then for its turn among all.
 *
 * @param turnstile one for all links
 */
public record Retries(Backoff backoff, Turnstile turnstile) {

    /** How many links try to come up in any second. */
    public static final int PER_SECOND = 20;

    public static Retries usual() {
        return new Retries(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30)), new Turnstile(PER_SECOND));
    }
}
