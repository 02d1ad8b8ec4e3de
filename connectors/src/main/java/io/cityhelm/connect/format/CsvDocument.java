package io.cityhelm.connect.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cityhelm.connect.mapping.RecordRejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows under a head, parted by comma, semicolon or tab, whichever stands in the head most often. */
final class CsvDocument {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvDocument() {}

    /** @throws RecordRejected when there is no head, or two columns have one name */
    static Map<String, Object> read(String text) throws RecordRejected {
        List<Object> rows = new ArrayList<>();
        Optional<TableHead> head = Optional.empty();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (head.isEmpty()) {
                    head = Optional.of(TableHead.of(row.getFields()));
                } else {
                    rows.add(head.get().record(row.getFields()));
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
