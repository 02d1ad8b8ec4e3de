package io.cityhelm.connect.format;

import io.cityhelm.connect.mapping.RecordRejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the columns of a table: each row becomes a record of values by them.
 *
 * @param names no two of which are the same
 */
record TableHead(List<String> names) {

    private static final int MOST_COLUMNS = 500;

    /** @throws RecordRejected when two columns have one name, or there are too many */
    static TableHead of(List<String> fields) throws RecordRejected {
        List<String> names = new ArrayList<>();
        for (String field : fields) {
            names.add(field.isBlank() ? "column " + (names.size() + 1) : field.strip());
        }
        if (names.size() > MOST_COLUMNS) {
            throw new RecordRejected("RecordRejected.columns", names.size(), MOST_COLUMNS);
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new RecordRejected("RecordRejected.columnTwice");
        }
        return new TableHead(List.copyOf(names));
    }

    /** Columns that a row does not have are missing; what a row has too many of is left out. */
    Map<String, Object> record(List<?> values) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            if (values.get(i) != null) {
                record.put(names.get(i), values.get(i));
            }
        }
        return record;
    }
}
