package io.cityhelm.core.phrase;

import java.util.Map;
import java.util.Optional;

/**
 * A line that was understood. It has done nothing yet.
 *
 * @param words the free words at the end; may be empty
 */
public record Phrase(Verb verb, Map<Slot, Term> terms, String words) {

    public Phrase {
        terms = Map.copyOf(terms);
    }

    public Optional<Term> term(Slot slot) {
        return Optional.ofNullable(terms.get(slot));
    }
}
