package io.cityhelm.core.hold;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.Optional;

/**
 * 督办: an upper level watches over it.
 *
 * @param level whose officer
 * @param by the officer
 * @param due when it is to be done; orders have none beside their own limits
 */
public record Supervision(JurisdictionCode level, String by, String reason, Instant at, Optional<Instant> due) {

    public Supervision {
        // states that were stored before supervision had a deadline do not name it
        due = due == null ? Optional.empty() : due;
    }

    /** Without a deadline of its own. */
    public Supervision(JurisdictionCode level, String by, String reason, Instant at) {
        this(level, by, reason, at, Optional.empty());
    }
}
