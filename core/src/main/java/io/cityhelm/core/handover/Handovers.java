package io.cityhelm.core.handover;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** The handovers as they stand now. Safe on any thread but the screen's: every call may touch the disk. */
public interface Handovers {

    Optional<Versioned<Handover>> handover(HandoverId id) throws JournalUnavailableException;

    /** Those of a seat that still wait for a signature, oldest first. */
    List<Versioned<Handover>> open(JurisdictionCode seat) throws JournalUnavailableException;

    /** The latest of a seat that both signed. */
    Optional<Versioned<Handover>> lastTaken(JurisdictionCode seat) throws JournalUnavailableException;
}
