package io.cityhelm.connect.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a {@link PlainExpression}, told apart as JSONata does. */
final class PlainTokens {

    /** What a word is. */
    enum Kind {
        TEXT,
        NAME,
        FUNCTION,
        SIGN
    }

    record Token(Kind kind, String text) {}

    // a text with a backslash, a number and everything that is not listed makes the expression none of the plain ones
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "\"(?<double>[^\"\\\\]*)\""
            + "|'(?<single>[^'\\\\]*)'"
            + "|`(?<quoted>[^`]+)`"
            + "|(?<function>\\$string|\\$number)(?=\\s*\\()"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
            + "|(?<sign>[{}(),.:&])"
            + ")\\s*");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "in", "true", "false", "null", "function", "λ");

    private PlainTokens() {}

    static List<Token> of(String text) throws NotPlainException {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new NotPlainException();
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        return tokens;
    }

    private static Token token(Matcher found) throws NotPlainException {
        for (Kind kind : Kind.values()) {
            for (String group : groups(kind)) {
                String text = found.group(group);
                if (text != null) {
                    if (group.equals("name") && KEYWORDS.contains(text)) {
                        throw new NotPlainException();
                    }
                    return new Token(kind, text);
                }
            }
        }
        throw new NotPlainException();
    }

    private static List<String> groups(Kind kind) {
        return switch (kind) {
            case TEXT -> List.of("double", "single");
            case NAME -> List.of("quoted", "name");
            case FUNCTION -> List.of("function");
            case SIGN -> List.of("sign");
        };
    }
}
