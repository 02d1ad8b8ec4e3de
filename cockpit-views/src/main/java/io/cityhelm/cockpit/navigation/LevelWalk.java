package io.cityhelm.cockpit.navigation;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import java.util.Optional;

/** Where the number keys 1 to 5 lead. Pure. */
public final class LevelWalk {

    private LevelWalk() {}

    /**
     * The jurisdiction of a level that is meant from a place: the ancestor above; below, the one on the way to the hint if
     * that lies inside, else the first one.
     *
     * @param hint where the pointer or the selection is; empty when there is none
     * @return empty when nothing of that level lies below
     */
    public static Optional<Jurisdiction> from(
            JurisdictionTree tree, JurisdictionCode place, Level level, Optional<JurisdictionCode> hint) {
        Optional<Jurisdiction> above = tree.ancestor(place, level);
        if (above.isPresent()) {
            return above;
        }
        return hint.filter(code -> tree.covers(place, code))
                .flatMap(code -> tree.ancestor(code, level))
                .or(() -> firstBelow(
                        tree, hint.filter(code -> tree.covers(place, code)).orElse(place), level));
    }

    private static Optional<Jurisdiction> firstBelow(JurisdictionTree tree, JurisdictionCode place, Level level) {
        Optional<Jurisdiction> at = tree.find(place);
        while (at.isPresent() && at.get().level() != level) {
            at = tree.children(at.get().code()).stream().findFirst();
        }
        return at;
    }
}
