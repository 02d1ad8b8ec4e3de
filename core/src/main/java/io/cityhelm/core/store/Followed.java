package io.cityhelm.core.store;

import io.cityhelm.core.situation.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a read model that stand, kept in memory. The first reading takes them all; each later one takes only those
 * that the tail of the journal names, so that one more command costs the same with a hundred thousand rows as with ten.
 * Used from one thread at a time.
 *
 * @param <S> the state
 */
final class Followed<S> {

    private static final String LENGTH = "SELECT COALESCE(MAX(sequence), 0) FROM journal";

    /** Which streams of a kind the tail of the journal names: a part of a statement whose first value is the last entry seen. */
    static String touched(String kind) {
        return "(SELECT stream_id FROM journal WHERE sequence > ?1 AND stream_kind = '" + kind + "')";
    }

    private record Place(String since, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int bySince = since.compareTo(other.since);
            return bySince != 0 ? bySince : id.compareTo(other.id);
        }
    }

    private final Class<S> type;
    private final String all;
    private final String changed;
    private final States states = new States();
    private final TreeMap<Place, Versioned<S>> rows = new TreeMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private List<Versioned<S>> last = List.of();
    private long seen;

    /**
     * @param all selects id, version, what it is sorted by, whether it stands, and state, of all that stand
     * @param changed the same of all rows that {@link #touched} names, whether they stand or not
     */
    Followed(Class<S> type, String all, String changed) {
        this.type = type;
        this.all = all;
        this.changed = changed;
    }

    /** What stands now, in order. */
    List<Versioned<S>> now(Statements db) throws SQLException {
        return upTo(length(db), db);
    }

    /** The last entry of the journal. */
    static long length(Statements db) throws SQLException {
        return db.first(LENGTH, row -> row.getLong(1)).orElse(0L);
    }

    /** What stands at the last entry, in order. A failure loses nothing: the next reading takes up where the last one ended. */
    List<Versioned<S>> upTo(long sequence, Statements db) throws SQLException {
        if (sequence != seen) {
            if (seen == 0) {
                db.forEach(all, this::take);
            } else {
                db.forEach(changed, this::take, seen);
            }
            seen = sequence;
            last = List.copyOf(rows.values());
        }
        return last;
    }

    private void take(ResultSet row) throws SQLException {
        String id = row.getString(1);
        Place before = places.get(id);
        if (!row.getBoolean(4)) {
            if (before != null) {
                rows.remove(before);
                places.remove(id);
            }
            return;
        }
        long version = row.getLong(2);
        Place place = new Place(row.getString(3), id);
        Versioned<S> known = before == null ? null : rows.get(before);
        if (known != null && known.version() == version) {
            return;
        }
        if (before != null && !before.equals(place)) {
            rows.remove(before);
        }
        places.put(id, place);
        rows.put(place, new Versioned<>(states.read(row.getString(5), type), version));
    }
}
