package io.cityhelm.map.ecql;

import io.cityhelm.map.ecql.Filter.Comparison;
import io.cityhelm.map.ecql.Filter.Lying;
import io.cityhelm.map.ecql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads ECQL as GeoServer documents it (Extended Common Query Language), as far as a style needs it: comparisons, BETWEEN, IN,
 * LIKE, ILIKE, IS NULL, AND, OR, NOT, INCLUDE, EXCLUDE, BBOX, INTERSECTS, DISJOINT, WITHIN and CONTAINS with a geometry in WKT.
 * No arithmetic, functions and times. Keywords in any case; a name that is one stands in double quotes.
 */
public final class Ecql {

    /** Longer ones were not written by a person. */
    private static final int LONGEST = 20_000;

    private static final int DEEPEST = 60;

    private static final Set<String> KEYWORDS = Set.of(
            "AND",
            "OR",
            "NOT",
            "IN",
            "LIKE",
            "ILIKE",
            "BETWEEN",
            "IS",
            "NULL",
            "INCLUDE",
            "EXCLUDE",
            "BBOX",
            "INTERSECTS",
            "DISJOINT",
            "WITHIN",
            "CONTAINS",
            "TRUE",
            "FALSE");

    private final Lexer lexer;
    private Token token;
    private int depth;

    private Ecql(String filter) throws BadFilterException {
        this.lexer = new Lexer(filter);
        this.token = lexer.next(0);
    }

    /** @throws BadFilterException when it is no such filter, with the column where it stops being one */
    public static Filter parse(String filter) throws BadFilterException {
        if (filter.length() > LONGEST) {
            throw new BadFilterException(1, "filter.too-long", String.valueOf(LONGEST));
        }
        Ecql ecql = new Ecql(filter);
        Filter read = ecql.either();
        ecql.expect(ecql.token.kind() == Kind.END, "filter.rest");
        return read;
    }

    private Filter either() throws BadFilterException {
        if (++depth > DEEPEST) {
            throw BadFilterException.at(token, "filter.too-deep");
        }
        List<Filter> parts = new ArrayList<>(List.of(both()));
        while (took("OR")) {
            parts.add(both());
        }
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter both() throws BadFilterException {
        List<Filter> parts = new ArrayList<>(List.of(one()));
        while (took("AND")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter one() throws BadFilterException {
        boolean not = false;
        while (took("NOT")) {
            not = !not;
        }
        Filter read = condition();
        return not ? new Filter.Not(read) : read;
    }

    private Filter condition() throws BadFilterException {
        if (took("(")) {
            Filter inside = either();
            sign(")");
            return inside;
        }
        if (took("INCLUDE")) {
            return Filter.ALL;
        }
        if (took("EXCLUDE")) {
            return new Filter.Constant(false);
        }
        if (took("BBOX")) {
            return new Places(this).box();
        }
        for (Lying.Relation relation : Lying.Relation.values()) {
            if (took(relation.name())) {
                return new Places(this).lying(relation);
            }
        }
        return onValue(operand());
    }

    private Filter onValue(Operand operand) throws BadFilterException {
        if (took("IS")) {
            boolean not = took("NOT");
            expect(took("NULL"), "filter.null-expected");
            return negated(not, new Filter.Missing(operand));
        }
        boolean not = took("NOT");
        if (took("BETWEEN")) {
            Operand low = operand();
            expect(took("AND"), "filter.and-expected");
            return negated(not, new Filter.Between(operand, low, operand()));
        }
        if (took("IN")) {
            return negated(not, new Filter.OneOf(operand, values()));
        }
        if (token.is("LIKE") || token.is("ILIKE")) {
            boolean anyCase = took("ILIKE") || !took("LIKE");
            expect(token.kind() == Kind.TEXT, "filter.text-expected");
            return negated(not, new Filter.Like(operand, Wildcards.pattern(take().text(), anyCase)));
        }
        expect(!not, "filter.comparison-expected");
        return new Comparison(operand, comparison(), operand());
    }

    private static Filter negated(boolean not, Filter filter) {
        return not ? new Filter.Not(filter) : filter;
    }

    private Comparison.Sign comparison() throws BadFilterException {
        expect(token.kind() == Kind.SIGN, "filter.comparison-expected");
        Comparison.Sign sign = switch (token.text()) {
            case "=" -> Comparison.Sign.EQUAL;
            case "<>", "!=" -> Comparison.Sign.UNEQUAL;
            case "<" -> Comparison.Sign.LESS;
            case "<=" -> Comparison.Sign.AT_MOST;
            case ">" -> Comparison.Sign.MORE;
            case ">=" -> Comparison.Sign.AT_LEAST;
            default -> throw BadFilterException.at(token, "filter.comparison-expected", shown(token));
        };
        take();
        return sign;
    }

    private List<Object> values() throws BadFilterException {
        sign("(");
        List<Object> values = new ArrayList<>();
        do {
            Token at = token;
            if (!(operand() instanceof Operand.Constant constant)) {
                throw BadFilterException.at(at, "filter.value-expected", shown(at));
            }
            values.add(constant.value());
        } while (took(","));
        sign(")");
        return values;
    }

    private Operand operand() throws BadFilterException {
        Token word = token;
        return switch (word.kind()) {
            case TEXT -> new Operand.Constant(take().text());
            case NUMBER -> new Operand.Constant(number(take().text()));
            case QUOTED -> new Operand.Attribute(take().text());
            case NAME -> name(word);
            case SIGN, END -> throw BadFilterException.at(word, "filter.operand-expected", shown(word));
        };
    }

    private Operand name(Token word) throws BadFilterException {
        if (took("TRUE") || took("FALSE")) {
            return new Operand.Constant(word.is("TRUE"));
        }
        if (KEYWORDS.contains(word.text().toUpperCase(Locale.ROOT))) {
            throw BadFilterException.at(word, "filter.operand-expected", shown(word));
        }
        take();
        if (token.is("(")) {
            throw BadFilterException.at(word, "filter.no-functions", word.text());
        }
        return new Operand.Attribute(word.text());
    }

    private static Object number(String text) {
        boolean whole = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '+');
        if (whole && text.length() < 19) {
            return Long.valueOf(text);
        }
        return Double.valueOf(text);
    }

    /** The name of the geometry: whatever its file calls it, a feature has one. */
    void geometryName() throws BadFilterException {
        sign("(");
        expect(token.kind() == Kind.NAME || token.kind() == Kind.QUOTED, "filter.geometry-name-expected");
        take();
        sign(",");
    }

    double number() throws BadFilterException {
        expect(token.kind() == Kind.NUMBER, "filter.number-expected");
        return Double.parseDouble(take().text());
    }

    /** A geometry that begins with the next word, and the word itself. */
    Written geometry() throws BadFilterException {
        Token word = token;
        expect(word.kind() == Kind.NAME, "filter.wkt-expected");
        int end = lexer.behindBrackets(word.end());
        token = lexer.next(end);
        return new Written(word, lexer.text(word.start(), end));
    }

    /** A piece of the filter. */
    record Written(Token word, String text) {}

    Token word() {
        return token;
    }

    Token take() throws BadFilterException {
        Token taken = token;
        token = lexer.next(taken.end());
        return taken;
    }

    boolean took(String word) throws BadFilterException {
        if (!token.is(word)) {
            return false;
        }
        take();
        return true;
    }

    void sign(String sign) throws BadFilterException {
        if (!took(sign)) {
            throw BadFilterException.at(token, "filter.sign-expected", sign, shown(token));
        }
    }

    private void expect(boolean met, String rule) throws BadFilterException {
        if (!met) {
            throw BadFilterException.at(token, rule, shown(token));
        }
    }

    /** How a message names what stands there; nothing stands at the end. */
    private static String shown(Token token) {
        return token.kind() == Kind.END ? "…" : token.text();
    }
}
