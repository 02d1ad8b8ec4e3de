package io.cityhelm.cockpit.layers;

import java.nio.file.Path;
import java.util.Optional;

/** Has the officer choose a file. FX thread. */
@FunctionalInterface
public interface FileAsk {

    /** @return empty when none was chosen, or where the system has no such window: a path can always be typed */
    Optional<Path> ask();
}
