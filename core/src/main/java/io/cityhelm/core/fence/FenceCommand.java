package io.cityhelm.core.fence;

import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.geo.LonLat;
import java.time.Instant;
import java.util.List;

/** What can be done with geofences. */
public sealed interface FenceCommand {

    FenceId fence();

    record Set(FenceId fence, FenceTerms terms) implements FenceCommand {}

    record End(FenceId fence, String reason) implements FenceCommand {}

    /**
     * Who is inside when the watching begins: nobody of them has entered. A rule says so, once.
     *
     * @param inside ids of units
     */
    record Begin(FenceId fence, List<String> inside) implements FenceCommand {
        public Begin {
            inside = List.copyOf(inside);
        }
    }

    /**
     * A unit is on the other side now. A rule says so; the alert is raised with it, or neither happens.
     *
     * @param unit its id
     * @param to the side on which it is
     * @param place where it was seen there, WGS 84
     * @param seenAt when, by its department's clock
     * @param key of the alert, when this crossing is told
     * @param content of the alert
     */
    record Cross(
            FenceId fence, String unit, FenceSide to, LonLat place, Instant seenAt, AlertKey key, AlertContent content)
            implements FenceCommand {}
}
