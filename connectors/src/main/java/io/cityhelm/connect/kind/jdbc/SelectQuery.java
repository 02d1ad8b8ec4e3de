package io.cityhelm.connect.kind.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One SELECT, with {@code :since} as its only parameter. Whatever could be more than one statement, or another one, is
 * refused before a database sees it; the database itself is asked for a transaction that only reads.
 *
 * @param sql with a question mark for each {@code :since}
 * @param parameters how many there are
 */
record SelectQuery(String sql, int parameters) {

    private static final int LONGEST = 20_000;

    /** What may stand between words: comments and everything in quotes, of which nothing is a word of the statement. */
    private static final Pattern PIECE = Pattern.compile(
            "--[^\\n]*|/\\*(?:[^*]|\\*(?!/))*+\\*/" // comments
                    + "|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"" // texts and names
                    + "|\\$([A-Za-z_]*)\\$.*?\\$\\1\\$" // PostgreSQL's other texts
                    + "|::|:[A-Za-z_][A-Za-z0-9_]*|[\\p{L}_][\\p{L}\\p{N}_$]*|.",
            Pattern.DOTALL);

    private static final Set<String> NEVER = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "REPLACE",
            "INTO",
            "CREATE",
            "ALTER",
            "DROP",
            "TRUNCATE",
            "GRANT",
            "REVOKE",
            "COPY",
            "CALL",
            "DO",
            "EXECUTE",
            "ATTACH",
            "DETACH",
            "PRAGMA",
            "VACUUM",
            "LOCK",
            "SET");

    /** @throws IllegalArgumentException when it is not a single SELECT; its message names what is in the way */
    static SelectQuery of(String text) {
        if (text.length() > LONGEST) {
            throw refused("> " + LONGEST);
        }
        StringBuilder sql = new StringBuilder();
        List<String> words = new ArrayList<>();
        int parameters = 0;
        Matcher piece = PIECE.matcher(text);
        boolean ended = false;
        while (piece.find()) {
            String found = piece.group();
            if (isSpace(found)) {
                sql.append(found.startsWith("-") || found.startsWith("/") ? " " : found);
                continue;
            }
            if (ended) {
                throw refused(";");
            }
            switch (kind(found)) {
                case END -> ended = true;
                case PARAMETER -> {
                    if (!found.equals(":since")) {
                        throw refused(found);
                    }
                    sql.append('?');
                    parameters++;
                }
                case WORD -> {
                    words.add(word(found));
                    sql.append(found);
                }
                case OTHER -> sql.append(found.equals("?") ? "??" : found);
                case OPEN -> throw refused(found);
            }
        }
        if (words.isEmpty() || !Set.of("SELECT", "WITH").contains(words.getFirst()) || !words.contains("SELECT")) {
            throw refused(words.isEmpty() ? "" : words.getFirst());
        }
        return new SelectQuery(sql.toString().strip(), parameters);
    }

    boolean asksSince() {
        return parameters > 0;
    }

    private enum Piece {
        END,
        PARAMETER,
        WORD,
        OTHER,
        OPEN
    }

    private static Piece kind(String found) {
        char first = found.charAt(0);
        if (first == ';') {
            return Piece.END;
        }
        if (first == ':' && found.length() > 1 && !found.equals("::")) {
            return Piece.PARAMETER;
        }
        if (found.length() == 1 && (first == '\'' || first == '"' || first == '\0')) {
            return Piece.OPEN; // a text that does not end
        }
        return Character.isLetter(first) || first == '_' ? Piece.WORD : Piece.OTHER;
    }

    private static String word(String found) {
        String word = found.toUpperCase(Locale.ROOT);
        if (NEVER.contains(word)) {
            throw refused(word);
        }
        return word;
    }

    private static boolean isSpace(String found) {
        return found.isBlank()
                || found.startsWith("--") && found.length() > 1
                || found.startsWith("/*") && found.length() > 1;
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("query: SELECT … (" + why + ")");
    }
}
