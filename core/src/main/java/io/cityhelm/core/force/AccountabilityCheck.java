package io.cityhelm.core.force;

import java.time.Instant;
import java.util.Optional;

/**
 * 清点 (PAR): where the checks of a unit on scene stand.
 *
 * @param next when it is asked the next time
 * @param answerBy while a question is open: until when it is to be answered
 * @param missedSince when an open question went past its time
 */
public record AccountabilityCheck(
        Rhythm rhythm, Instant next, Optional<Instant> answerBy, Optional<Instant> missedSince) {

    /** The next instant at which something happens by itself; empty when only a person can go on. */
    Optional<Instant> wakes() {
        if (missedSince.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(answerBy.orElse(next));
    }

    AccountabilityCheck asked(Instant until) {
        return new AccountabilityCheck(rhythm, next, Optional.of(until), Optional.empty());
    }

    AccountabilityCheck answered(Instant again) {
        return new AccountabilityCheck(rhythm, again, Optional.empty(), Optional.empty());
    }

    AccountabilityCheck missed(Instant at) {
        return new AccountabilityCheck(rhythm, next, answerBy, Optional.of(at));
    }
}
