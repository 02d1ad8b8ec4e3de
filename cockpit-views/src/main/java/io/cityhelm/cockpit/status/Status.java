package io.cityhelm.cockpit.status;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How the system itself is doing. Only what was measured; a figure that nobody knows is missing.
 *
 * @param entries length of the journal
 * @param tailHolds whether the latest entries hang together and carry the right hashes
 * @param unsent orders and recalls that a department does not know of
 * @param samplesPerSecond over the last ten seconds
 * @param alertsPerTenMinutes alerts raised in the last ten minutes
 * @param keyToScreenMillis 95th percentile of the latest keys
 */
public record Status(
        OptionalLong entries,
        Optional<Boolean> tailHolds,
        OptionalLong unsent,
        OptionalDouble samplesPerSecond,
        OptionalLong alertsPerTenMinutes,
        OptionalDouble keyToScreenMillis) {

    public static final Status UNKNOWN = new Status(
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty());
}
