package io.cityhelm.core.export;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.UUID;

/** What can be done with data that is to leave. */
public sealed interface ExportCommand {

    /**
     * Takes data out as a file.
     *
     * @param export identity of this taking
     * @param layer what it is, in words
     * @param where the jurisdiction that the data is about
     * @param format such as {@code geojson}
     * @param features how many there are
     * @param reason what for; only needed for what is internal
     */
    record Take(
            UUID export,
            String layer,
            JurisdictionCode where,
            Sensitivity sensitivity,
            String format,
            long features,
            String reason)
            implements ExportCommand {}
}
