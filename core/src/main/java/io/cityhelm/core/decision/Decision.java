package io.cityhelm.core.decision;

import java.util.List;
import java.util.function.Function;

/** What an aggregate says to a command. @param <E> the events of the aggregate */
public sealed interface Decision<E> {

    /** Yes: these events happened. Never empty; a command that changes nothing is refused with its reason. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an accepted command changes something");
            }
        }
    }

    /** No, because of a named rule. Nothing changed. */
    record Refused<E>(Refusal refusal) implements Decision<E> {}

    @SafeVarargs
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E> Decision<E> refuse(String rule, Object... details) {
        return new Refused<>(Refusal.because(rule, details));
    }

    /** One of two results, by what was decided. */
    default <R> R fold(Function<List<E>, R> accepted, Function<Refusal, R> refused) {
        return switch (this) {
            case Accepted<E>(List<E> events) -> accepted.apply(events);
            case Refused<E>(Refusal refusal) -> refused.apply(refusal);
        };
    }
}
