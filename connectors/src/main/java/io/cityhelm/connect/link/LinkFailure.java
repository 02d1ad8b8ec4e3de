package io.cityhelm.connect.link;

import io.cityhelm.connect.health.Note;
import java.time.Duration;
import java.util.Optional;

/** An exchange came to nothing. */
public final class LinkFailure extends Exception {

    /** What is known of it. */
    private enum Sort {
        DOWN,
        BROKEN,
        UNCLEAR,
        WITHDRAWN
    }

    private final transient Note why;
    private final transient Optional<Duration> notBefore;
    private final transient Optional<String> refusal;
    private final Sort sort;

    private LinkFailure(Note why, Sort sort, Optional<Duration> notBefore, Throwable cause) {
        this(why, sort, notBefore, Optional.empty(), cause);
    }

    private LinkFailure(Note why, Sort sort, Optional<Duration> notBefore, Optional<String> refusal, Throwable cause) {
        super(why.toString(), cause);
        this.why = why;
        this.sort = sort;
        this.notBefore = notBefore;
        this.refusal = refusal;
    }

    /** The other side cannot be reached, or cannot now. */
    public static LinkFailure down(Note why, Throwable cause) {
        return new LinkFailure(why, Sort.DOWN, Optional.empty(), cause);
    }

    /** The other side is busy and says when to come back. */
    public static LinkFailure busy(Note why, Optional<Duration> notBefore) {
        return new LinkFailure(why, Sort.DOWN, notBefore, null);
    }

    /** The other side answers what makes no sense here; a person has to look. */
    public static LinkFailure broken(Note why, Throwable cause) {
        return new LinkFailure(why, Sort.BROKEN, Optional.empty(), cause);
    }

    /** The other side has read what it was sent and will not take it. @param reason in its own words */
    public static LinkFailure refused(Note why, String reason) {
        return new LinkFailure(why, Sort.BROKEN, Optional.empty(), Optional.of(reason), null);
    }

    /** It went out, and nobody knows whether it arrived. */
    public static LinkFailure unclear(Note why, Throwable cause) {
        return new LinkFailure(why, Sort.UNCLEAR, Optional.empty(), cause);
    }

    /** It was held back in the last moment, because it is no longer to go out: no fault of the other side. */
    public static LinkFailure withdrawn(Note why) {
        return new LinkFailure(why, Sort.WITHDRAWN, Optional.empty(), null);
    }

    public Note why() {
        return why;
    }

    public boolean isBroken() {
        return sort == Sort.BROKEN;
    }

    /** Whether it may have arrived all the same. */
    public boolean isUnclear() {
        return sort == Sort.UNCLEAR;
    }

    /** Whether nothing was tried at all. */
    public boolean isWithdrawn() {
        return sort == Sort.WITHDRAWN;
    }

    /** Why the other side will not take it, in its own words; empty when it said no such thing. */
    public Optional<String> refusal() {
        return refusal;
    }

    /** The least time to wait, by the word of the other side. */
    public Optional<Duration> notBefore() {
        return notBefore;
    }
}
