package io.cityhelm.map.source.wkt;

import io.cityhelm.core.text.TextEncoding;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.datum.UnknownDatumException;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.CountedInput;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A file of geometries as text, each beginning on a line of its own; lines that begin with # say nothing. */
public final class WktSource implements VectorSource {

    /** A single geometry with more is a fault, such as a bracket that is never closed. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private final CountedInput input;
    private final BufferedReader lines;
    private final Charset encoding;
    private final WktText text = new WktText();
    /** The first one, which was read for its reference system. */
    private Optional<String> ready = Optional.empty();

    private Optional<SourceDatum> datum = Optional.empty();
    private long number;

    private WktSource(CountedInput input, Charset encoding) {
        this.input = input;
        this.encoding = encoding;
        this.lines = new BufferedReader(new InputStreamReader(input, encoding));
    }

    /** @throws BadSourceException when its reference system is unknown */
    public static WktSource open(Path file, SourceOptions options) throws BadSourceException, IOException {
        Charset encoding = options.encoding().isPresent() ? options.encoding().get() : encoding(file);
        CountedInput input = CountedInput.open(file);
        try {
            WktSource source = new WktSource(input, encoding);
            source.ready = source.geometry();
            OptionalInt srid = source.ready.map(WktText::srid).orElse(OptionalInt.empty());
            if (srid.isPresent() && srid.getAsInt() != 0) {
                source.datum = Optional.of(Datums.epsg(srid.getAsInt()));
            }
            return source;
        } catch (UnknownDatumException e) {
            input.close();
            throw new BadSourceException(e.refusal());
        } catch (BadSourceException | IOException e) {
            input.close();
            throw e;
        }
    }

    private static Charset encoding(Path file) throws BadSourceException, IOException {
        try (CountedInput in = CountedInput.open(file)) {
            return TextEncoding.of(in).orElseThrow(() -> BadSourceException.because("layer.encoding-unknown"));
        }
    }

    /** One geometry with all its lines; empty at the end. */
    private Optional<String> geometry() throws BadSourceException, IOException {
        StringBuilder all = new StringBuilder();
        int open = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String plain = line.replace("\uFEFF", "").strip();
            if (all.isEmpty() && (plain.isEmpty() || plain.startsWith("#"))) {
                continue;
            }
            all.append(plain).append(' ');
            for (int i = 0; i < plain.length(); i++) {
                open += plain.charAt(i) == '(' ? 1 : plain.charAt(i) == ')' ? -1 : 0;
            }
            if (open <= 0) {
                break;
            }
            if (all.length() > LONGEST) {
                throw BadSourceException.because("layer.wkt-endless", String.valueOf(number + 1));
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.toString());
    }

    @Override
    public Optional<List<Field>> fields() {
        return Optional.of(List.of());
    }

    @Override
    public Optional<SourceDatum> datum() {
        return datum;
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
        Optional<String> now = ready.isPresent() ? ready : geometry();
        ready = Optional.empty();
        return now.map(words -> text.record(++number, words, Map.of()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
