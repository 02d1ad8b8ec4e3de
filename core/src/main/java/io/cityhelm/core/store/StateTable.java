package io.cityhelm.core.store;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.journal.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A read model: one row a stream, with the state as JSON and beside it what is searched for.
 *
 * @param <S> the state
 * @param <E> what it evolves by
 */
final class StateTable<S, E extends Event> {

    private final Class<S> type;
    private final BiFunction<S, E, S> evolve;
    private final Function<S, Object[]> searched;
    private final States states;
    private final String select;
    private final String selectRow;
    private final String upsert;

    /**
     * @param name as SQL writes it
     * @param columns what is searched for
     * @param searched its values, in the same order
     */
    StateTable(
            String name,
            List<String> columns,
            Class<S> type,
            BiFunction<S, E, S> evolve,
            Function<S, Object[]> searched,
            States states) {
        this.type = type;
        this.evolve = evolve;
        this.searched = searched;
        this.states = states;
        this.select = "SELECT state FROM " + name + " WHERE id = ?";
        this.selectRow = "SELECT version, state FROM " + name + " WHERE id = ?";
        this.upsert = upsert(name, columns);
    }

    private static String upsert(String name, List<String> columns) {
        List<String> all = new ArrayList<>(List.of("id", "version", "state"));
        all.addAll(columns);
        String gaps = String.join(", ", Collections.nCopies(all.size(), "?"));
        String changes = all.stream()
                .skip(1)
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        // an update in place leaves alone the indexes whose columns stay as they are
        return "INSERT INTO " + name + " (" + String.join(", ", all) + ") VALUES (" + gaps
                + ") ON CONFLICT (id) DO UPDATE SET " + changes;
    }

    /** Starts to follow the events of one append: each stream is read once and written once, however many came. */
    Fold fold(Statements db) {
        return new Fold(db);
    }

    /** The streams that one append touches. */
    final class Fold {

        private record Row<S>(long version, S state) {}

        private final Statements db;
        private final Map<String, Row<S>> rows = new LinkedHashMap<>();

        private Fold(Statements db) {
            this.db = db;
        }

        /** The state after the event. */
        S follow(Entry entry, E event) throws SQLException {
            S after = evolve.apply(before(entry), event);
            rows.put(entry.stream().id(), new Row<>(entry.version(), after));
            return after;
        }

        /** The same stream after something that happened elsewhere; nothing when there is no such stream. */
        void amend(String id, UnaryOperator<S> change) throws SQLException {
            Row<S> known = rows.get(id);
            Optional<Row<S>> row = known != null
                    ? Optional.of(known)
                    : db.first(selectRow, r -> new Row<>(r.getLong(1), states.read(r.getString(2), type)), id);
            if (row.isPresent()) {
                S after = change.apply(row.get().state());
                if (!after.equals(row.get().state())) {
                    rows.put(id, new Row<>(row.get().version(), after));
                }
            }
        }

        void write() throws SQLException {
            List<Object[]> values = new ArrayList<>(rows.size());
            rows.forEach((id, row) -> values.add(values(id, row)));
            db.batch(upsert, values);
        }

        private S before(Entry entry) throws SQLException {
            if (entry.version() == 1) {
                return null;
            }
            Row<S> known = rows.get(entry.stream().id());
            return known != null ? known.state() : stored(entry.stream().id());
        }

        private S stored(String id) throws SQLException {
            return db.first(select, row -> states.read(row.getString(1), type), id)
                    .orElseThrow(() -> new SQLException("the read model has lost " + id + "; rebuild it"));
        }

        private Object[] values(String id, Row<S> row) {
            List<Object> values = new ArrayList<>(List.of(id, row.version(), states.write(row.state())));
            Collections.addAll(values, searched.apply(row.state()));
            return values.toArray();
        }
    }
}
