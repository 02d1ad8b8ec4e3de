package io.cityhelm.core.staffing;

import io.cityhelm.core.plan.Post;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that somebody stands on a post.
 *
 * @param putBy the account that recorded it
 * @param end empty while they stand there
 */
public record Stint(Post post, Person person, Instant since, String putBy, Optional<End> end) {

    /** How it ended. @param note in the words of whoever ended it; may be empty @param by empty when no person did */
    public record End(Ending how, String note, Optional<String> by, Instant at) {}

    /** What ends a stint. */
    public enum Ending {
        /** 交岗: another one stands there now. */
        HANDED_ON,
        /** 离岗: the post is open. */
        LEFT,
        /** 撤岗: the response ended, or its level does not ask for the post any more. */
        RELEASED
    }

    static Stint begin(Post post, Person person, Instant since, String putBy) {
        return new Stint(post, person, since, putBy, Optional.empty());
    }

    public boolean isOn() {
        return end.isEmpty();
    }

    /** Whether they stood there at an instant. */
    public boolean covers(Instant at) {
        return !at.isBefore(since)
                && end.filter(over -> !at.isBefore(over.at())).isEmpty();
    }

    Stint ended(Ending how, String note, Optional<String> by, Instant at) {
        return new Stint(post, person, since, putBy, Optional.of(new End(how, note, by, at)));
    }
}
