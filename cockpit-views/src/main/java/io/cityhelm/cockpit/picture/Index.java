package io.cityhelm.cockpit.picture;

import io.cityhelm.core.situation.Versioned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds one of very many by its key. Made when it is first asked, by whichever thread asks: a picture that nobody searches
 * costs nothing.
 */
final class Index<K, S> {

    private final List<Versioned<S>> all;
    private final Function<S, K> key;
    private volatile Map<K, Versioned<S>> byKey;

    Index(List<Versioned<S>> all, Function<S, K> key) {
        this.all = all;
        this.key = key;
    }

    /** This index if it is of these very rows, or one of them. */
    Index<K, S> or(List<Versioned<S>> rows) {
        return rows == all ? this : new Index<>(rows, key);
    }

    Optional<Versioned<S>> find(K wanted) {
        Map<K, Versioned<S>> known = byKey;
        if (known == null) {
            known = HashMap.newHashMap(all.size());
            for (Versioned<S> one : all) {
                known.put(key.apply(one.state()), one);
            }
            byKey = known; // two threads may both have made it, and both made the same
        }
        return Optional.ofNullable(known.get(wanted));
    }
}
