package io.cityhelm.connect.mapping;

import io.cityhelm.connect.health.Note;

/** A record cannot be taken. It goes to quarantine with the reason, and the next one has its turn. */
public final class RecordRejected extends Exception {

    private final transient Note why;

    public RecordRejected(String key, Object... args) {
        this(Note.of(key, args));
    }

    public RecordRejected(Note why) {
        super(why.toString());
        this.why = why;
    }

    public Note why() {
        return why;
    }
}
