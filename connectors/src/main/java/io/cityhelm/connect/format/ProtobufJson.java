package io.cityhelm.connect.format;

import io.cityhelm.connect.format.MessageTable.Field;
import io.cityhelm.core.protobuf.BadProtobufException;
import io.cityhelm.core.protobuf.Pbf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages of protocol buffers as the maps, lists, texts and numbers that their JSON form would be read to: names in camel
 * case, constants by name, numbers of 64 bits as texts. Fields that the table does not know are passed over. How deep it goes
 * is bounded by the table, whose messages do not hold themselves. For one message.
 */
final class ProtobufJson {

    private static final int LENGTH_DELIMITED = 2;
    private static final int BITS_32 = 5;
    private static final int BITS_64 = 1;

    private final MessageTable table;
    private int left;

    /** @param most values in all: a message of two bytes becomes a map */
    ProtobufJson(MessageTable table, int most) {
        this.table = table;
        this.left = most;
    }

    /** There is more in a message than is taken. */
    static final class TooMuchException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    Map<String, Object> read(String type, byte[] bytes) throws BadProtobufException, TooMuchException {
        Map<String, Object> members = new LinkedHashMap<>();
        message(type, new Pbf(bytes), members);
        return members;
    }

    private void message(String type, Pbf in, Map<String, Object> members)
            throws BadProtobufException, TooMuchException {
        while (in.hasMore()) {
            Optional<Field> field = table.field(type, in.field());
            if (field.isEmpty() || !isAsWritten(field.get(), in.wire())) {
                in.skip();
            } else if (table.isMessage(field.get().type())) {
                nested(field.get(), in.message(), members);
            } else if (in.wire() == LENGTH_DELIMITED && !isText(field.get())) {
                for (Pbf packed = in.message(); packed.hasMore(); ) {
                    put(field.get(), scalar(field.get().type(), packed), members);
                }
            } else {
                put(field.get(), scalar(field.get().type(), in), members);
            }
        }
    }

    /** One that comes twice where it may stand once is one: the second adds to the first. */
    private void nested(Field field, Pbf in, Map<String, Object> members)
            throws BadProtobufException, TooMuchException {
        spend();
        Map<String, Object> inside = new LinkedHashMap<>();
        if (!field.repeated() && members.get(field.name()) instanceof Map<?, ?> before) {
            before.forEach((name, value) -> inside.put(String.valueOf(name), value));
        }
        message(field.type(), in, inside);
        store(field, inside, members);
    }

    private void put(Field field, Optional<Object> value, Map<String, Object> members) throws TooMuchException {
        spend();
        value.ifPresent(known -> store(field, known, members));
    }

    @SuppressWarnings("unchecked") // a repeated field is always such a list
    private static void store(Field field, Object value, Map<String, Object> members) {
        if (field.repeated()) {
            ((List<Object>) members.computeIfAbsent(field.name(), name -> new ArrayList<>())).add(value);
        } else {
            members.put(field.name(), value);
        }
    }

    private void spend() throws TooMuchException {
        if (--left < 0) {
            throw new TooMuchException();
        }
    }

    /** Empty for a constant that the table does not have. */
    private Optional<Object> scalar(String type, Pbf in) throws BadProtobufException {
        return switch (type) {
            case "string" -> Optional.of(in.text());
            case "float" -> Optional.of(decimal(Float.intBitsToFloat(in.fixed32())));
            case "double" -> Optional.of(decimal(Double.longBitsToDouble(in.fixed64())));
            case "bool" -> Optional.of(in.varint() != 0);
            case "int32" -> Optional.of((int) in.varint());
            case "uint32" -> Optional.of(in.varint() & 0xFFFF_FFFFL);
            case "int64" -> Optional.of(Long.toString(in.varint()));
            case "uint64" -> Optional.of(Long.toUnsignedString(in.varint()));
            default -> table.constant(type, in.varint()).map(name -> name);
        };
    }

    /** As short as it can be said: 30.2, and not what lies nearest to it. JSON writes what is no number as a text. */
    private static Object decimal(float value) {
        return Float.isFinite(value) ? Double.valueOf(Float.toString(value)) : String.valueOf(value);
    }

    private static Object decimal(double value) {
        return Double.isFinite(value) ? value : String.valueOf(value);
    }

    /** Whether a value is written as its type is; a list of numbers may be packed. */
    private boolean isAsWritten(Field field, int wire) {
        int own = switch (field.type()) {
            case "string" -> LENGTH_DELIMITED;
            case "float" -> BITS_32;
            case "double" -> BITS_64;
            default -> table.isMessage(field.type()) ? LENGTH_DELIMITED : 0;
        };
        return wire == own || wire == LENGTH_DELIMITED && field.repeated();
    }

    private static boolean isText(Field field) {
        return field.type().equals("string");
    }
}
