package io.cityhelm.app.console;

import io.cityhelm.core.text.Messages;
import java.util.Optional;

/** A verb cannot go on, and one sentence tells the user why and what to do. */
public final class Complaint extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;

    /** @param key of the sentence in the message bundles */
    public Complaint(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = args.clone();
    }

    /** The same with what lies behind it, for the log. */
    public Complaint because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** The sentence. */
    public String text(Messages messages) {
        return messages.text(key, Optional.ofNullable(args).orElse(new Object[0]));
    }
}
