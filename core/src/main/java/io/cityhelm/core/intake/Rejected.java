package io.cityhelm.core.intake;

import io.cityhelm.core.lineage.Origin;
import java.time.Instant;

/**
 * A record that was not taken, kept with its reason so that a person can look and, after a mending, replay it.
 *
 * @param number under which it is kept; 0 before it is
 * @param connector the link it came through
 * @param reason why, in words; after a replay that did not help, why not then
 * @param raw the record as it came, cut to 64 KiB
 * @param origin the document it came in; its record is {@link #WHOLE} when the document as a whole was not taken
 * @param replays how often it was tried again
 */
public record Rejected(
        long number, String connector, Instant at, String reason, String raw, Origin origin, int replays) {

    /** In place of the place of a record in its document. */
    public static final int WHOLE = -1;

    /** One of which nobody knows the document. */
    public Rejected(String connector, Instant at, String reason, String raw) {
        this(0, connector, at, reason, raw, Origin.NONE, 0);
    }
}
