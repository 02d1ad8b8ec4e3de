package io.cityhelm.core.scope;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values by what they apply to. Immutable; the order in which they were written does not matter.
 *
 * @param entries the most specific first
 */
public record ByScope<T>(List<Entry<T>> entries) {

    /** A value and to what it applies. */
    public record Entry<T>(Scope scope, T value) {}

    public ByScope {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::scope, Scope.MOST_SPECIFIC_FIRST))
                .toList();
    }

    /** The most specific value that applies. */
    public Optional<T> of(Matter matter) {
        return pick(matter, Optional::of);
    }

    /** A part of a value, from the most specific one that has it. */
    public <P> Optional<P> pick(Matter matter, Function<T, Optional<P>> part) {
        return entries.stream()
                .filter(entry -> entry.scope().covers(matter))
                .map(entry -> part.apply(entry.value()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
