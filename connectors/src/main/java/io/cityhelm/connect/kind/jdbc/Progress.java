package io.cityhelm.connect.kind.jdbc;

/**
 * How far a query has come: the last value of a column, in memory. After a start everything is read once more, and what is
 * known is known by its id. For one thread.
 */
final class Progress {

    private final String column;
    private final Object start;
    private Object last;

    Progress(String column, Object start) {
        this.column = column;
        this.start = start;
        this.last = start;
    }

    String column() {
        return column;
    }

    /** What {@code :since} stands for now: what the file says at first, then what the database itself said. */
    Object last() {
        return last;
    }

    /** Whether nothing was read yet: the file's text is given to the database as it stands. */
    boolean isFresh() {
        return last == start;
    }

    void reached(Object value) {
        last = value;
    }

    /** Whether values come in order; those of different kinds do not. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static boolean isAscending(Object before, Object after) {
        if (before instanceof Number a && after instanceof Number b) {
            return new java.math.BigDecimal(a.toString()).compareTo(new java.math.BigDecimal(b.toString())) <= 0;
        }
        return before.getClass() == after.getClass() && before instanceof Comparable a && a.compareTo(after) <= 0;
    }
}
