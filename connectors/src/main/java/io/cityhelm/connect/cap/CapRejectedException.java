package io.cityhelm.connect.cap;

import io.cityhelm.connect.health.Note;

/** A document that is not taken, with the reason. The parser throws nothing else. */
public final class CapRejectedException extends Exception {

    private final transient Note why;

    CapRejectedException(Note why) {
        super(why.toString());
        this.why = why;
    }

    CapRejectedException(Note why, Throwable cause) {
        super(why.toString(), cause);
        this.why = why;
    }

    public Note why() {
        return why;
    }
}
