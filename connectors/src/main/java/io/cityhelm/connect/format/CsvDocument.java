package io.cityhelm.connect.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cityhelm.connect.mapping.RecordRejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows under a head, parted by comma, semicolon or tab, whichever stands in the head most often. */
final class CsvDocument {

    private static final int MOST_COLUMNS = 500;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvDocument() {}

    /** @throws RecordRejected when there is no head, or two columns have one name */
    static Map<String, Object> read(String text) throws RecordRejected {
        List<Object> rows = new ArrayList<>();
        List<String> head = List.of();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (head.isEmpty()) {
                    head = head(row.getFields());
                } else {
                    rows.add(record(head, row.getFields()));
                }
            }
        } catch (CsvParseException e) {
            throw new RecordRejected("RecordRejected.notCsv", rows.size() + 1, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("a text does not fail", e);
        }
        if (head.isEmpty()) {
            throw new RecordRejected("RecordRejected.noHead");
        }
        return Map.of("items", rows);
    }

    private static List<String> head(List<String> fields) throws RecordRejected {
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
        return names;
    }

    /** Columns that a row does not have are missing; what a row has too many of is left out. */
    private static Map<String, Object> record(List<String> head, List<String> fields) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(head.size(), fields.size()); i++) {
            record.put(head.get(i), fields.get(i));
        }
        return record;
    }

    private static char separator(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char each : SEPARATORS) {
            if (count(head, each) > count(head, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
