package io.cityhelm.connect.intake;

import io.cityhelm.connect.health.Note;

/** Nothing can be taken now, good or bad, because this side cannot write; the same record has to come again. */
public final class IntakeUnavailable extends Exception {

    private final transient Note why;

    public IntakeUnavailable(Note why, Throwable cause) {
        super(why.toString(), cause);
        this.why = why;
    }

    public Note why() {
        return why;
    }
}
