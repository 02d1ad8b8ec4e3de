package io.cityhelm.connect.format;

import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.protobuf.BadProtobufException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A feed of GTFS-Realtime: its entities are the records, in the form that JSON has of them, each with the {@code header} of
 * the feed. What came into the standard later is left out.
 */
final class GtfsRealtime {

    private static final MessageTable TABLE = MessageTable.of("gtfs-realtime.fields");

    /** More than the largest cities have; a few bytes could stand for many more. */
    private static final int MOST_VALUES = 2_000_000;

    private GtfsRealtime() {}

    /** @throws RecordRejected when it is no such feed, broken or too large */
    static Map<String, Object> read(byte[] document) throws RecordRejected {
        try {
            return items(new ProtobufJson(TABLE, MOST_VALUES).read("FeedMessage", document));
        } catch (BadProtobufException e) {
            throw new RecordRejected("RecordRejected.notGtfs", e.getMessage());
        } catch (ProtobufJson.TooMuchException e) {
            throw new RecordRejected("RecordRejected.gtfsTooLarge", MOST_VALUES);
        }
    }

    private static Map<String, Object> items(Map<String, Object> feed) throws RecordRejected {
        if (!(feed.get("header") instanceof Map<?, ?> header) || !header.containsKey("gtfsRealtimeVersion")) {
            throw new RecordRejected("RecordRejected.notGtfs", "header");
        }
        List<?> entities = feed.get("entity") instanceof List<?> list ? list : List.of();
        return Map.of(
                "items",
                entities.stream().map(entity -> withHeader(entity, header)).toList());
    }

    private static Map<Object, Object> withHeader(Object entity, Map<?, ?> header) {
        Map<Object, Object> whole = new LinkedHashMap<>((Map<?, ?>) entity);
        whole.put("header", header);
        return whole;
    }
}
