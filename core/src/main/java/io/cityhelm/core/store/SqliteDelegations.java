package io.cityhelm.core.store;

import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.duty.DelegationId;
import io.cityhelm.core.duty.Delegations;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The delegations as the table of {@link ReadModels} has them. */
final class SqliteDelegations implements Delegations {

    private static final String SELECT = "SELECT version, state FROM delegation ";

    private final StateReader states;

    SqliteDelegations(Database database) {
        this.states = new StateReader(database);
    }

    @Override
    public Optional<Versioned<Delegation>> delegation(DelegationId id) throws JournalUnavailableException {
        return states.one(Delegation.class, SELECT + "WHERE id = ?", id);
    }

    @Override
    public List<Versioned<Delegation>> granted() throws JournalUnavailableException {
        return states.list(Delegation.class, SELECT + "WHERE ended = 0 ORDER BY until, id");
    }

    @Override
    public List<Versioned<Delegation>> due(Instant now) throws JournalUnavailableException {
        return states.list(Delegation.class, SELECT + "WHERE ended = 0 AND until <= ? ORDER BY until, id", now);
    }

    @Override
    public List<Versioned<Delegation>> past(int limit) throws JournalUnavailableException {
        return states.list(Delegation.class, SELECT + "WHERE ended = 1 ORDER BY until DESC, id LIMIT ?", limit);
    }
}
