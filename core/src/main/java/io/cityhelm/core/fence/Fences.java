package io.cityhelm.core.fence;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** The geofences, as the read models have them. Never on the screen's thread: every call may touch the disk. */
public interface Fences {

    Optional<Versioned<Fence>> fence(FenceId id) throws JournalUnavailableException;

    /** Those that have not ended, oldest first. */
    List<Versioned<Fence>> standing() throws JournalUnavailableException;
}
