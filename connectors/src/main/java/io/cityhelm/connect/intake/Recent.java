package io.cityhelm.connect.intake;

import java.util.LinkedHashSet;
import java.util.Set;

/** The last ids that went by; the oldest is forgotten for the newest. Not safe on many threads. */
public final class Recent {

    private final int most;
    private final Set<String> ids = new LinkedHashSet<>();

    public Recent(int most) {
        this.most = most;
    }

    public boolean has(String id) {
        return ids.contains(id);
    }

    /** @return whether the id went by before */
    public boolean add(String id) {
        boolean again = ids.remove(id);
        if (!again && ids.size() == most) {
            ids.remove(ids.iterator().next());
        }
        ids.add(id);
        return again;
    }
}
