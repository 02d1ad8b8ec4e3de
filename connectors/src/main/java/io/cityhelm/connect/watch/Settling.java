package io.cityhelm.connect.watch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has changed between looks and stayed so for two of them: editors write in pieces, and put a new file in the place of
 * the old one, which for a moment is not there at all. For one thread.
 */
final class Settling {

    private Map<Path, Stamp> settled;
    private final Map<Path, Optional<Stamp>> moving = new HashMap<>();

    /** @param now what is known already */
    Settling(Map<Path, Stamp> now) {
        this.settled = new HashMap<>(now);
    }

    /** @return the files that changed, came or went, and rest */
    Set<Path> look(Map<Path, Stamp> now) {
        Set<Path> all = new TreeSet<>(now.keySet());
        all.addAll(settled.keySet());
        moving.keySet().retainAll(all);
        Set<Path> changed = new TreeSet<>();
        for (Path file : all) {
            Optional<Stamp> stamp = Optional.ofNullable(now.get(file));
            if (stamp.equals(Optional.ofNullable(settled.get(file)))) {
                moving.remove(file);
            } else if (stamp.equals(moving.put(file, stamp))) {
                moving.remove(file);
                changed.add(file);
                stamp.ifPresentOrElse(at -> settled.put(file, at), () -> settled.remove(file));
            }
        }
        return changed;
    }
}
