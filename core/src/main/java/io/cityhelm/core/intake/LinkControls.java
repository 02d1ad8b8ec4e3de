package io.cityhelm.core.intake;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** What people decided about links, as the read models have it. Never on the screen's thread: every call may touch the disk. */
public interface LinkControls {

    /** Empty for one about which nobody ever decided anything. */
    Optional<Versioned<LinkControl>> control(String link) throws JournalUnavailableException;

    /** Those that are switched off. */
    List<Versioned<LinkControl>> paused() throws JournalUnavailableException;
}
