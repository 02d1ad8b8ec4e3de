package io.cityhelm.core.store;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Deferrals;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;

/** The incidents that are put off, as the table of {@link ReadModels} has them. */
final class SqliteDeferrals implements Deferrals {

    private final StateReader states;

    SqliteDeferrals(Database database) {
        this.states = new StateReader(database);
    }

    @Override
    public List<Versioned<Incident>> due(Instant now) throws JournalUnavailableException {
        return states.list(
                Incident.class,
                "SELECT version, state FROM incident WHERE wakes IS NOT NULL AND wakes <= ? ORDER BY wakes, id",
                now);
    }
}
