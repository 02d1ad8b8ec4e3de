package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.staffing.Staffing;
import io.cityhelm.core.staffing.Staffings;
import java.util.List;
import java.util.Optional;

/** The posts of responses as the table of {@link ReadModels} has them. */
final class SqliteStaffings implements Staffings {

    private final StateReader states;

    SqliteStaffings(Database database) {
        this.states = new StateReader(database);
    }

    @Override
    public Optional<Versioned<Staffing>> staffing(ActivationId activation) throws JournalUnavailableException {
        return states.one(Staffing.class, "SELECT version, state FROM staffing WHERE id = ?", activation);
    }

    @Override
    public List<Versioned<Staffing>> live() throws JournalUnavailableException {
        return states.list(Staffing.class, "SELECT version, state FROM staffing WHERE over = 0 ORDER BY id");
    }
}
