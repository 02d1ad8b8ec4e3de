package io.cityhelm.map.ecql;

import io.cityhelm.map.ecql.Token.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a filter into its words, one at a time. For one thread. */
final class Lexer {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.:]*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern SIGN = Pattern.compile("<>|!=|<=|>=|[=<>(),]");

    private final String filter;

    Lexer(String filter) {
        this.filter = filter;
    }

    /** The word that begins at an index or after the blanks there. */
    Token next(int from) throws BadFilterException {
        int start = from;
        while (start < filter.length() && Character.isWhitespace(filter.charAt(start))) {
            start++;
        }
        if (start == filter.length()) {
            return new Token(Kind.END, "", start, start);
        }
        char first = filter.charAt(start);
        if (first == '\'') {
            return quoted(Kind.TEXT, start, '\'');
        }
        if (first == '"') {
            return quoted(Kind.QUOTED, start, '"');
        }
        return plain(start);
    }

    private Token plain(int start) throws BadFilterException {
        for (Kind kind : new Kind[] {Kind.NAME, Kind.NUMBER, Kind.SIGN}) {
            Matcher matcher = pattern(kind).matcher(filter).region(start, filter.length());
            if (matcher.lookingAt()) {
                return new Token(kind, matcher.group(), start, matcher.end());
            }
        }
        throw new BadFilterException(start + 1, "filter.character", Character.toString(filter.codePointAt(start)));
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case NAME -> NAME;
            case NUMBER -> NUMBER;
            default -> SIGN;
        };
    }

    /** A quote in the text is written twice. */
    private Token quoted(Kind kind, int start, char quote) throws BadFilterException {
        StringBuilder text = new StringBuilder();
        for (int at = start + 1; at < filter.length(); at++) {
            char c = filter.charAt(at);
            if (c != quote) {
                text.append(c);
            } else if (at + 1 < filter.length() && filter.charAt(at + 1) == quote) {
                text.append(quote);
                at++;
            } else {
                return new Token(kind, text.toString(), start, at + 1);
            }
        }
        throw new BadFilterException(start + 1, "filter.open-quote");
    }

    /** Index behind the bracket that closes the next one. */
    int behindBrackets(int from) throws BadFilterException {
        int depth = 0;
        for (int at = from; at < filter.length(); at++) {
            char c = filter.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ')' && depth <= 0) {
                return at + 1;
            }
        }
        throw new BadFilterException(from + 1, "filter.open-bracket");
    }

    String text(int from, int to) {
        return filter.substring(from, to);
    }
}
