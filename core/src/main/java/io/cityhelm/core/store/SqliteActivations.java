package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.Activations;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** The activations as the table of {@link ReadModels} has them. */
final class SqliteActivations implements Activations {

    private final StateReader states;

    SqliteActivations(Database database) {
        this.states = new StateReader(database);
    }

    @Override
    public Optional<Versioned<Activation>> activation(ActivationId id) throws JournalUnavailableException {
        return states.one(Activation.class, "SELECT version, state FROM activation WHERE id = ?", id);
    }

    @Override
    public List<Versioned<Activation>> live() throws JournalUnavailableException {
        return states.list(Activation.class, "SELECT version, state FROM activation WHERE over = 0 ORDER BY since, id");
    }

    @Override
    public List<Versioned<Activation>> past(int limit) throws JournalUnavailableException {
        return states.list(
                Activation.class,
                "SELECT version, state FROM activation WHERE over = 1 ORDER BY since DESC, id LIMIT ?",
                limit);
    }
}
