package io.cityhelm.core.store;

import io.cityhelm.core.force.SightingBoard;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps the latest sightings of a board in a table of {@code id} and {@code state}, written by one thread when the board
 * changes.
 *
 * @param <T> a sighting
 */
final class BoardKeeper<T> implements AutoCloseable {

    private final Database database;
    private final String table;
    private final Class<T> type;
    private final Function<T, String> id;
    private final States states = new States();
    private final BatchWriter<SightingBoard<T>> changes;
    // only the writing thread touches it
    private final Map<String, T> written = new HashMap<>();

    BoardKeeper(Database database, String table, Class<T> type, Function<T, String> id) {
        this.database = database;
        this.table = table;
        this.type = type;
        this.id = id;
        // a board says only that something changed, and one such word is as good as many
        this.changes = new BatchWriter<>(table + "-sightings", 1, 1, boards -> write(boards.getLast()));
    }

    /** What was kept. */
    List<T> kept(Statements db) throws SQLException {
        return db.list("SELECT state FROM " + table, row -> states.read(row.getString(1), type));
    }

    /** Keeps what comes to the board from now on, until the returned handle is closed. */
    AutoCloseable follow(SightingBoard<T> board) {
        return board.onChange(() -> changes.offer(List.of(board)));
    }

    /** Waits until what came so far is on the disk. */
    void flush() throws InterruptedException {
        changes.flush();
    }

    @Override
    public void close() {
        changes.close();
    }

    private void write(SightingBoard<T> board) throws JournalUnavailableException {
        List<T> changed = board.sightings().stream()
                .filter(one -> !one.equals(written.get(id.apply(one))))
                .toList();
        database.<Boolean, RuntimeException>write(db -> isKept(db, changed));
        changed.forEach(one -> written.put(id.apply(one), one));
    }

    private boolean isKept(Statements db, Collection<T> changed) throws SQLException {
        db.batch(
                "INSERT OR REPLACE INTO " + table + " (id, state) VALUES (?, ?)",
                changed.stream()
                        .map(one -> new Object[] {id.apply(one), states.write(one)})
                        .toList());
        return true;
    }
}
