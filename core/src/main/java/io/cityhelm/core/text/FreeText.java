package io.cityhelm.core.text;

import io.cityhelm.core.decision.Refusal;
import java.util.Optional;

/** The rule for what people type as a reason, a note or an order: something, and not a book. */
public final class FreeText {

    /** The longest text that the record takes, in characters. */
    public static final int LONGEST = 2_000;

    private FreeText() {}

    /** Why the text is not taken; empty when it is. */
    public static Optional<Refusal> objection(String text) {
        return text == null || text.isBlank() ? Optional.of(Refusal.because("text.missing")) : objectionToNote(text);
    }

    /** The same for a note, which may be left out. */
    public static Optional<Refusal> objectionToNote(String text) {
        return text.length() > LONGEST
                ? Optional.of(Refusal.because("text.too-long", text.length(), LONGEST))
                : Optional.empty();
    }
}
