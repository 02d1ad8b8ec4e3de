package io.cityhelm.map.ecql;

import java.util.Locale;

/**
 * A word of a filter.
 *
 * @param text of a name or a text without its quotes, else as it stands
 * @param start index of its first character
 * @param end index behind its last character
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NAME,
        /** A name in double quotes: never a keyword. */
        QUOTED,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    /** From 1, as people count. */
    int column() {
        return start + 1;
    }

    boolean is(String word) {
        return switch (kind) {
            case NAME -> text.toUpperCase(Locale.ROOT).equals(word);
            case SIGN -> text.equals(word);
            case QUOTED, TEXT, NUMBER, END -> false;
        };
    }
}
