package io.cityhelm.core.phrase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All words that a line may be made of. Immutable, safe on any thread. */
public final class Lexicon {

    private final Map<Slot, List<Term>> terms;
    private final Map<Slot, Map<String, List<Term>>> byWord;

    private Lexicon(Map<Slot, List<Term>> terms, Map<Slot, Map<String, List<Term>>> byWord) {
        this.terms = terms;
        this.byWord = byWord;
    }

    public static Lexicon of(List<Term> all) {
        return new Lexicon(new EnumMap<>(Slot.class), new EnumMap<>(Slot.class)).with(all);
    }

    /** This lexicon with other words for the slots that occur: what is open changes, the places do not. */
    public Lexicon with(List<Term> more) {
        Map<Slot, List<Term>> fresh = new EnumMap<>(Slot.class);
        Map<Slot, Map<String, List<Term>>> words = new EnumMap<>(Slot.class);
        for (Term term : more) {
            fresh.computeIfAbsent(term.slot(), slot -> new ArrayList<>()).add(term);
            Map<String, List<Term>> its = words.computeIfAbsent(term.slot(), slot -> new HashMap<>());
            its.computeIfAbsent(term.token(), word -> new ArrayList<>()).add(term);
            term.words().stream()
                    .filter(word -> !word.equals(term.token()))
                    .forEach(word ->
                            its.computeIfAbsent(word, each -> new ArrayList<>()).add(term));
        }
        terms.forEach(fresh::putIfAbsent);
        byWord.forEach(words::putIfAbsent);
        return new Lexicon(fresh, words);
    }

    /** What a word means exactly. */
    List<Term> called(Slot slot, String word) {
        return byWord.getOrDefault(slot, Map.of()).getOrDefault(Term.plain(word), List.of());
    }

    /** What a word may become, best first: what begins with it, else what contains it. */
    public List<Term> like(Slot slot, String word) {
        String plain = Term.plain(word);
        List<Term> begins = matching(slot, term -> term.beginsWith(plain));
        return begins.isEmpty() ? matching(slot, term -> term.contains(plain)) : begins;
    }

    /** The longest word of a verb that a line begins with: Chinese is written without blanks. Empty when there is none. */
    String verbAtStartOf(String line) {
        String best = "";
        for (Term verb : terms.getOrDefault(Slot.VERB, List.of())) {
            for (String word : verb.words()) {
                if (word.length() > best.length() && word.codePointAt(0) > 0x2E7F && line.startsWith(word)) {
                    best = word;
                }
            }
        }
        return best;
    }

    private List<Term> matching(Slot slot, Predicate<Term> test) {
        return terms.getOrDefault(slot, List.of()).stream().filter(test).toList();
    }
}
