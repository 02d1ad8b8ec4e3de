package io.cityhelm.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How often the data of departments are wanted while something presses: the door through which the links are quickened.
 * They know nothing of why. Asked after every turn of a link: must be quick, and safe on any thread. Whoever answers
 * differently than before calls {@link Connectors#retime}.
 */
@FunctionalInterface
public interface Tempo {

    /** Nothing ever presses. */
    Tempo STEADY = speaksFor -> Optional.empty();

    /**
     * The longest that may lie between two looks; empty when what the link's file says will do.
     *
     * @param speaksFor whether the link brings the data of a department, by its id
     */
    Optional<Duration> wanted(Predicate<String> speaksFor);
}
