package io.cityhelm.core.phrase;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Understands typed lines. A word that may be left out is taken only when it is exact, so that no word of a reason is
 * mistaken for something else; one that must stand there may be shortened as long as it means one thing. Pure.
 */
public final class PhraseReader {

    private final Lexicon lexicon;

    public PhraseReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a line means. */
    public Reading read(String line) {
        Cursor at = new Cursor(line);
        at.skip("/");
        if (at.word().isEmpty()) {
            return new Reading.NoVerb();
        }
        List<Term> verbs = lexicon.called(Slot.VERB, at.word());
        if (verbs.isEmpty()) {
            String glued = lexicon.verbAtStartOf(at.rest());
            if (glued.isEmpty()) {
                return verbsLike(at);
            }
            at.cutWordTo(glued.length());
            verbs = lexicon.called(Slot.VERB, glued);
        }
        if (verbs.size() > 1) {
            return choose(Slot.VERB, verbs, at);
        }
        at.take();
        return parts(Verb.valueOf(verbs.getFirst().value()), at);
    }

    private Reading verbsLike(Cursor at) {
        List<Term> verbs = at.isLast() ? lexicon.like(Slot.VERB, at.word()) : List.of();
        return verbs.isEmpty() ? new Reading.NoVerb() : choose(Slot.VERB, verbs, at);
    }

    private Reading parts(Verb verb, Cursor at) {
        Map<Slot, Term> terms = new EnumMap<>(Slot.class);
        String words = "";
        for (Verb.Part part : verb.parts()) {
            if (part.slot() == Slot.WORDS) {
                words = at.rest();
                continue;
            }
            List<Term> exact = at.word().isEmpty() ? List.of() : lexicon.called(part.slot(), at.word());
            List<Term> found = exact.isEmpty() && part.required() ? lexicon.like(part.slot(), at.word()) : exact;
            if (found.size() == 1 && !at.word().isEmpty()) {
                terms.put(part.slot(), found.getFirst());
                at.take();
            } else if (found.size() > 1) {
                return choose(part.slot(), found, at);
            } else if (part.required()) {
                return new Reading.Wrong(part.slot(), at.word());
            }
        }
        boolean takesWords = verb.parts().stream().anyMatch(part -> part.slot() == Slot.WORDS);
        return takesWords || at.word().isEmpty()
                ? new Reading.Ready(new Phrase(verb, terms, words))
                : new Reading.Wrong(Slot.WORDS, at.word());
    }

    private static Reading choose(Slot slot, List<Term> among, Cursor at) {
        return new Reading.Choose(
                slot,
                among.stream()
                        .map(term -> new Reading.Completion(at.before() + term.token() + " ", term))
                        .toList());
    }

    /** Where the reading stands in the line. */
    private static final class Cursor {
        private final String line;
        private int start;
        private int end;

        Cursor(String line) {
            this.line = line;
            settle(0);
        }

        private void settle(int from) {
            start = from;
            while (start < line.length() && isBlank(line.charAt(start))) {
                start++;
            }
            end = start;
            while (end < line.length() && !isBlank(line.charAt(end))) {
                end++;
            }
        }

        /** An ideographic space is a blank too, and so is one that does not break a line. */
        private static boolean isBlank(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        void skip(String sign) {
            if (line.startsWith(sign, start)) {
                settle(start + sign.length());
            }
        }

        String word() {
            return line.substring(start, end);
        }

        boolean isLast() {
            return end == line.length();
        }

        /** Everything from the word on, without blanks at its end. */
        String rest() {
            int last = line.length();
            while (last > start && isBlank(line.charAt(last - 1))) {
                last--;
            }
            return line.substring(start, last);
        }

        /** Everything before the word, with a blank at its end when there is anything. */
        String before() {
            String before = line.substring(0, start);
            return before.isBlank()
                            || isBlank(before.charAt(before.length() - 1))
                            || before.strip().equals("/")
                    ? before
                    : before + " ";
        }

        void cutWordTo(int length) {
            end = start + length;
        }

        void take() {
            settle(end);
        }
    }
}
