package io.cityhelm.map.ecql;

import io.cityhelm.core.decision.Refusal;
import java.util.ArrayList;
import java.util.List;

/** A filter that cannot be understood, with a sentence for people that names the place in it. */
public final class BadFilterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal why;
    private final int column;

    /** @param details of the sentence, after the column */
    BadFilterException(int column, String rule, Object... details) {
        super("column " + column + ": " + rule);
        List<Object> all = new ArrayList<>(List.of(String.valueOf(column)));
        all.addAll(List.of(details));
        this.why = Refusal.because(rule, all.toArray());
        this.column = column;
    }

    static BadFilterException at(Token token, String rule, Object... details) {
        return new BadFilterException(token.column(), rule, details);
    }

    /** The first detail is the column. */
    public Refusal why() {
        return why;
    }

    /** Where in the text it stops making sense, from 1. */
    public int column() {
        return column;
    }
}
