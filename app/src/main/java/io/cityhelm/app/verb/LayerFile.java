package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.PackReader;
import io.cityhelm.core.store.geopackage.GeoPackageReader;
import io.cityhelm.core.store.geopackage.Shape;
import io.cityhelm.core.text.TextEncoding;
import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.datum.UnknownDatumException;
import io.cityhelm.map.importing.Origin;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** A file or a service with features and what the user says about it: the options of the verbs that read one. */
final class LayerFile {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.layer.file")
    private String file;

    @Option(names = "--encoding", descriptionKey = "option.layer.encoding", converter = ToCharset.class)
    private Charset encoding;

    @Option(names = "--x", descriptionKey = "option.layer.x", paramLabel = "COL")
    private String x;

    @Option(names = "--y", descriptionKey = "option.layer.y", paramLabel = "COL")
    private String y;

    @Option(names = "--table", descriptionKey = "option.layer.table", paramLabel = "NAME")
    private String table;

    /** @throws BadSourceException when it can be neither a path nor an address */
    Origin origin() throws BadSourceException {
        return Origin.typed(file);
    }

    /** For sentences: a file as it was typed, a service without a key that may stand in its address. */
    String title() {
        try {
            return origin().title(options());
        } catch (BadSourceException e) {
            return file;
        }
    }

    SourceOptions options() {
        return new SourceOptions(
                Optional.ofNullable(encoding),
                Optional.ofNullable(x),
                Optional.ofNullable(y),
                Optional.ofNullable(table));
    }

    /** Where data of this city should lie; empty without a pack, because layers can be imported without one. */
    static Optional<Envelope> expected(Places places) {
        try {
            List<Shape> city = new GeoPackageReader(places.pack().resolve(PackReader.BOUNDARIES)).shapes(Level.CITY);
            Envelope box = new Envelope();
            city.forEach(shape -> box.expandToInclude(shape.geometry().getEnvelopeInternal()));
            return box.isNull() ? Optional.empty() : Optional.of(box);
        } catch (Complaint | IOException e) {
            return Optional.empty();
        }
    }

    /** {@code wgs84}, {@code EPSG:4549} and so on. */
    static final class ToDatum implements ITypeConverter<SourceDatum> {
        @Override
        public SourceDatum convert(String word) {
            try {
                return Datums.parse(word);
            } catch (UnknownDatumException e) {
                throw new TypeConversionException(word);
            }
        }
    }

    /** {@code UTF-8}, {@code GBK} and whatever Java knows. */
    static final class ToCharset implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String word) {
            return TextEncoding.named(word).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    /** {@code en} and {@code ne}. */
    static final class ToAxes implements ITypeConverter<AxisOrder> {
        @Override
        public AxisOrder convert(String word) {
            return switch (word) {
                case "en" -> AxisOrder.EAST_NORTH;
                case "ne" -> AxisOrder.NORTH_EAST;
                default -> throw new TypeConversionException(word);
            };
        }
    }
}
