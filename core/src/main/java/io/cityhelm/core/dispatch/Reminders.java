package io.cityhelm.core.dispatch;

import io.cityhelm.core.hold.Standstill;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 催办: how an order reminds its department by itself, and how often it did.
 *
 * @param sent how often by now
 * @param last when the last time was
 * @param told whether the department's system knows of the last one
 */
public record Reminders(Rhythm rhythm, int sent, Optional<Instant> last, boolean told) {

    /**
     * Data of the city pack; it travels with the order.
     *
     * @param every between one reminder and the next
     * @param most after which nobody is reminded any more: the call ladder has others to call
     */
    public record Rhythm(Duration every, int most) {}

    static Reminders of(Rhythm rhythm) {
        return new Reminders(rhythm, 0, Optional.empty(), true);
    }

    /** When the next one is due, for a wait that began then; empty when there were enough. @param standstill no wait */
    Optional<Instant> next(Instant since, Standstill standstill) {
        return sent >= rhythm.most()
                ? Optional.empty()
                : Optional.of(standstill.after(last.filter(since::isBefore).orElse(since), rhythm.every()));
    }

    Reminders again(Instant at) {
        return new Reminders(rhythm, sent + 1, Optional.of(at), false);
    }

    Reminders known() {
        return new Reminders(rhythm, sent, last, true);
    }
}
