package io.cityhelm.map.source.geojson;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.datum.UnknownDatumException;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.CountedInput;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A feature collection, a single feature or geometry, or one feature a line (RFC 8142). One feature is in memory at a
 * time. Without a {@code crs} the coordinates are WGS 84, as RFC 7946 says.
 */
public final class GeoJsonSource implements VectorSource {

    /** A longer text, in characters, is no attribute of a feature. */
    private static final int LONGEST = 8 * 1024 * 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(LONGEST).build())
            .build();

    private final CountedInput input;
    private final JsonParser json;
    private final FeatureReader reader;
    private Optional<SourceDatum> datum = Optional.of(Datums.WGS84);
    private Optional<SourceRecord> ready = Optional.empty();
    private boolean inFeatures;
    private long number;

    private GeoJsonSource(CountedInput input, JsonParser json) {
        this.input = input;
        this.json = json;
        this.reader = new FeatureReader(json);
    }

    /** @throws BadSourceException when it does not begin as GeoJSON does */
    public static GeoJsonSource open(Path file) throws BadSourceException, IOException {
        return open(CountedInput.open(file));
    }

    /** The same of a part of a file. @param input closed with the source, and when it cannot be opened */
    public static GeoJsonSource open(CountedInput input) throws BadSourceException, IOException {
        try {
            GeoJsonSource source =
                    new GeoJsonSource(input, FACTORY.createParser(ObjectReadContext.empty(), withoutSeparators(input)));
            source.begin();
            return source;
        } catch (BadSourceException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /** The record separator of a GeoJSON text sequence is white space to us. */
    private static InputStream withoutSeparators(InputStream in) {
        return new java.io.FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                for (int i = offset; i < offset + count; i++) {
                    if (bytes[i] == 0x1E) {
                        bytes[i] = ' ';
                    }
                }
                return count;
            }
        };
    }

    private void begin() throws BadSourceException {
        try {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw BadSourceException.because("layer.geojson-not");
            }
            ready = root();
            if (ready.isEmpty() && !inFeatures && number == 0 && !reader.isCollection()) {
                throw BadSourceException.because("layer.geojson-not");
            }
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    @Override
    public Optional<List<Field>> fields() {
        return Optional.empty();
    }

    @Override
    public Optional<SourceDatum> datum() {
        return datum;
    }

    @Override
    public Optional<Charset> encoding() {
        return Optional.empty();
    }

    @Override
    public double progress() {
        return input.part();
    }

    @Override
    public Optional<SourceRecord> next() throws BadSourceException {
        if (ready.isPresent()) {
            Optional<SourceRecord> first = ready;
            ready = Optional.empty();
            return first;
        }
        try {
            while (true) {
                JsonToken token = json.nextToken();
                if (token == null) {
                    return Optional.empty();
                }
                if (inFeatures && token == JsonToken.END_ARRAY) {
                    inFeatures = false;
                    reader.rest(this::declare);
                } else if (inFeatures) {
                    return Optional.of(feature(token));
                } else if (token == JsonToken.START_OBJECT) {
                    Optional<SourceRecord> record = root();
                    if (record.isPresent()) {
                        return record;
                    }
                } else {
                    throw BadSourceException.because("layer.geojson-broken", number + 1, line(), "");
                }
            }
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private SourceRecord feature(JsonToken token) {
        number++;
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            return new SourceRecord.Unreadable(number, Refusal.because("layer.geojson-no-feature"));
        }
        reader.read(name -> declare(name, false));
        return reader.record(number);
    }

    /** An object that stands alone: a collection, whose features come one by one, or a feature. */
    private Optional<SourceRecord> root() {
        inFeatures = reader.read(name -> declare(name, true));
        if (inFeatures || reader.isCollection()) {
            return Optional.empty();
        }
        if (!reader.isFeature() && number == 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(reader.record(number));
    }

    private void declare(String name) {
        declare(name, true);
    }

    private void declare(String name, boolean ofAll) {
        if (ofAll && number == 0) {
            try {
                datum = Optional.of(Datums.parse(name));
            } catch (UnknownDatumException e) {
                datum = Optional.empty(); // then the user has to say
            }
        }
    }

    private BadSourceException broken(JacksonException e) {
        return BadSourceException.because(
                        "layer.geojson-broken", String.valueOf(number + 1), line(), e.getOriginalMessage())
                .from(e);
    }

    private String line() {
        return String.valueOf(json.currentLocation().getLineNr());
    }

    @Override
    public void close() throws IOException {
        json.close();
        input.close();
    }
}
