package io.cityhelm.connect.format;

import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.connect.mapping.Times;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * One sheet of an Excel workbook: rows under a head. A cell that shows a date is a time in the zone of the link; one with a
 * formula is what Excel worked out last.
 *
 * @param sheet its name; empty for the first
 * @param head the row with the names, from 1
 * @param times the zone of the dates; where it is not known they stay without one
 */
public record Workbook(Optional<String> sheet, int head, Times times) {

    /** The first row of the first sheet. */
    public static final Workbook USUAL = new Workbook(Optional.empty(), 1, Times.UNSAID);

    private static final int MOST_ROWS = 200_000;
    private static final LocalDateTime SINCE_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final LocalDateTime SINCE_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
    private static final double LAST_DAY = 2_958_466; // the year 10000, where Excel ends
    private static final Pattern SAID_AS_IT_IS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern OF_A_DATE = Pattern.compile("[yYdDhHsS年月日时]");
    private static final Set<Integer> DATES = builtIn();

    /** @throws RecordRejected when it is no workbook, dangerous, or too much of it */
    Map<String, Object> read(byte[] document) throws RecordRejected {
        byte[] checked = SafeArchive.copy(document);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(checked), new ReadingOptions(true, true))) {
            return Map.of("items", rows(wanted(book), book.isDate1904() ? SINCE_1904 : SINCE_1900));
        } catch (IOException | RuntimeException e) {
            // the library throws many of Java's for a file that another program wrote in its own way
            throw new RecordRejected("RecordRejected.notExcel", String.valueOf(e.getMessage()));
        }
    }

    private Sheet wanted(ReadableWorkbook book) throws RecordRejected {
        List<Sheet> all = book.getSheets().toList();
        return all.stream()
                .filter(each -> sheet.isEmpty() || each.getName().equals(sheet.get()))
                .findFirst()
                .orElseThrow(() -> new RecordRejected(
                        "RecordRejected.noSheet",
                        sheet.orElse(""),
                        String.join(", ", all.stream().map(Sheet::getName).toList())));
    }

    private List<Object> rows(Sheet wanted, LocalDateTime origin) throws IOException, RecordRejected {
        List<Object> records = new ArrayList<>();
        Optional<TableHead> names = Optional.empty();
        try (Stream<Row> all = wanted.openStream()) {
            for (Iterator<Row> rows = all.iterator(); rows.hasNext(); ) {
                Row row = rows.next();
                if (row.getRowNum() == head) {
                    names = Optional.of(TableHead.of(row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList()));
                } else if (row.getRowNum() > head && names.isPresent()) {
                    Map<String, Object> record = names.get().record(values(row, origin));
                    if (!record.isEmpty()) {
                        records.add(record);
                    }
                }
                if (records.size() > MOST_ROWS) {
                    throw new RecordRejected("RecordRejected.rows", MOST_ROWS);
                }
            }
        }
        if (names.isEmpty()) {
            throw new RecordRejected("RecordRejected.noHead");
        }
        return records;
    }

    private List<Object> values(Row row, LocalDateTime origin) {
        List<Object> values = new ArrayList<>();
        for (Cell cell : row) {
            values.add(cell == null ? null : value(cell, origin));
        }
        return values;
    }

    private Object value(Cell cell, LocalDateTime origin) {
        CellType type = cell.getType();
        String raw = cell.getRawValue();
        if (type == CellType.EMPTY || type == CellType.ERROR || raw == null) {
            return null;
        }
        if (type == CellType.BOOLEAN) {
            return cell.asBoolean();
        }
        if (type == CellType.STRING) {
            return blank(cell.asString());
        }
        return number(raw)
                .<Object>map(number -> isDate(cell) ? date(number, origin) : plain(number))
                .orElseGet(() -> blank(raw));
    }

    private static Object blank(String text) {
        return text.isBlank() ? null : text;
    }

    private static Optional<BigDecimal> number(String raw) {
        try {
            return Optional.of(new BigDecimal(raw));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Object plain(BigDecimal number) {
        double value = number.doubleValue();
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
    }

    /** In the zone of the link; a time of day by itself stays one. */
    private Object date(BigDecimal serial, LocalDateTime origin) {
        double days = serial.doubleValue();
        if (days < 0 || days >= LAST_DAY) {
            return plain(serial);
        }
        LocalDateTime local = origin.plus(Duration.ofMillis(Math.round(days * 86_400_000)));
        if (days < 1) {
            return local.toLocalTime().toString();
        }
        try {
            return times.at(local).toString();
        } catch (RecordRejected e) {
            return local.toString(); // whoever needs it as a time is told why it is none
        }
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return id != null && DATES.contains(id)
                || format != null
                        && !format.equalsIgnoreCase("General")
                        && OF_A_DATE
                                .matcher(SAID_AS_IT_IS.matcher(format).replaceAll(""))
                                .find();
    }

    /** Formats that have a number and no text: 27 to 36 and 50 to 58 are the East Asian ones. */
    private static Set<Integer> builtIn() {
        return Stream.of(range(14, 22), range(27, 36), range(45, 47), range(50, 58))
                .flatMap(each -> each)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static Stream<Integer> range(int from, int to) {
        return java.util.stream.IntStream.rangeClosed(from, to).boxed();
    }
}
