package io.cityhelm.core.phrase;

import java.util.List;

/** What a line means so far. */
public sealed interface Reading {

    /** It can be previewed. */
    record Ready(Phrase phrase) implements Reading {}

    /** It could go on in several ways, or means several things: the person chooses. */
    record Choose(Slot slot, List<Completion> among) implements Reading {
        public Choose {
            among = List.copyOf(among);
        }
    }

    /** Something else was expected here. @param typed what stands there instead; empty when nothing does */
    record Wrong(Slot expected, String typed) implements Reading {}

    /** No verb: people look for something. */
    record NoVerb() implements Reading {}

    /** A way to go on. @param line the whole line with it */
    record Completion(String line, Term term) {}
}
