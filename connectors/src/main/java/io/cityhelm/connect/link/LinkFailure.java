package io.cityhelm.connect.link;

import io.cityhelm.connect.health.Note;
import java.time.Duration;
import java.util.Optional;

/** An exchange came to nothing. */
public final class LinkFailure extends Exception {

    private final transient Note why;
    private final transient Optional<Duration> notBefore;
    private final transient Optional<String> refusal;
    private final boolean broken;

    private LinkFailure(Note why, boolean broken, Optional<Duration> notBefore, Throwable cause) {
        this(why, broken, notBefore, Optional.empty(), cause);
    }

    private LinkFailure(
            Note why, boolean broken, Optional<Duration> notBefore, Optional<String> refusal, Throwable cause) {
        super(why.toString(), cause);
        this.why = why;
        this.broken = broken;
        this.notBefore = notBefore;
        this.refusal = refusal;
    }

    /** The other side cannot be reached, or cannot now. */
    public static LinkFailure down(Note why, Throwable cause) {
        return new LinkFailure(why, false, Optional.empty(), cause);
    }

    /** The other side is busy and says when to come back. */
    public static LinkFailure busy(Note why, Optional<Duration> notBefore) {
        return new LinkFailure(why, false, notBefore, null);
    }

    /** The other side answers what makes no sense here; a person has to look. */
    public static LinkFailure broken(Note why, Throwable cause) {
        return new LinkFailure(why, true, Optional.empty(), cause);
    }

    /** The other side has read what it was sent and will not take it. @param reason in its own words */
    public static LinkFailure refused(Note why, String reason) {
        return new LinkFailure(why, true, Optional.empty(), Optional.of(reason), null);
    }

    public Note why() {
        return why;
    }

    public boolean isBroken() {
        return broken;
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
