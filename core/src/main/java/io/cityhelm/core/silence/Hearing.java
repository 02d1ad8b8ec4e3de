package io.cityhelm.core.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was heard of a source.
 *
 * @param on whether it should speak: false when a person switched it off
 * @param since when it was switched on
 * @param contact when the other side answered last; now while a connection to it stands
 * @param record when its last good record came
 */
public record Hearing(boolean on, Instant since, Optional<Instant> contact, Optional<Instant> record) {

    /** Whether it has been silent for longer than it may. What never spoke counts from when it was switched on. */
    public boolean isOverdue(Patience patience, Instant now) {
        return isOver(contact, patience.contact(), now)
                || patience.records()
                        .filter(longest -> isOver(record, longest, now))
                        .isPresent();
    }

    /** When it last said what it should: a record where records are expected, else anything. */
    public Optional<Instant> word(Patience patience) {
        return patience.records().isPresent() ? record : contact;
    }

    private boolean isOver(Optional<Instant> last, Duration longest, Instant now) {
        Instant from = last.filter(at -> at.isAfter(since)).orElse(since);
        return now.isAfter(from.plus(longest));
    }
}
