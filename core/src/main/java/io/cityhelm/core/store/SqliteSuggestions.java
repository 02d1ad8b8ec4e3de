package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.SuggestionId;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.Suggestions;
import java.util.List;
import java.util.Optional;

/** The suggestions as the table of {@link ReadModels} has them. */
final class SqliteSuggestions implements Suggestions {

    private final StateReader states;

    SqliteSuggestions(Database database) {
        this.states = new StateReader(database);
    }

    @Override
    public Optional<Versioned<Suggestion>> suggestion(SuggestionId id) throws JournalUnavailableException {
        return states.one(Suggestion.class, "SELECT version, state FROM suggestion WHERE id = ?", id);
    }

    @Override
    public List<Versioned<Suggestion>> standing() throws JournalUnavailableException {
        return states.list(
                Suggestion.class, "SELECT version, state FROM suggestion WHERE lapsed = 0 ORDER BY since, id");
    }
}
