package io.cityhelm.core.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the clocks of an order stood because its incident was put off. Immutable. A clock that began before goes on with
 * the time that it had left; one that began while they stood begins when they go on.
 *
 * @param over those that are over, oldest first
 * @param now the one that lasts; empty while the clocks run
 */
public record Standstill(List<Span> over, Optional<Lasting> now) {

    /** The clocks have always run. */
    public static final Standstill NONE = new Standstill(List.of(), Optional.empty());

    /** @param to later than {@code from} */
    public record Span(Instant from, Instant to) {}

    /** @param until when the incident comes back by itself */
    public record Lasting(Instant from, Instant until) {}

    public Standstill {
        over = List.copyOf(over);
    }

    public boolean lasts() {
        return now.isPresent();
    }

    /** Whether any clock was ever stopped. */
    public boolean neverWas() {
        return over.isEmpty() && now.isEmpty();
    }

    /** The clocks stop. */
    public Standstill begin(Instant at, Instant until) {
        return lasts() ? this : new Standstill(over, Optional.of(new Lasting(at, until)));
    }

    /** The clocks go on; a clock that was set back meanwhile stood for no time. */
    public Standstill end(Instant at) {
        List<Span> all = new ArrayList<>(over);
        now.filter(lasting -> at.isAfter(lasting.from())).ifPresent(lasting -> all.add(new Span(lasting.from(), at)));
        return new Standstill(all, Optional.empty());
    }

    /** When so much time has run since then, without the standstills that are over. */
    public Instant after(Instant since, Duration length) {
        Instant end = since.plus(length);
        for (Span span : over) {
            Instant from = span.from().isAfter(since) ? span.from() : since;
            if (span.to().isAfter(from) && from.isBefore(end)) {
                end = end.plus(Duration.between(from, span.to()));
            }
        }
        return end;
    }
}
