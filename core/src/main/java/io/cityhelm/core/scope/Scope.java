package io.cityhelm.core.scope;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * To what something applies: each part that is named must agree, one that is not named agrees with everything.
 *
 * @param grade 1 (Ⅰ) to 4 (Ⅳ)
 */
public record Scope(
        Optional<String> department,
        Optional<String> category,
        Optional<String> kind,
        Optional<Mode> mode,
        Optional<Integer> grade) {

    /** Everything. */
    public static final Scope ALL =
            new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The more specific first: who names more parts; among equals who names the department, then the category, the kind,
     * the mode, the grade. Two scopes that are still equal either name the same or never apply to one matter.
     */
    public static final Comparator<Scope> MOST_SPECIFIC_FIRST =
            Comparator.comparingInt(Scope::parts).thenComparingInt(Scope::order).reversed();

    /** Whether it applies. */
    public boolean covers(Matter matter) {
        return agrees(department, matter.department())
                && agrees(category, matter.category())
                && agrees(kind, matter.kind())
                && agrees(mode, matter.mode())
                && agrees(grade, matter.grade());
    }

    private static <T> boolean agrees(Optional<T> named, T is) {
        return named.isEmpty() || Objects.equals(named.get(), is);
    }

    private int parts() {
        return (int) named().filter(Optional::isPresent).count();
    }

    private int order() {
        return named().mapToInt(part -> part.isPresent() ? 1 : 0).reduce(0, (sum, bit) -> 2 * sum + bit);
    }

    private Stream<Optional<?>> named() {
        return Stream.of(department, category, kind, mode, grade);
    }
}
