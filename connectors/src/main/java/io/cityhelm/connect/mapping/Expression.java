package io.cityhelm.connect.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Map;
import java.util.Optional;

/**
 * One JSONata expression with bounds on time and depth, so that a bad one costs its record and not the link. Use on one
 * thread at a time.
 */
final class Expression {

    private static final int LONGEST_MILLIS = 500;
    private static final int DEEPEST = 100;

    private final Jsonata compiled;
    private final Optional<PlainExpression> plain;

    /** @throws IllegalArgumentException when the text is no JSONata */
    Expression(String text, Functions functions) {
        try {
            this.compiled = Jsonata.jsonata(text);
            this.plain = PlainExpression.of(text);
        } catch (JException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (text.contains("$unit")) {
            Units.load();
        }
        functions.give(compiled);
    }

    /**
     * @param about what it may call {@code $name}, by that name
     * @return null when the expression leads nowhere
     */
    Object apply(Object input, Map<String, ?> about) throws RecordRejected {
        Object known = plain.isPresent() ? plain.get().apply(input) : PlainExpression.ASK_LIBRARY;
        return known == PlainExpression.ASK_LIBRARY ? interpreted(input, about) : known;
    }

    private Object interpreted(Object input, Map<String, ?> about) throws RecordRejected {
        Jsonata.Frame frame = compiled.createFrame();
        about.forEach((name, value) -> frame.bind(name, (Object) value));
        frame.setRuntimeBounds(LONGEST_MILLIS, DEEPEST);
        try {
            return compiled.evaluate(input, frame);
        } catch (Functions.Refused e) {
            throw e.why();
        } catch (RuntimeException | StackOverflowError e) {
            // The library throws its own and many of Java's for input that an expression does not expect.
            throw new RecordRejected("RecordRejected.expression", String.valueOf(e.getMessage()));
        }
    }
}
