package io.cityhelm.core.fence;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.geo.LonLat;
import java.time.Instant;
import java.util.List;

/** What happened to a geofence. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface FenceEvent extends Event {

    record FenceSet(FenceId fence, FenceTerms terms, String by, Instant at) implements FenceEvent {}

    /** @param inside ids of the units that were inside */
    record FenceBegun(List<String> inside, Instant at) implements FenceEvent {}

    /** @param told whether an alert was raised with it */
    record FenceCrossed(String unit, FenceSide to, LonLat place, Instant seenAt, boolean told, Instant at)
            implements FenceEvent {}

    record FenceEnded(String reason, String by, Instant at) implements FenceEvent {}
}
