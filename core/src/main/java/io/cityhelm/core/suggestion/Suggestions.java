package io.cityhelm.core.suggestion;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.SuggestionId;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** Which suggestions there are. Safe on any thread but the screen's: every call may touch the disk. */
public interface Suggestions {

    Optional<Versioned<Suggestion>> suggestion(SuggestionId id) throws JournalUnavailableException;

    /** Those that have not lapsed: open, and answered ones whose cause still stands. Oldest first. */
    List<Versioned<Suggestion>> standing() throws JournalUnavailableException;
}
