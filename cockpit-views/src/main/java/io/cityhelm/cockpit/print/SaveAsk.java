package io.cityhelm.cockpit.print;

import java.nio.file.Path;
import java.util.Optional;

/** Has the officer say where a file is to lie. FX thread. */
@FunctionalInterface
public interface SaveAsk {

    /**
     * Asks, and asks about replacing as well.
     *
     * @param suggestion a plain file name
     * @return empty when none was chosen, or where the system has no such window: a path can always be typed
     */
    Optional<Path> ask(String suggestion);
}
