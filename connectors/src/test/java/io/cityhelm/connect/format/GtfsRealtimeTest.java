package io.cityhelm.connect.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TimeRange;
import com.google.transit.realtime.GtfsRealtime.TranslatedString;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import io.cityhelm.connect.mapping.RecordRejected;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Feeds of GTFS-Realtime as the standard's own library writes them, and feeds that nobody should write. */
class GtfsRealtimeTest {

    private static final DocumentReader READER = new DocumentReader(Format.GTFS_REALTIME, Optional.empty());
    private static final FeedHeader HEADER = FeedHeader.newBuilder()
            .setGtfsRealtimeVersion("2.0")
            .setTimestamp(1_590_969_600L)
            .build();

    private static final FeedMessage FEED = FeedMessage.newBuilder()
            .setHeader(HEADER)
            .addEntity(FeedEntity.newBuilder()
                    .setId("bus-7")
                    .setVehicle(VehiclePosition.newBuilder()
                            .setVehicle(
                                    VehicleDescriptor.newBuilder().setId("7").setLabel("快线 7 路"))
                            .setPosition(
                                    Position.newBuilder().setLatitude(30.2672f).setLongitude(120.1535f))
                            .setTimestamp(1_590_969_590L)
                            .setCurrentStatus(VehiclePosition.VehicleStopStatus.STOPPED_AT)))
            .addEntity(FeedEntity.newBuilder()
                    .setId("alert-1")
                    .setAlert(Alert.newBuilder()
                            .addActivePeriod(TimeRange.newBuilder().setStart(1_590_969_000L))
                            .addInformedEntity(EntitySelector.newBuilder().setRouteId("R1"))
                            .setCause(Alert.Cause.WEATHER)
                            .setEffect(Alert.Effect.DETOUR)
                            .setHeaderText(TranslatedString.newBuilder()
                                    .addTranslation(TranslatedString.Translation.newBuilder()
                                            .setText("绕行")
                                            .setLanguage("zh")))))
            .build();

    @SuppressWarnings("unchecked") // what is read is a page
    private static List<Map<String, Object>> records(byte[] document) throws RecordRejected {
        return (List<Map<String, Object>>) ((Map<?, ?>) READER.read(document)).get("items");
    }

    @Test
    void entities_are_records_in_the_form_of_json_with_the_header_of_the_feed() throws Exception {
        List<Map<String, Object>> records = records(FEED.toByteArray());

        assertThat(records).hasSize(2);
        assertThat(records.getFirst())
                .containsEntry("id", "bus-7")
                .containsEntry("header", Map.of("gtfsRealtimeVersion", "2.0", "timestamp", "1590969600"));
        assertThat(records.getFirst().get("vehicle"))
                .isEqualTo(Map.of(
                        "vehicle",
                        Map.of("id", "7", "label", "快线 7 路"),
                        "position",
                        Map.of("latitude", 30.2672, "longitude", 120.1535),
                        "timestamp",
                        "1590969590",
                        "currentStatus",
                        "STOPPED_AT"));
        assertThat(records.get(1).get("alert").toString()).contains("effect=DETOUR", "text=绕行", "start=1590969000");
    }

    /** Every field of every message, filled at random and written by the standard's own library. */
    @Property(tries = 300)
    void whatever_a_feed_says_is_read_as_its_json_form_would_be(@ForAll long seed) throws Exception {
        Message feed = filled(FeedMessage.getDescriptor(), new Random(seed));

        List<Map<String, Object>> records = records(feed.toByteArray());

        Map<?, ?> expected = (Map<?, ?>) json(feed);
        List<Object> entities = new ArrayList<>();
        for (Object entity : expected.get("entity") instanceof List<?> list ? list : List.of()) {
            Map<Object, Object> whole = new LinkedHashMap<>((Map<?, ?>) entity);
            whole.put("header", expected.get("header"));
            entities.add(whole);
        }
        assertThat(records).isEqualTo(entities);
    }

    @Test
    void one_message_in_two_pieces_is_one_and_fields_of_later_days_are_passed_over() throws Exception {
        byte[] pieces = joined(
                bytes(0x0A, 0x05, 0x0A, 0x03, '2', '.', '0'), // header { version }
                bytes(0x0A, 0x02, 0x18, 0x2A), // header { timestamp: 42 }
                bytes(0x12, 0x04, 0x0A, 0x02, 'i', 'd'),
                bytes(0xC2, 0x3E, 0x03, 'x', 'y', 'z'), // field 1000
                bytes(0xC8, 0x3E, 0x07)); // field 1001

        assertThat(records(pieces))
                .singleElement()
                .isEqualTo(Map.of("id", "id", "header", Map.of("gtfsRealtimeVersion", "2.0", "timestamp", "42")));
    }

    @Test
    void what_is_no_feed_is_refused_with_its_reason() {
        byte[] whole = FEED.toByteArray();
        assertRefused(new byte[0], "RecordRejected.notGtfs");
        assertRefused("<html>please log in</html>".getBytes(), "RecordRejected.notGtfs");
        assertRefused(Arrays.copyOf(whole, whole.length - 3), "RecordRejected.notGtfs");
        // a text of two gigabytes, one of a negative length, one of eight exabytes
        assertRefused(bytes(0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 'x'), "RecordRejected.notGtfs");
        assertRefused(
                bytes(0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 'x'), "RecordRejected.notGtfs");
        assertRefused(bytes(0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 'x'), "RecordRejected.notGtfs");
        // groups, which begin and never end
        byte[] groups = new byte[1 << 20];
        Arrays.fill(groups, (byte) 0x0B);
        assertRefused(groups, "RecordRejected.notGtfs");
    }

    @Test
    void nesting_without_end_ends_where_the_messages_of_the_standard_do() throws Exception {
        // header in header in header … : what lies in a header is a text or a number, so that nothing goes deeper
        byte[] inside = bytes(0x0A, 0x01, '2');
        for (int i = 0; i < 5_000; i++) {
            ByteArrayOutputStream around = new ByteArrayOutputStream();
            around.write(0x0A);
            for (int length = inside.length; ; length >>>= 7) {
                around.write(length > 0x7F ? length & 0x7F | 0x80 : length);
                if (length <= 0x7F) {
                    break;
                }
            }
            around.write(inside);
            inside = around.toByteArray();
        }

        assertThat(records(inside)).isEmpty();
    }

    @Test
    void two_bytes_for_a_map_are_not_taken_without_end() {
        byte[] many = new byte[8 << 20];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = 0x12; // an entity without anything in it
        }

        assertRefused(many, "RecordRejected.gtfsTooLarge");
    }

    @Property(tries = 1_000)
    void any_bytes_at_all_are_a_feed_or_refused_and_soon(@ForAll @Size(max = 400) byte[] bytes) {
        assertNothingElse(bytes);
    }

    @Property(tries = 1_000)
    void a_spoilt_feed_is_a_feed_or_refused_and_soon(
            @ForAll @IntRange(max = 400) int at,
            @ForAll @IntRange(max = 30) int cut,
            @ForAll @Size(max = 12) byte[] in) {
        byte[] good = FEED.toByteArray();
        int start = Math.min(at, good.length);
        int rest = Math.min(start + cut, good.length);
        assertNothingElse(joined(Arrays.copyOf(good, start), in, Arrays.copyOfRange(good, rest, good.length)));
    }

    private static void assertNothingElse(byte[] bytes) {
        long began = System.nanoTime();
        try {
            assertThat(records(bytes)).isNotNull();
        } catch (RecordRejected e) {
            assertThat(e.why().key()).startsWith("RecordRejected.");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    private static void assertRefused(byte[] bytes, String key) {
        assertThatThrownBy(() -> READER.read(bytes))
                .isInstanceOfSatisfying(
                        RecordRejected.class, e -> assertThat(e.why().key()).isEqualTo(key));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Message filled(Descriptor type, Random random) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (FieldDescriptor field : type.getFields()) {
            if (field.isRepeated()) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    message.addRepeatedField(field, value(field, random));
                }
            } else if (field.isRequired() || random.nextInt(3) > 0) {
                message.setField(field, value(field, random));
            }
        }
        return message.build();
    }

    private static Object value(FieldDescriptor field, Random random) {
        return switch (field.getJavaType()) {
            case MESSAGE -> filled(field.getMessageType(), random);
            case ENUM ->
                field.getEnumType()
                        .getValues()
                        .get(random.nextInt(field.getEnumType().getValues().size()));
            case STRING -> random.nextBoolean() ? "" : "地铁 " + random.nextInt();
            case BOOLEAN -> random.nextBoolean();
            case FLOAT -> (random.nextFloat() - 0.5f) * 400;
            case DOUBLE -> random.nextGaussian() * 1e6;
            case INT -> random.nextInt();
            case LONG -> random.nextLong();
            case BYTE_STRING -> throw new IllegalStateException("the standard has none");
        };
    }

    /** The form that the documentation of protocol buffers gives to JSON. */
    private static Object json(Object value) {
        if (value instanceof Message message) {
            Map<String, Object> members = new LinkedHashMap<>();
            message.getAllFields().forEach((field, held) -> members.put(field.getJsonName(), json(field, held)));
            return members;
        }
        return value instanceof EnumValueDescriptor constant ? constant.getName() : value;
    }

    private static Object json(FieldDescriptor field, Object held) {
        if (held instanceof List<?> list) {
            return list.stream().map(each -> one(field, each)).toList();
        }
        return one(field, held);
    }

    private static Object one(FieldDescriptor field, Object held) {
        return switch (field.getType()) {
            case UINT64 -> Long.toUnsignedString((Long) held);
            case INT64 -> held.toString();
            case UINT32 -> Integer.toUnsignedLong((Integer) held);
            case FLOAT -> Double.valueOf(held.toString());
            default -> json(held);
        };
    }
}
