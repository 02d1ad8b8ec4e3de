package io.cityhelm.connect.kind.jdbc;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.connect.mapping.Times;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Rows as records: texts, numbers, truth values, and times as RFC 3339 in UTC; one without a zone is meant in that of the
 * link's file. NULL is not there. What is neither (bytes, lists, documents of the database) is refused before a row is read.
 */
final class RowReader {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final Set<Integer> REFUSED = Set.of(
            Types.BINARY,
            Types.VARBINARY,
            Types.LONGVARBINARY,
            Types.BLOB,
            Types.ARRAY,
            Types.STRUCT,
            Types.REF,
            Types.ROWID,
            Types.JAVA_OBJECT);

    private final Times times;

    RowReader(Times times) {
        this.times = times;
    }

    /** @throws LinkFailure when a column holds what cannot be read as a record */
    static void check(ResultSetMetaData columns) throws SQLException, LinkFailure {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (REFUSED.contains(columns.getColumnType(i))) {
                throw LinkFailure.broken(
                        Note.of("LinkDetail.column", columns.getColumnLabel(i), columns.getColumnTypeName(i)), null);
            }
        }
    }

    /** @throws RecordRejected when a value cannot be read */
    Map<String, Object> read(ResultSet row) throws SQLException, RecordRejected {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = value(row, i, columns);
            if (value != null) {
                record.put(columns.getColumnLabel(i), value);
            }
        }
        return record;
    }

    private Object value(ResultSet row, int index, ResultSetMetaData columns) throws SQLException, RecordRejected {
        if (isTime(columns.getColumnTypeName(index))) {
            return time(row, index, columns.getColumnTypeName(index));
        }
        Object value = row.getObject(index);
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number(number);
            case Float number when !Float.isFinite(number) -> null;
            case Double number when !Double.isFinite(number) -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case byte[] bytes ->
                throw new RecordRejected("RecordRejected.bytes", columns.getColumnLabel(index), bytes.length);
            default -> text(String.valueOf(value), columns.getColumnLabel(index));
        };
    }

    /** By the name: PostgreSQL's driver calls a time with a zone and one without by the same number. */
    private static boolean isTime(String type) {
        return type.equals("timestamp") || type.equals("timestamptz");
    }

    private Object time(ResultSet row, int index, String type) throws SQLException, RecordRejected {
        if (type.equals("timestamptz")) {
            OffsetDateTime at = row.getObject(index, OffsetDateTime.class);
            return at == null ? null : at.toInstant().toString();
        }
        LocalDateTime at = row.getObject(index, LocalDateTime.class);
        return at == null ? null : times.at(at).toString();
    }

    private static Number number(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 18;
        return whole ? (Number) number.longValueExact() : (Number) number.doubleValue();
    }

    private static String text(String text, String column) throws RecordRejected {
        if (text.length() > LONGEST_TEXT) {
            throw new RecordRejected("RecordRejected.tooLong", column, LONGEST_TEXT);
        }
        return text;
    }
}
