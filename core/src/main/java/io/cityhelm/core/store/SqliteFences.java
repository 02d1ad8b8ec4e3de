package io.cityhelm.core.store;

import io.cityhelm.core.fence.Fence;
import io.cityhelm.core.fence.FenceId;
import io.cityhelm.core.fence.Fences;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** Geofences as their table has them. */
final class SqliteFences implements Fences {

    private final StateReader reader;

    SqliteFences(Database database) {
        this.reader = new StateReader(database);
    }

    @Override
    public Optional<Versioned<Fence>> fence(FenceId id) throws JournalUnavailableException {
        return reader.one(Fence.class, "SELECT version, state FROM fence WHERE id = ?", id);
    }

    @Override
    public List<Versioned<Fence>> standing() throws JournalUnavailableException {
        return reader.list(Fence.class, "SELECT version, state FROM fence WHERE ended = 0 ORDER BY at, id");
    }
}
