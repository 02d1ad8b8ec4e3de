package io.cityhelm.cockpit.search;

import io.cityhelm.core.phrase.Phrase;
import io.cityhelm.core.phrase.Term;
import java.util.List;
import java.util.Optional;

/**
 * What the command bar can have done. It only ever prepares and shows: what is sent, the officer sends from the preview.
 * FX thread.
 */
public interface Steering {

    /** Nothing can be commanded from here. */
    Steering NONE = new Steering() {
        @Override
        public Prospect prospect(Phrase phrase) {
            return new Prospect("", Optional.empty());
        }

        @Override
        public void preview(Phrase phrase) {}
    };

    /** What a phrase would do. @param about to what, in a few words @param objection why it would be refused */
    record Prospect(String about, Optional<String> objection) {}

    /** The words for what only the steering knows, for example the warnings that are live; the same list while they stay. */
    default List<Term> terms() {
        return List.of();
    }

    /** What a phrase would do now. Changes nothing. */
    Prospect prospect(Phrase phrase);

    /** Puts the preview before the officer, or says why it cannot be done. Sends nothing. */
    void preview(Phrase phrase);
}
