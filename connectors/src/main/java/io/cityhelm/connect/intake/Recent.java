package io.cityhelm.connect.intake;

import java.util.LinkedHashSet;
import java.util.Set;

/** The last ids that went by; the oldest is forgotten for the newest. Not safe on many threads. */
final class Recent {

    private final int most;
    private final Set<String> ids = new LinkedHashSet<>();

    Recent(int most) {
        this.most = most;
    }

    /** @return whether the id went by before */
    boolean add(String id) {
        boolean again = ids.remove(id);
        if (!again && ids.size() == most) {
            ids.remove(ids.iterator().next());
        }
        ids.add(id);
        return again;
    }
}
