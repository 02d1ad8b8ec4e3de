package io.cityhelm.map.datum;

import io.cityhelm.core.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code KEYWORD["name", 1.5, CHILD[…]]} of the well-known text of a coordinate reference system (OGC 01-009, and as
 * ESRI writes it).
 *
 * @param keyword in capitals
 * @param words names, numbers and directions, without quotes
 */
record WktNode(String keyword, List<String> words, List<WktNode> children) {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*)\"|([A-Za-z_][A-Za-z0-9_]*)|([-+.0-9eE]+)|([\\[\\](),]))");

    private static final int DEEPEST = 32;

    /** @throws UnknownDatumException when it is no such text */
    static WktNode parse(String text) throws UnknownDatumException {
        Reader reader = new Reader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return reader.node(reader.next(), 0);
    }

    /** The first part with this keyword. */
    Optional<WktNode> child(String... keywords) {
        return children.stream()
                .filter(child -> List.of(keywords).contains(child.keyword))
                .findFirst();
    }

    /** The first name or number. */
    String word() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    /** The code that the authority gave the whole. */
    OptionalInt epsg() {
        Optional<WktNode> authority = child("AUTHORITY", "ID");
        if (authority.isEmpty()
                || authority.get().words.size() < 2
                || !authority.get().word().equalsIgnoreCase("EPSG")
                || !authority.get().words.get(1).matches("[0-9]{1,9}")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(authority.get().words.get(1)));
    }

    private static final class Reader {
        private final String text;
        private final Matcher matcher;

        Reader(String text) {
            this.text = text;
            this.matcher = TOKEN.matcher(text);
        }

        String next() throws UnknownDatumException {
            if (!matcher.lookingAt()) {
                throw broken();
            }
            String quoted = matcher.group(1);
            String token = quoted != null
                    ? "\"" + quoted.replace("\"\"", "\"")
                    : matcher.group().strip();
            matcher.region(matcher.end(), text.length());
            return token;
        }

        private UnknownDatumException broken() {
            return new UnknownDatumException(
                    Refusal.because("layer.prj-unknown", text.length() > 60 ? text.substring(0, 60) + "…" : text));
        }

        WktNode node(String keyword, int depth) throws UnknownDatumException {
            String open = next();
            if (depth > DEEPEST || !(open.equals("[") || open.equals("("))) {
                throw broken();
            }
            List<String> words = new ArrayList<>();
            List<WktNode> children = new ArrayList<>();
            for (String token = next(); !isClosing(token); token = next()) {
                if (token.startsWith("\"")) {
                    words.add(token.substring(1));
                } else if (Character.isLetter(token.charAt(0))) {
                    if (opens()) {
                        children.add(node(token, depth + 1));
                    } else {
                        words.add(token);
                    }
                } else if (!token.equals(",")) {
                    words.add(token);
                }
            }
            return new WktNode(keyword.toUpperCase(Locale.ROOT), List.copyOf(words), List.copyOf(children));
        }

        private boolean opens() {
            int at = matcher.regionStart();
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '(');
        }

        private static boolean isClosing(String token) {
            return token.equals("]") || token.equals(")");
        }
    }
}
