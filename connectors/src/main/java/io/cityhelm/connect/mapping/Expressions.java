package io.cityhelm.connect.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Optional;

/**
 * JSONata texts that lead from what a source says to the department API; an empty one means that it says it that way already.
 *
 * @param items from a page to its records
 * @param next from a page to the token of the next one
 * @param more from a page to whether the next one is there already
 * @param record from a record to a record of the department API
 */
public record Expressions(
        Optional<String> items, Optional<String> next, Optional<String> more, Optional<String> record) {

    /**
     * What is wrong with an expression.
     *
     * @param at the character at which it was noticed
     */
    public record Fault(String what, int at) {}

    /** Empty for an expression that can be read. */
    public static Optional<Fault> fault(String expression) {
        try {
            Jsonata.jsonata(expression);
            return Optional.empty();
        } catch (JException e) {
            return Optional.of(new Fault(e.getMessage(), Math.max(0, Math.min(e.getLocation(), expression.length()))));
        }
    }

    /** The source speaks the department API. */
    public static final Expressions NONE =
            new Expressions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These, and others where nothing is said. */
    public Expressions or(Expressions others) {
        return new Expressions(
                items.or(others::items), next.or(others::next), more.or(others::more), record.or(others::record));
    }
}
