package io.cityhelm.connect.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How one link is at a moment.
 *
 * @param id the link's id
 * @param name by language, {@code zh} and {@code en}
 * @param since when the state began
 * @param lastSeen when the other side last answered
 * @param lastRecord when its last good record came
 * @param ratePerMinute records taken in (or orders delivered) in the last minute
 * @param lag how old the newest record was when it came, by the clock of its source; empty before the first
 * @param lags how the lags of the last while were spread; empty before the first
 * @param accepted records since the start that were taken
 * @param rejected records since the start that went to quarantine
 * @param dropped messages since the start that had to go unread, because more came than could be taken in
 * @param reconnects how often the link had to be built up again
 * @param nextTry when it tries again; empty while it need not
 * @param quickened how often it looks while that is more often than its file says; empty otherwise
 * @param detail one line for whoever asks why
 */
public record LinkHealth(
        String id,
        Map<String, String> name,
        LinkKind kind,
        LinkState state,
        Instant since,
        Optional<Instant> lastSeen,
        Optional<Instant> lastRecord,
        double ratePerMinute,
        Optional<Duration> lag,
        Optional<Lags> lags,
        long accepted,
        long rejected,
        long dropped,
        long reconnects,
        Optional<Instant> nextTry,
        Optional<Duration> quickened,
        Note detail) {

    /** The same link, silent since a moment. One that is down or broken says more by itself. */
    public LinkHealth stale(Instant from) {
        return state != LinkState.LIVE && state != LinkState.WAITING
                ? this
                : new LinkHealth(
                        id,
                        name,
                        kind,
                        LinkState.STALE,
                        from,
                        lastSeen,
                        lastRecord,
                        ratePerMinute,
                        lag,
                        lags,
                        accepted,
                        rejected,
                        dropped,
                        reconnects,
                        nextTry,
                        quickened,
                        detail);
    }
}
