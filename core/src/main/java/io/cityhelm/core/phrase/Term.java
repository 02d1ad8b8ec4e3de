package io.cityhelm.core.phrase;

import java.util.List;
import java.util.Locale;

/**
 * Something that a typed word can mean.
 *
 * @param value what it stands for: an id, a code, a constant
 * @param name for people
 * @param detail beside the name, to tell it from others of the same name; may be empty
 * @param token what is written into the line to mean this and nothing else; without blanks
 * @param words every word that means it, lower-case and without blanks: names, initials, codes
 */
public record Term(Slot slot, String value, String name, String detail, String token, List<String> words) {

    public Term {
        words = words.stream()
                .map(Term::plain)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        token = plain(token);
    }

    /** As words are compared: lower-case, without the blanks that would end them. */
    static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }

    boolean isCalled(String word) {
        return token.equals(word) || words.contains(word);
    }

    boolean beginsWith(String word) {
        return words.stream().anyMatch(own -> own.startsWith(word));
    }

    boolean contains(String word) {
        return words.stream().anyMatch(own -> own.contains(word));
    }
}
