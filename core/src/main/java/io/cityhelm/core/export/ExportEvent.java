package io.cityhelm.core.export;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.UUID;

/** What left. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface ExportEvent extends Event {

    /** Somebody was given data as a file; recorded before the file is there. */
    record DataTaken(
            UUID export,
            String layer,
            JurisdictionCode where,
            Sensitivity sensitivity,
            String format,
            long features,
            String reason,
            String by,
            Instant at)
            implements ExportEvent {}
}
