package io.cityhelm.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statements of one connection, each prepared once: preparing costs SQLite more than most of them cost to run. The
 * texts of the statements are constants of this package, so that the map stays small. Not safe for two threads at once.
 */
final class Statements {

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Looks at one row. */
    @FunctionalInterface
    interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that changes rows. @return how many */
    int update(String sql, Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** Runs a statement for its effect, whatever it answers. */
    void run(String sql) throws SQLException {
        PreparedStatement statement = prepared(sql);
        if (statement.execute()) {
            statement.getResultSet().close();
        }
    }

    /** Runs one statement for many rows of values. */
    void batch(String sql, List<Object[]> rows) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (Object[] values : rows) {
            bind(statement, values);
            statement.addBatch();
        }
        int written = statement.executeBatch().length;
        if (written != rows.size()) {
            throw new SQLException("wrote " + written + " of " + rows.size() + " rows");
        }
    }

    /** The first row, if there is one. */
    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    /** All rows, in order. */
    <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        forEach(sql, each -> found.add(row.read(each)), values);
        return List.copyOf(found);
    }

    /** Every row in order, without holding them all. */
    void forEach(String sql, RowVisitor visitor, Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        }
    }

    void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setString(i + 1, null);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case Boolean flag -> statement.setInt(i + 1, flag ? 1 : 0);
                case Double number -> statement.setDouble(i + 1, number);
                case Instant at -> statement.setString(i + 1, Instants.text(at));
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Optional<?> value -> throw new IllegalArgumentException("not a column value: " + value);
                case Object text -> statement.setString(i + 1, text.toString());
            }
        }
    }
}
