package io.cityhelm.map.source.gml;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.xml.XmlPull;
import io.cityhelm.core.xml.XmlPull.Step;
import io.cityhelm.core.xml.XmlRejectedException;
import io.cityhelm.map.datum.CrsName;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.CountedInput;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A collection of features in GML, one feature in memory at a time. Coordinates come out east first, whatever the names of
 * their reference systems say.
 */
public final class GmlSource implements VectorSource {

    private static final XmlPull.Limits LIMITS = new XmlPull.Limits(64, 32 << 20, 200_000);
    private static final Set<String> HOLDERS =
            Set.of("member", "members", "featureMember", "featureMembers", "FeatureCollection");

    private final CountedInput input;
    private final XmlPull xml;
    private final FeatureElement features;
    private final Deque<String> open = new ArrayDeque<>();
    private Map<String, String> rootAttributes = Map.of();
    private Optional<SourceRecord> ready = Optional.empty();
    private long number;

    private GmlSource(CountedInput input, XmlPull xml, Optional<String> crs) {
        this.input = input;
        this.xml = xml;
        this.features = new FeatureElement(crs);
    }

    /** @throws BadSourceException when it is no collection of features, or one that could do harm */
    public static GmlSource open(Path file) throws BadSourceException, IOException {
        return open(CountedInput.open(file), Optional.empty());
    }

    /**
     * The same of a part of a file.
     *
     * @param input closed with the source, and when it cannot be opened
     * @param crs what coordinates are in that do not say it
     */
    public static GmlSource open(CountedInput input, Optional<String> crs) throws BadSourceException, IOException {
        try {
            GmlSource source = new GmlSource(input, XmlPull.of(input, LIMITS), crs);
            source.begin();
            return source;
        } catch (XmlRejectedException e) {
            input.close();
            throw rejected(e, 1);
        } catch (BadSourceException | IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private void begin() throws BadSourceException, XmlRejectedException, IOException {
        xml.next();
        if (!xml.name().equals("FeatureCollection")) {
            throw BadSourceException.because("layer.gml-not", xml.name());
        }
        rootAttributes = xml.attributes();
        open.push(xml.name());
        ready = read(); // the first feature tells the reference system
    }

    /** An attribute of the collection, such as {@code numberMatched} and {@code next}. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(rootAttributes.get(name));
    }

    @Override
    public Optional<List<Field>> fields() {
        return Optional.empty();
    }

    @Override
    public Optional<SourceDatum> datum() {
        return features.crs().map(CrsName::datum);
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
    public Optional<SourceRecord> next() throws BadSourceException, IOException {
        if (ready.isPresent()) {
            Optional<SourceRecord> first = ready;
            ready = Optional.empty();
            return first;
        }
        try {
            return read();
        } catch (XmlRejectedException e) {
            throw rejected(e, number + 1);
        }
    }

    private Optional<SourceRecord> read() throws XmlRejectedException, IOException {
        for (Step step = xml.next(); step != Step.FINISHED; step = xml.next()) {
            if (step == Step.END) {
                open.poll();
            } else if (HOLDERS.contains(xml.name())) {
                open.push(xml.name());
            } else if (xml.name().equals("boundedBy")) {
                features.bounds(xml.element());
            } else if (open.isEmpty() || open.peek().equals("FeatureCollection")) {
                xml.skip();
            } else {
                number++;
                return Optional.of(features.read(xml.element(), number));
            }
        }
        return Optional.empty();
    }

    private static BadSourceException rejected(XmlRejectedException e, long record) {
        Refusal why = switch (e.reason()) {
            case DOCUMENT_TYPE -> Refusal.because("layer.xml-document-type");
            case TOO_DEEP -> Refusal.because("layer.xml-too-deep", e.detail());
            case TOO_LARGE -> Refusal.because("layer.xml-too-large", String.valueOf(record));
            case NOT_XML -> Refusal.because("layer.gml-broken", String.valueOf(record), e.detail());
        };
        return new BadSourceException(why).from(e);
    }

    @Override
    public void close() throws IOException {
        xml.close();
        input.close();
    }
}
