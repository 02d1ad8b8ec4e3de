package io.cityhelm.connect.outbox;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Backoff;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.outward.Receipt;
import io.cityhelm.core.command.Outcome;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The deliveries to one department or over one gateway, one after the other, so that a system that is slow or dead holds
 * up nobody else. Its circuit breaker opens after five failures in a row and lets one letter through after its wait.
 *
 * @param <P> what is carried
 * @param <C> what brings it over a link
 */
final class Lane<P, C> {

    private static final int FAILURES = 5;

    private final CircuitBreaker breaker;
    private final Freight<P, C> freight;
    private final Backoff backoff;
    private final Clock clock;
    private final Duration rest;
    private final Consumer<P> changed;
    private final Map<Object, Delivery> deliveries = new ConcurrentHashMap<>();
    private volatile Instant opened = Instant.MIN;

    /** @param changed told after each change of a delivery */
    Lane(String name, Freight<P, C> freight, Consumer<P> changed, Backoff backoff, Clock clock, Duration rest) {
        this.freight = freight;
        this.changed = changed;
        this.backoff = backoff;
        this.clock = clock;
        this.rest = rest;
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(FAILURES)
                .minimumNumberOfCalls(FAILURES)
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(rest)
                .clock(clock)
                .build();
        this.breaker = CircuitBreaker.of(name, config);
        breaker.getEventPublisher().onStateTransition(e -> {
            if (e.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                opened = clock.instant();
            }
        });
    }

    /**
     * Tries what is due, on the calling thread.
     *
     * @param waiting all that waits for this lane
     * @return when something is due next; empty when nothing waits
     */
    Optional<Instant> run(List<P> waiting, Optional<OutLink<C>> link) {
        forgetAllBut(waiting);
        for (P parcel : waiting) {
            Delivery delivery = deliveries.computeIfAbsent(freight.key(parcel), key -> new Delivery());
            if (link.isEmpty()) {
                delivery.held(Optional.empty(), DeliveryState.NO_LINK, Optional.empty());
            } else if (!link.get().isOn()) {
                delivery.held(Optional.of(link.get().id()), DeliveryState.LINK_OFF, Optional.empty());
            } else if (delivery.isDue(clock.instant())) {
                attempt(parcel, delivery, link.get());
            }
            changed.accept(parcel);
        }
        return deliveries.values().stream()
                .map(Delivery::status)
                .map(DeliveryStatus::nextTry)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    Optional<DeliveryStatus> status(Object key) {
        return Optional.ofNullable(deliveries.get(key)).map(Delivery::status);
    }

    private void attempt(P parcel, Delivery delivery, OutLink<C> link) {
        if (isHeld(parcel, delivery, link)) {
            return;
        }
        if (!breaker.tryAcquirePermission()) {
            delivery.held(Optional.of(link.id()), DeliveryState.CIRCUIT_OPEN, Optional.of(afterRest()));
            return;
        }
        long began = System.nanoTime();
        delivery.sending(link.id());
        changed.accept(parcel);
        try {
            Instant sent = clock.instant();
            Receipt receipt = freight.send(parcel, link, sent);
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            link.meter().live();
            arrived(parcel, sent, receipt, link);
        } catch (LinkFailure e) {
            count(e, System.nanoTime() - began);
            if (!e.isWithdrawn() && !settled(parcel, e)) {
                failed(delivery, link, e);
            }
        }
    }

    /** What waits for a person does not go out by itself. */
    private boolean isHeld(P parcel, Delivery delivery, OutLink<C> link) {
        try {
            Optional<DeliveryState> why = freight.held(parcel, link, clock.instant());
            why.ifPresent(state -> delivery.held(
                    Optional.of(link.id()),
                    state,
                    state == DeliveryState.SENDING ? Optional.of(clock.instant().plus(rest)) : Optional.empty()));
            return why.isPresent();
        } catch (LinkFailure e) {
            failed(delivery, link, e);
            return true;
        }
    }

    /** A refused letter is no sign of a dead system: the others still go. */
    private void count(LinkFailure failure, long nanos) {
        if (failure.isWithdrawn()) {
            breaker.releasePermission();
        } else if (failure.isBroken()) {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, failure);
        }
    }

    /** The half-open breaker takes one letter; the others look again a moment later. */
    private Instant afterRest() {
        Instant now = clock.instant();
        Instant end = opened.equals(Instant.MIN) ? now : opened.plus(rest);
        return end.isAfter(now) ? end : now.plusMillis(200);
    }

    /** A refusal means that an answer was faster than the receipt: it is further along, and nothing is lost. */
    private void arrived(P parcel, Instant sent, Receipt receipt, OutLink<C> link) throws LinkFailure {
        if (freight.arrived(parcel, link, sent, receipt) instanceof Outcome.Failed(var why)) {
            throw LinkFailure.down(Note.of("LinkDetail.journal", why), null);
        }
        link.meter().accepted(1, freight.since(parcel));
        deliveries.remove(freight.key(parcel));
    }

    /** Whether a refusal is the last word about it: then it is written down, and does not go out again. */
    private boolean settled(P parcel, LinkFailure failure) {
        if (failure.refusal().isEmpty()) {
            return false;
        }
        try {
            Optional<Outcome> outcome =
                    freight.refused(parcel, failure.refusal().get());
            boolean written = outcome.isPresent() && !(outcome.get() instanceof Outcome.Failed);
            if (written) {
                deliveries.remove(freight.key(parcel));
            }
            return written;
        } catch (LinkFailure e) {
            return false;
        }
    }

    private void failed(Delivery delivery, OutLink<C> link, LinkFailure failure) {
        Duration own = backoff.after(delivery.attempts() + 1);
        Duration wait =
                failure.notBefore().filter(asked -> asked.compareTo(own) > 0).orElse(own);
        Instant next = clock.instant().plus(wait);
        DeliveryState state = failure.isBroken()
                ? DeliveryState.REFUSED
                : failure.isUnclear() ? DeliveryState.UNCLEAR : DeliveryState.RETRYING;
        delivery.failed(link.id(), state, next, failure.why());
        if (failure.isBroken()) {
            link.meter().broken(failure.why(), Optional.of(next));
        } else {
            link.meter().down(failure.why(), next);
        }
    }

    private void forgetAllBut(List<P> waiting) {
        deliveries.keySet().retainAll(waiting.stream().map(freight::key).toList());
    }
}
