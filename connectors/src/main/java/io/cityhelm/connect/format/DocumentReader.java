package io.cityhelm.connect.format;

import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.json.NotJsonException;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the documents of one source: {@code Map<String, Object>}, {@code List<Object>}, String, Number, Boolean and null.
 * Depth and lengths are bounded. Safe on any thread.
 *
 * @param charset of texts; empty to find out: UTF-8, else GB 18030
 * @param workbook where in a workbook the records are
 */
public record DocumentReader(Format format, Optional<Charset> charset, Workbook workbook) {

    /** JSON in UTF-8, as the department API has it. */
    public static final DocumentReader USUAL = new DocumentReader(Format.JSON, Optional.empty());

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** For what is no workbook. */
    public DocumentReader(Format format, Optional<Charset> charset) {
        this(format, charset, Workbook.USUAL);
    }

    /** @throws RecordRejected when it is not what it should be */
    public Object read(byte[] document) throws RecordRejected {
        return switch (format) {
            case JSON -> json(document);
            case GEOJSON -> features(json(document));
            case CSV -> CsvDocument.read(text(document));
            case XLSX -> workbook.read(document);
            case XML ->
                XmlDocument.read(charset.isPresent() ? text(document).getBytes(StandardCharsets.UTF_8) : document);
            case GTFS_REALTIME -> GtfsRealtime.read(document);
        };
    }

    /** Whether a document is a page of records by itself, and not one record. */
    public boolean isPaged() {
        return format == Format.GEOJSON
                || format == Format.CSV
                || format == Format.XLSX
                || format == Format.GTFS_REALTIME;
    }

    private Object json(byte[] document) throws RecordRejected {
        try {
            return charset.isEmpty() && TextEncoding.isUtf8(document) ? Json.read(document) : Json.read(text(document));
        } catch (NotJsonException e) {
            throw new RecordRejected("RecordRejected.notJson", e.getMessage());
        }
    }

    private static Object features(Object document) throws RecordRejected {
        if (document instanceof Map<?, ?> map && map.get("features") instanceof java.util.List<?> features) {
            return Map.of("items", features);
        }
        if (document instanceof Map<?, ?> map && "Feature".equals(map.get("type"))) {
            return Map.of("items", java.util.List.of(map));
        }
        throw new RecordRejected("RecordRejected.noFeatures");
    }

    private String text(byte[] document) throws RecordRejected {
        String text = new String(document, charset.isPresent() ? charset.get() : found(document));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset found(byte[] document) throws RecordRejected {
        try {
            return TextEncoding.of(new ByteArrayInputStream(document))
                    .orElseThrow(() -> new RecordRejected("RecordRejected.encoding"));
        } catch (IOException e) {
            throw new UncheckedIOException("an array of bytes does not fail", e);
        }
    }
}
