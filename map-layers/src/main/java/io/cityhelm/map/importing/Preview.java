package io.cityhelm.map.importing;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The first records of a file or a service as they stand in it, for somebody who has to say what they mean.
 *
 * @param columns names of the attributes
 * @param datum what the file says; empty when it says nothing
 * @param encoding what its texts were read in
 * @param better what the datum would have to be for the places to lie where they are expected, in words of the command
 *     line; empty when they do, or when nothing fits
 */
public record Preview(
        List<String> columns,
        List<Row> rows,
        Optional<SourceDatum> datum,
        Optional<Charset> encoding,
        Optional<String> better) {

    /** So many records tell how a file is made. */
    private static final int READ = 200;

    /**
     * One record.
     *
     * @param geometry empty for none
     * @param cells texts in the order of the columns
     * @param fault why it cannot be read
     */
    public record Row(long number, Optional<Shape> geometry, List<String> cells, Optional<Refusal> fault) {}

    /**
     * A geometry.
     *
     * @param kind in the words of the standard, such as {@code MultiPolygon}
     * @param begin its first coordinate as in the file, rounded to a centimetre; empty when it has none
     */
    public record Shape(String kind, String begin) {

        private static final double LARGEST_DEGREE = 360;
        private static final int DEGREE_PLACES = 7;
        private static final int METRE_PLACES = 2;

        static Shape of(Geometry geometry) {
            Coordinate first = geometry.getCoordinate();
            return new Shape(geometry.getGeometryType(), first == null ? "" : figure(first.x) + ", " + figure(first.y));
        }

        /** In full: nobody reads exponents. */
        private static String figure(double value) {
            if (!Double.isFinite(value)) {
                return String.valueOf(value);
            }
            int places = Math.abs(value) <= LARGEST_DEGREE ? DEGREE_PLACES : METRE_PLACES;
            BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN);
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * Reads the beginning. Touches the disk, and the network where it comes from there.
     *
     * @param expected where the data should lie, degrees, WGS 84
     * @param most how many rows to show
     * @param watch is asked while something has to be fetched
     * @throws BadSourceException when it cannot be read at all
     * @throws ImportCancelledException when the watch said so
     */
    public static Preview of(
            Origin origin, SourceOptions options, Optional<Envelope> expected, int most, ImportWatch watch)
            throws BadSourceException, ImportCancelledException, IOException {
        Path draft = Path.of(System.getProperty("java.io.tmpdir"), "cityhelm-preview-" + UUID.randomUUID());
        try (Supply supply = origin.supply(options, READ, draft, watch);
                VectorSource source = supply.open()) {
            List<SourceRecord> records = new ArrayList<>();
            PlaceCheck places = new PlaceCheck(expected);
            Set<String> columns = new LinkedHashSet<>();
            source.fields().ifPresent(fields -> fields.forEach(field -> columns.add(field.name())));
            for (var record = source.next(); record.isPresent(); record = source.next()) {
                records.add(record.get());
                if (record.get() instanceof SourceRecord.Feature feature) {
                    columns.addAll(feature.values().keySet());
                    feature.geometry().ifPresent(places::before);
                }
                if (records.size() >= READ) {
                    break;
                }
            }
            List<String> names = List.copyOf(columns);
            List<Row> rows = records.stream()
                    .limit(most)
                    .map(record -> row(record, names))
                    .toList();
            return new Preview(names, rows, source.datum(), source.encoding(), better(places, source.datum()));
        }
    }

    private static Optional<String> better(PlaceCheck places, Optional<SourceDatum> declared) {
        SourceDatum datum = declared.orElse(Datums.WGS84);
        return places.fits(datum) ? Optional.empty() : places.better(datum);
    }

    private static Row row(SourceRecord record, List<String> columns) {
        return switch (record) {
            case SourceRecord.Unreadable bad ->
                new Row(bad.number(), Optional.empty(), List.of(), Optional.of(bad.reason()));
            case SourceRecord.Feature(long number, Optional<Geometry> geometry, Map<String, Object> values) ->
                new Row(
                        number,
                        geometry.map(Shape::of),
                        columns.stream()
                                .map(name -> String.valueOf(values.getOrDefault(name, "")))
                                .toList(),
                        Optional.empty());
        };
    }
}
