package io.cityhelm.map.source.shapefile;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.text.TextEncoding;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.datum.UnknownDatumException;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * A {@code .shp} with what lies beside it; only the {@code .shp} itself must be there. Without a {@code .prj} the datum has
 * to be said; without a {@code .cpg} the encoding is found out.
 */
public final class ShapefileSource implements VectorSource {

    private final ShpReader shapes;
    private final Optional<DbfReader> table;
    private final Optional<SourceDatum> datum;
    private long number;

    private ShapefileSource(ShpReader shapes, Optional<DbfReader> table, Optional<SourceDatum> datum) {
        this.shapes = shapes;
        this.table = table;
        this.datum = datum;
    }

    /** @throws BadSourceException when it is no shapefile, or its texts are in no known encoding */
    public static ShapefileSource open(Path file, SourceOptions options) throws BadSourceException, IOException {
        ShpReader shapes = ShpReader.open(file);
        try {
            Optional<Path> attributes = beside(file, "dbf");
            Optional<DbfReader> table = attributes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(DbfReader.open(attributes.get(), options.encoding(), declared(file)));
            return new ShapefileSource(shapes, table, datum(file));
        } catch (BadSourceException | IOException | RuntimeException e) {
            shapes.close();
            throw e;
        }
    }

    private static Optional<Charset> declared(Path file) throws IOException {
        Optional<Path> page = beside(file, "cpg");
        return page.isEmpty() ? Optional.empty() : TextEncoding.named(text(page.get()));
    }

    private static Optional<SourceDatum> datum(Path file) throws IOException {
        Optional<Path> projection = beside(file, "prj");
        if (projection.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Datums.ofWkt(text(projection.get())));
        } catch (UnknownDatumException e) {
            return Optional.empty(); // then the user has to say
        }
    }

    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(65_536), StandardCharsets.ISO_8859_1);
        }
    }

    /** The file of the same name with another ending, in capitals or not. */
    private static Optional<Path> beside(Path file, String ending) throws IOException {
        String name = file.getFileName().toString();
        String wanted = name.substring(0, name.length() - "shp".length()) + ending;
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            return files.filter(other -> other.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .equals(wanted.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    @Override
    public Optional<List<Field>> fields() {
        return Optional.of(table.map(DbfReader::fields).orElse(List.of()));
    }

    @Override
    public Optional<SourceDatum> datum() {
        return datum;
    }

    @Override
    public Optional<Charset> encoding() {
        return table.map(DbfReader::encoding);
    }

    @Override
    public double progress() {
        return shapes.progress();
    }

    @Override
    public Optional<SourceRecord> next() throws BadSourceException, IOException {
        while (true) {
            Optional<ShpReader.Shape> shape = shapes.next();
            if (shape.isEmpty()) {
                return Optional.empty();
            }
            number++;
            Optional<Map<String, Object>> row = table.isPresent() ? table.get().next() : Optional.of(Map.of());
            if (row.isPresent()) {
                return Optional.of(record(shape.get(), row.get()));
            }
        }
    }

    private SourceRecord record(ShpReader.Shape shape, Map<String, Object> values) {
        Optional<Refusal> fault = shape.fault();
        Optional<Geometry> geometry = shape.geometry();
        return fault.isPresent()
                ? new SourceRecord.Unreadable(number, fault.get())
                : new SourceRecord.Feature(number, geometry, values);
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        if (table.isPresent()) {
            table.get().close();
        }
    }
}
