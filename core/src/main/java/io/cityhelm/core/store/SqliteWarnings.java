package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningId;
import io.cityhelm.core.warning.Warnings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The warnings as the table of {@link ReadModels} has them. */
final class SqliteWarnings implements Warnings {

    private static final String SELECT = "SELECT version, state FROM warning ";

    private final Database database;
    private final StateReader states;

    SqliteWarnings(Database database) {
        this.database = database;
        this.states = new StateReader(database);
    }

    @Override
    public Optional<Versioned<Warning>> warning(WarningId id) throws JournalUnavailableException {
        return states.one(Warning.class, SELECT + "WHERE id = ?", id);
    }

    @Override
    public List<Versioned<Warning>> live() throws JournalUnavailableException {
        return states.list(Warning.class, SELECT + "WHERE over = 0 ORDER BY since, id");
    }

    @Override
    public List<Versioned<Warning>> past(int limit) throws JournalUnavailableException {
        return states.list(Warning.class, SELECT + "WHERE over = 1 ORDER BY since DESC, id LIMIT ?", limit);
    }

    @Override
    public List<Versioned<Warning>> outward() throws JournalUnavailableException {
        return states.list(Warning.class, SELECT + "WHERE outward = 1 ORDER BY since, id");
    }

    @Override
    public List<Versioned<Warning>> due(Instant now) throws JournalUnavailableException {
        return states.list(Warning.class, SELECT + "WHERE over = 0 AND ends <= ? ORDER BY ends, id", now).stream()
                .filter(warning -> warning.state().stage().expires())
                .toList();
    }

    @Override
    public Set<String> identifiers(String stem) throws JournalUnavailableException {
        List<String> all = database.read(db -> db.list(
                "SELECT identifiers FROM warning WHERE instr(identifiers, ?) > 0", row -> row.getString(1), stem));
        return all.stream()
                .flatMap(identifiers -> Arrays.stream(identifiers.split(" ")))
                .filter(identifier -> identifier.startsWith(stem))
                .collect(Collectors.toSet());
    }
}
