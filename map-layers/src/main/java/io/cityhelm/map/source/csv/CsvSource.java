package io.cityhelm.map.source.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.text.TextEncoding;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.CellValue;
import io.cityhelm.map.source.CountedInput;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import io.cityhelm.map.source.wkt.WktText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A table of text: comma, semicolon or tab, with a header. Coordinates are two columns of decimal numbers or one of
 * well-known text. The file does not say its datum. Values are typed by how they look: a leading zero makes a text, so that
 * codes stay whole.
 */
public final class CsvSource implements VectorSource {

    /** A longer field, in characters, is a quotation mark that nobody closed. */
    private static final int LONGEST = 8 * 1024 * 1024;

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final CountedInput input;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final Charset encoding;
    private final List<String> header;
    private final CoordinateColumns columns;
    private final GeometryFactory factory = new GeometryFactory();
    private final WktText wkt = new WktText();
    private long number;

    private CsvSource(
            CountedInput input,
            CsvReader<CsvRecord> reader,
            Iterator<CsvRecord> rows,
            Charset encoding,
            List<String> header,
            CoordinateColumns columns) {
        this.input = input;
        this.reader = reader;
        this.rows = rows;
        this.encoding = encoding;
        this.header = header;
        this.columns = columns;
    }

    /** @throws BadSourceException when it has no header, no coordinates or an unknown encoding */
    public static CsvSource open(Path file, SourceOptions options) throws BadSourceException, IOException {
        Charset encoding = options.encoding().isPresent() ? options.encoding().get() : encoding(file);
        CountedInput input = CountedInput.open(file);
        try {
            InputStreamReader text = new InputStreamReader(input, encoding);
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator(file, encoding))
                    .skipEmptyLines(true)
                    .maxBufferSize(LONGEST)
                    .ofCsvRecord(text);
            Iterator<CsvRecord> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw BadSourceException.because("layer.csv-empty");
            }
            List<String> header = header(rows.next());
            return new CsvSource(input, reader, rows, encoding, header, CoordinateColumns.of(header, options));
        } catch (CsvParseException e) {
            input.close();
            throw BadSourceException.because("layer.csv-broken", "1", String.valueOf(e.getMessage()))
                    .from(e);
        } catch (BadSourceException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private static Charset encoding(Path file) throws BadSourceException, IOException {
        try (CountedInput in = CountedInput.open(file)) {
            return TextEncoding.of(in).orElseThrow(() -> BadSourceException.because("layer.encoding-unknown"));
        }
    }

    /** The separator that the first line has most of. */
    private static char separator(Path file, Charset encoding) throws IOException {
        StringBuilder line = new StringBuilder();
        try (CountedInput in = CountedInput.open(file)) {
            InputStreamReader text = new InputStreamReader(in, encoding);
            for (int c = text.read(); c >= 0 && c != '\n' && line.length() < 65_536; c = text.read()) {
                line.append((char) c);
            }
        }
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = line.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    /** Names of columns, each once, none empty. */
    private static List<String> header(CsvRecord first) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < first.getFieldCount(); i++) {
            String name = first.getField(i).replace("\uFEFF", "").strip();
            String free = name.isEmpty() ? "column" + (i + 1) : name;
            while (!seen.add(free)) {
                free += "_";
            }
            names.add(free);
        }
        return names;
    }

    /** The names of the columns, for whoever has to choose those of the coordinates. */
    public List<String> header() {
        return header;
    }

    @Override
    public Optional<List<Field>> fields() {
        return Optional.empty();
    }

    @Override
    public Optional<SourceDatum> datum() {
        return Optional.empty();
    }

    @Override
    public Optional<Charset> encoding() {
        return Optional.of(encoding);
    }

    @Override
    public double progress() {
        return input.part();
    }

    @Override
    public Optional<SourceRecord> next() throws BadSourceException, IOException {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            number++;
            return Optional.of(record(rows.next()));
        } catch (CsvParseException e) {
            throw BadSourceException.because("layer.csv-broken", String.valueOf(number + 1), e.getMessage())
                    .from(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private SourceRecord record(CsvRecord row) {
        if (row.getFieldCount() > header.size()) {
            return new SourceRecord.Unreadable(
                    number,
                    Refusal.because(
                            "layer.csv-fields", String.valueOf(row.getFieldCount()), String.valueOf(header.size())));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            String text = row.getField(i);
            if (!text.isEmpty() && !columns.holds(i)) {
                values.put(header.get(i), CellValue.of(text));
            }
        }
        if (columns.isText()) {
            return wkt.record(number, field(row, columns.wkt()), values);
        }
        return point(field(row, columns.x()), field(row, columns.y()), values);
    }

    private static String field(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }

    private SourceRecord point(String x, String y, Map<String, Object> values) {
        if (x.isEmpty() && y.isEmpty()) {
            return new SourceRecord.Feature(number, Optional.empty(), values);
        }
        try {
            Geometry point = factory.createPoint(new Coordinate(Double.parseDouble(x), Double.parseDouble(y)));
            return new SourceRecord.Feature(number, Optional.of(point), values);
        } catch (NumberFormatException e) {
            return new SourceRecord.Unreadable(number, Refusal.because("layer.csv-no-number", x, y));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        input.close();
    }
}
