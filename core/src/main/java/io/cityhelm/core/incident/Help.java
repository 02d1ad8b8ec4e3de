package io.cityhelm.core.incident;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.List;

/**
 * 求助: help that the level above was asked for and has not answered yet.
 *
 * @param to who was asked
 * @param sharing the other incidents that have the same problem (共性难题); empty for a plain request
 */
public record Help(JurisdictionCode to, String text, List<IncidentId> sharing, Instant since) {

    public Help {
        sharing = List.copyOf(sharing);
    }
}
