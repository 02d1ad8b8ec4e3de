package io.cityhelm.core.store;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchId;
import io.cityhelm.core.room.Sketches;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** Sketches as their table has them. */
final class SqliteSketches implements Sketches {

    private final StateReader reader;

    SqliteSketches(Database database) {
        this.reader = new StateReader(database);
    }

    @Override
    public Optional<Versioned<Sketch>> sketch(SketchId id) throws JournalUnavailableException {
        return reader.one(Sketch.class, "SELECT version, state FROM sketch WHERE id = ?", id);
    }

    @Override
    public List<Versioned<Sketch>> sketchesOf(IncidentId incident) throws JournalUnavailableException {
        return reader.list(
                Sketch.class,
                "SELECT version, state FROM sketch WHERE incident = ? AND erased = 0 ORDER BY at, id",
                incident);
    }
}
