package io.cityhelm.core.quality;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What arrived of something in one day. Counts only grow, and are added up.
 *
 * @param accepted records that were taken
 * @param rejected records that could not be taken
 * @param complete taken records in which every required field was filled in
 * @param timely taken records that were no older than one period when they came
 * @param repeated taken records that had come before with the same content
 * @param slots periods of the day in which at least one record was taken
 * @param first when the first came; empty when none did
 */
public record DayCounts(
        long accepted, long rejected, long complete, long timely, long repeated, long slots, Optional<Instant> first) {

    public static final DayCounts NONE = new DayCounts(0, 0, 0, 0, 0, 0, Optional.empty());

    public DayCounts plus(DayCounts other) {
        return new DayCounts(
                accepted + other.accepted,
                rejected + other.rejected,
                complete + other.complete,
                timely + other.timely,
                repeated + other.repeated,
                slots + other.slots,
                Stream.of(first, other.first).flatMap(Optional::stream).min(Instant::compareTo));
    }
}
