package io.cityhelm.core.store;

import io.cityhelm.core.intake.LinkControl;
import io.cityhelm.core.intake.LinkControls;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** What people decided about links, as its table has it. */
final class SqliteLinkControls implements LinkControls {

    private final StateReader reader;

    SqliteLinkControls(Database database) {
        this.reader = new StateReader(database);
    }

    @Override
    public Optional<Versioned<LinkControl>> control(String link) throws JournalUnavailableException {
        return reader.one(LinkControl.class, "SELECT version, state FROM link WHERE id = ?", link);
    }

    @Override
    public List<Versioned<LinkControl>> paused() throws JournalUnavailableException {
        return reader.list(LinkControl.class, "SELECT version, state FROM link WHERE paused = 1 ORDER BY id");
    }
}
