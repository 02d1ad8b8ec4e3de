package io.cityhelm.map.source.web;

import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.CountedInput;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import io.cityhelm.map.source.geojson.GeoJsonSource;
import io.cityhelm.map.source.gml.GmlSource;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** The pages that a service gave, by what they are and not by what they are said to be. For one thread. */
final class Pages implements AutoCloseable {

    private static final int HEAD = 64 << 10;
    private static final long MIX = 1_000_003;

    private final Spool spool;
    private final Optional<String> crs;
    private final String host;

    /** @param crs of coordinates that do not name theirs */
    Pages(Spool spool, Optional<String> crs, String host) {
        this.spool = spool;
        this.crs = crs;
        this.host = host;
    }

    int count() {
        return spool.pages().size();
    }

    Spool spool() {
        return spool;
    }

    /** How much of all bytes lies before a page, 0 to 1. */
    double partBefore(int page) {
        return spool.bytes() == 0 || page >= count()
                ? 1
                : (double) spool.pages().get(page).from() / spool.bytes();
    }

    /** @throws BadSourceException when it is no page of features */
    VectorSource open(int page) throws BadSourceException, IOException {
        Spool.Page where = spool.pages().get(page);
        byte[] head = head(where);
        return switch (first(head)) {
            case '{' -> GeoJsonSource.open(spool.open(where));
            case '<' -> gml(where, head);
            default -> throw BadSourceException.because("layer.web-not-features", host);
        };
    }

    private VectorSource gml(Spool.Page where, byte[] head) throws BadSourceException, IOException {
        String words = ServerWords.in(head);
        if (!words.isEmpty()) {
            throw BadSourceException.because("layer.web-status", host, "200", words);
        }
        try {
            return GmlSource.open(spool.open(where), crs);
        } catch (BadSourceException e) {
            throw e.refusal().rule().equals("layer.gml-not") || isPageForBrowsers(head)
                    ? BadSourceException.because("layer.web-not-features", host).from(e)
                    : e;
        }
    }

    private static boolean isPageForBrowsers(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 200), java.nio.charset.StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    /**
     * Reads a page to its end, so that nothing in it comes as a surprise when it is imported.
     *
     * @throws BadSourceException when it cannot be read to its end
     */
    PageFacts facts(int page) throws BadSourceException, IOException {
        long records = 0;
        long print = 1;
        OptionalLong matched;
        Optional<String> next;
        try (VectorSource source = open(page)) {
            for (var record = source.next(); record.isPresent(); record = source.next()) {
                records++;
                print = print * MIX + print(record.get());
            }
            if (source instanceof GmlSource gml) {
                matched = JsonPage.count(gml.attribute("numberMatched").orElse("unknown"));
                next = gml.attribute("next").filter(href -> !href.isBlank());
            } else {
                try (CountedInput in = spool.open(spool.pages().get(page))) {
                    JsonPage json = JsonPage.read(in);
                    matched = json.matched();
                    next = json.next();
                }
            }
        }
        return new PageFacts(records, matched, next, print);
    }

    private static long print(SourceRecord record) {
        return switch (record) {
            case SourceRecord.Unreadable bad -> bad.reason().hashCode();
            case SourceRecord.Feature feature ->
                feature.values().hashCode()
                        + MIX
                                * feature.geometry()
                                        .map(geometry ->
                                                geometry.getEnvelopeInternal().hashCode())
                                        .orElse(0);
        };
    }

    private byte[] head(Spool.Page page) throws IOException {
        try (CountedInput in = spool.open(page)) {
            return in.readNBytes(HEAD);
        }
    }

    private static int first(byte[] head) {
        for (int i = 0; i < head.length; i++) {
            boolean mark = head[i] == (byte) 0xEF || head[i] == (byte) 0xBB || head[i] == (byte) 0xBF;
            if (!mark && head[i] > ' ') {
                return head[i];
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
