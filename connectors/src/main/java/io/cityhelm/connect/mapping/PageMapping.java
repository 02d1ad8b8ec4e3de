package io.cityhelm.connect.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the pages of one source apart. Use on one thread at a time. */
public final class PageMapping {

    private final Optional<Expression> items;
    private final Optional<Expression> next;
    private final Optional<Expression> more;
    private final Optional<Expression> record;

    /** @throws IllegalArgumentException when an expression is no JSONata */
    public PageMapping(Expressions expressions) {
        this(expressions, Conversions.NONE);
    }

    /**
     * @param conversions what the functions of the expressions go by
     * @throws IllegalArgumentException when an expression is no JSONata
     */
    public PageMapping(Expressions expressions, Conversions conversions) {
        Functions functions = new Functions(conversions);
        this.items = expressions.items().map(text -> new Expression(text, functions));
        this.next = expressions.next().map(text -> new Expression(text, functions));
        this.more = expressions.more().map(text -> new Expression(text, functions));
        this.record = expressions.record().map(text -> new Expression(text, functions));
    }

    /** Whether the file says where the records of a page are. */
    public boolean isPaged() {
        return items.isPresent();
    }

    /**
     * A page in parts.
     *
     * @param records as the source writes them
     * @param next the token of the next page; empty when the source has none
     * @param more whether the next page is there already
     */
    public record Page(List<?> records, Optional<String> next, boolean more) {}

    /** @throws RecordRejected when the page has no records where they are looked for */
    public Page page(Object page) throws RecordRejected {
        return page(page, Map.of());
    }

    /** @param about what came with the page and is not in it, such as a topic: expressions call it {@code $name} */
    public Page page(Object page, Map<String, ?> about) throws RecordRejected {
        List<?> records = records(page, about);
        Object token = part(next, page, about, "next");
        Optional<String> text = token == null ? Optional.empty() : Optional.of(String.valueOf(token));
        return new Page(records, text, Boolean.TRUE.equals(part(more, page, about, "more")));
    }

    /** A record of the source as a record of the department API. */
    public Fields record(Object source) throws RecordRejected {
        return record(source, Map.of());
    }

    /** @param about what came with the record and is not in it, such as a topic: expressions call it {@code $name} */
    public Fields record(Object source, Map<String, ?> about) throws RecordRejected {
        return Fields.of(record.isPresent() ? record.get().apply(source, about) : source);
    }

    /** JSONata writes a list of one as that one, and a list of none as nothing. */
    private List<?> records(Object page, Map<String, ?> about) throws RecordRejected {
        Object records = part(items, page, about, "items");
        if (records instanceof List<?> list) {
            return list;
        }
        if (items.isEmpty()) {
            throw new RecordRejected("RecordRejected.noItems");
        }
        return records == null ? List.of() : List.of(records);
    }

    private static Object part(Optional<Expression> expression, Object page, Map<String, ?> about, String name)
            throws RecordRejected {
        if (expression.isPresent()) {
            return expression.get().apply(page, about);
        }
        return page instanceof Map<?, ?> map
                ? map.get(name)
                : page instanceof List<?> && name.equals("items") ? page : null;
    }
}
