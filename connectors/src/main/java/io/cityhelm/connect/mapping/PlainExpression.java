package io.cityhelm.connect.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What most mappings consist of, without an interpreter: an object of paths, texts, {@code &}, {@code $string} and
 * {@code $number}. It never says anything that the library would not say: an expression that has anything else in it is none,
 * and a value that is more than a text, a number or a truth value is left to the library. Safe on any thread.
 */
final class PlainExpression {

    /** The library has to be asked about this input. */
    static final Object ASK_LIBRARY = new Object();

    private final Node root;

    private PlainExpression(Node root) {
        this.root = root;
    }

    /** Empty when the text holds more than is known here; it may be no JSONata at all. */
    static Optional<PlainExpression> of(String text) {
        try {
            Reader reader = new Reader(PlainTokens.of(text));
            Node root = reader.chain();
            return reader.isAtEnd() ? Optional.of(new PlainExpression(root)) : Optional.empty();
        } catch (NotPlainException e) {
            return Optional.empty();
        }
    }

    /** @return null when it leads nowhere, and {@link #ASK_LIBRARY} */
    Object apply(Object input) {
        return input instanceof Map<?, ?> record ? root.in(record) : ASK_LIBRARY;
    }

    /** A part of the expression; null for nothing, as in the library. */
    private sealed interface Node {
        Object in(Map<?, ?> record);
    }

    private record Text(String text) implements Node {
        @Override
        public Object in(Map<?, ?> record) {
            return text;
        }
    }

    private record Path(List<String> names) implements Node {
        @Override
        public Object in(Map<?, ?> record) {
            Object at = record;
            for (String name : names) {
                if (!(at instanceof Map<?, ?> members)) {
                    return ASK_LIBRARY;
                }
                at = members.get(name);
                if (at == null) {
                    // null is something else than nothing
                    return members.containsKey(name) ? ASK_LIBRARY : null;
                }
            }
            return at instanceof String || at instanceof Boolean || isPlain(at) ? at : ASK_LIBRARY;
        }
    }

    private record Whole(Map<String, Node> members) implements Node {
        @Override
        public Object in(Map<?, ?> record) {
            Map<String, Object> whole = LinkedHashMap.newLinkedHashMap(members.size());
            for (Map.Entry<String, Node> member : members.entrySet()) {
                Object value = member.getValue().in(record);
                if (value == ASK_LIBRARY) {
                    return ASK_LIBRARY;
                }
                if (value != null) {
                    whole.put(member.getKey(), value);
                }
            }
            return whole;
        }
    }

    private record Chain(List<Node> parts) implements Node {
        @Override
        public Object in(Map<?, ?> record) {
            StringBuilder chain = new StringBuilder();
            for (Node part : parts) {
                Object text = text(part.in(record));
                if (text == ASK_LIBRARY) {
                    return ASK_LIBRARY;
                }
                chain.append(text == null ? "" : text);
            }
            return chain.toString();
        }
    }

    private record AsText(Node of) implements Node {
        @Override
        public Object in(Map<?, ?> record) {
            return text(of.in(record));
        }
    }

    private record AsNumber(Node of) implements Node {

        /** Longer ones differ in what is left of them. */
        private static final int LONGEST = 15;

        private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");

        private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,8}");

        @Override
        public Object in(Map<?, ?> record) {
            Object value = of.in(record);
            return switch (value) {
                case null -> null;
                case Integer number -> number;
                case Double number -> broken(number);
                case String text when text.length() > LONGEST -> ASK_LIBRARY;
                case String text when DECIMAL.matcher(text).matches() -> broken(Double.valueOf(text));
                case String text when WHOLE.matcher(text).matches() -> Integer.valueOf(text);
                case Object other -> ASK_LIBRARY;
            };
        }

        /** The library makes whole numbers of those that are. */
        private static Object broken(Double number) {
            return number == Math.rint(number) ? ASK_LIBRARY : number;
        }
    }

    private static Object text(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Object other -> ASK_LIBRARY;
        };
    }

    private static boolean isPlain(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Double;
    }

    /** Puts the parts together. */
    private static final class Reader {

        private final List<PlainTokens.Token> tokens;
        private int next;

        Reader(List<PlainTokens.Token> tokens) {
            this.tokens = tokens;
        }

        boolean isAtEnd() {
            return next == tokens.size();
        }

        Node chain() throws NotPlainException {
            List<Node> parts = new ArrayList<>(List.of(part()));
            while (skip("&")) {
                parts.add(part());
            }
            if (parts.size() > 1 && parts.stream().anyMatch(Whole.class::isInstance)) {
                throw new NotPlainException();
            }
            return parts.size() == 1 ? parts.getFirst() : new Chain(parts);
        }

        private Node part() throws NotPlainException {
            PlainTokens.Token token = take();
            return switch (token.kind()) {
                case TEXT -> new Text(token.text());
                case NAME -> path(token.text());
                case FUNCTION -> function(token.text());
                case SIGN -> whole(token.text());
            };
        }

        private Node path(String first) throws NotPlainException {
            List<String> names = new ArrayList<>(List.of(first));
            while (skip(".")) {
                names.add(take(PlainTokens.Kind.NAME));
            }
            return new Path(List.copyOf(names));
        }

        private Node function(String name) throws NotPlainException {
            expect("(");
            Node of = chain();
            expect(")");
            return switch (of) {
                case Whole whole -> throw new NotPlainException();
                case Node some when name.equals("$string") -> new AsText(some);
                case Node some when name.equals("$number") -> new AsNumber(some);
                case Node some -> throw new NotPlainException();
            };
        }

        private Node whole(String sign) throws NotPlainException {
            if (!sign.equals("{")) {
                throw new NotPlainException();
            }
            Map<String, Node> members = new LinkedHashMap<>();
            Set<String> names = new HashSet<>();
            do {
                String name = take(PlainTokens.Kind.TEXT);
                expect(":");
                Node value = chain();
                if (!names.add(name) || value instanceof Whole) {
                    throw new NotPlainException();
                }
                members.put(name, value);
            } while (skip(","));
            expect("}");
            return new Whole(members);
        }

        private PlainTokens.Token take() throws NotPlainException {
            if (isAtEnd()) {
                throw new NotPlainException();
            }
            return tokens.get(next++);
        }

        private String take(PlainTokens.Kind kind) throws NotPlainException {
            PlainTokens.Token token = take();
            if (token.kind() != kind) {
                throw new NotPlainException();
            }
            return token.text();
        }

        private void expect(String sign) throws NotPlainException {
            if (!skip(sign)) {
                throw new NotPlainException();
            }
        }

        private boolean skip(String sign) {
            boolean is = !isAtEnd() && tokens.get(next).equals(new PlainTokens.Token(PlainTokens.Kind.SIGN, sign));
            next += is ? 1 : 0;
            return is;
        }
    }
}
