package io.cityhelm.map.source.shapefile;

import io.cityhelm.core.text.TextEncoding;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.CountedInput;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a {@code .dbf} (dBase III with the languages of later versions) in their order. For one thread. */
final class DbfReader implements AutoCloseable {

    /** The language of the file, where it is one of China's; most programs write something else without meaning it. */
    private static final int LANGUAGE = 29;

    private static final int GBK = 0x4D;

    /** So many rows show what the texts are encoded in. */
    private static final int SEEN = 100_000;

    private final CountedInput input;
    private final Layout layout;
    private final Charset encoding;
    private final List<Field> fields;

    private DbfReader(CountedInput input, Layout layout, Charset encoding) {
        this.input = input;
        this.layout = layout;
        this.encoding = encoding;
        this.fields = layout.columns.stream()
                .map(column -> new Field(column.name(encoding), column.type()))
                .toList();
    }

    private record Column(byte[] title, char kind, int start, int length, int decimals) {

        String name(Charset encoding) {
            return new String(title, encoding).strip();
        }

        FieldType type() {
            return switch (kind) {
                case 'N', 'F' -> decimals == 0 && length <= 18 ? FieldType.INTEGER : FieldType.REAL;
                case 'L' -> FieldType.BOOLEAN;
                case 'D' -> FieldType.DATE;
                default -> FieldType.TEXT;
            };
        }
    }

    private record Layout(int language, int rowLength, List<Column> columns) {}

    /**
     * Opens a table.
     *
     * @param asked what the user says about its encoding
     * @param declared what a file beside it says
     */
    static DbfReader open(Path file, Optional<Charset> asked, Optional<Charset> declared)
            throws BadSourceException, IOException {
        Charset encoding = asked.isPresent() ? asked.get() : encoding(file, declared);
        CountedInput input = CountedInput.open(file);
        try {
            return new DbfReader(input, layout(input), encoding);
        } catch (BadSourceException | IOException e) {
            input.close();
            throw e;
        }
    }

    /** What was declared is believed unless the texts contradict it. */
    private static Charset encoding(Path file, Optional<Charset> declared) throws BadSourceException, IOException {
        try (CountedInput in = CountedInput.open(file)) {
            Layout layout = layout(in);
            Optional<Charset> said =
                    declared.or(() -> layout.language == GBK ? Optional.of(TextEncoding.GB18030) : Optional.empty());
            if (said.isPresent() && !said.get().equals(StandardCharsets.UTF_8)) {
                return said.get();
            }
            TextEncoding texts = new TextEncoding();
            layout.columns.forEach(column -> texts.add(column.title, 0, column.title.length, true));
            for (int i = 0; i < SEEN; i++) {
                byte[] row = in.readNBytes(layout.rowLength);
                if (row.length < layout.rowLength) {
                    break;
                }
                for (Column column : layout.columns) {
                    if (column.kind == 'C') {
                        texts.add(row, column.start, column.length, true);
                    }
                }
            }
            return texts.found().orElseThrow(() -> BadSourceException.because("layer.encoding-unknown"));
        }
    }

    private static Layout layout(CountedInput in) throws BadSourceException, IOException {
        byte[] start = in.readNBytes(32);
        if (start.length < 32) {
            throw BadSourceException.because("layer.dbf-broken");
        }
        ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Short.toUnsignedInt(header.getShort(8));
        int rowLength = Short.toUnsignedInt(header.getShort(10));
        byte[] rest = in.readNBytes(Math.max(0, headerLength - 32));
        List<Column> columns = new ArrayList<>();
        int at = 1; // the first byte of a row says whether it is deleted
        for (int i = 0; i + 32 <= rest.length && rest[i] != 0x0D; i += 32) {
            int end = i;
            while (end < i + 11 && rest[end] != 0) {
                end++;
            }
            char kind = (char) rest[i + 11];
            int decimals = rest[i + 17] & 0xFF;
            // texts of more than 255 bytes keep the rest of their length where others keep the decimals
            int length = (rest[i + 16] & 0xFF) + (kind == 'C' ? decimals << 8 : 0);
            columns.add(new Column(java.util.Arrays.copyOfRange(rest, i, end), kind, at, length, decimals));
            at += length;
        }
        if (rowLength < 1 || at > rowLength) {
            throw BadSourceException.because("layer.dbf-broken");
        }
        return new Layout(start[LANGUAGE] & 0xFF, rowLength, columns);
    }

    List<Field> fields() {
        return fields;
    }

    Charset encoding() {
        return encoding;
    }

    /** The values of the next row; nothing for a row that was deleted, no values after the end. */
    Optional<Map<String, Object>> next() throws IOException {
        byte[] row = input.readNBytes(layout.rowLength);
        if (row.length < layout.rowLength) {
            return Optional.of(Map.of());
        }
        if (row[0] == '*') {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Object value = value(row, layout.columns.get(i));
            if (value != null) {
                values.put(fields.get(i).name(), value);
            }
        }
        return Optional.of(values);
    }

    private Object value(byte[] row, Column column) {
        String text = new String(row, column.start, column.length, encoding)
                .replace("\0", "")
                .strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.kind) {
            case 'C' -> text;
            case 'N', 'F' -> number(text, column.type());
            case 'L' -> "YyTt".contains(text) ? Boolean.TRUE : "NnFf".contains(text) ? Boolean.FALSE : null;
            case 'D' ->
                text.matches("[0-9]{8}")
                        ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                        : null;
            default -> null; // memos and binary numbers lie elsewhere
        };
    }

    /** Stars stand for what did not fit. */
    private static Object number(String text, FieldType type) {
        try {
            return type == FieldType.INTEGER ? (Object) Long.parseLong(text) : (Object) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
