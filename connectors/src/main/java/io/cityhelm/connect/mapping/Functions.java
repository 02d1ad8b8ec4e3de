package io.cityhelm.connect.mapping;

import com.dashjoin.jsonata.Jsonata;
import io.cityhelm.core.pack.CodeTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The functions that expressions have beside those of JSONata: {@code $time}, {@code $code} and {@code $unit}. What is not
 * there stays not there; what cannot be converted rejects the record.
 */
final class Functions {

    private static final int MOST_FORMATS = 100;

    private final Conversions conversions;
    private final Map<String, TimeFormat> formats = new ConcurrentHashMap<>();

    Functions(Conversions conversions) {
        this.conversions = conversions;
    }

    /** Carries a rejection out of an expression. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient RecordRejected why;

        Refused(RecordRejected why) {
            super(why);
            this.why = why;
        }

        RecordRejected why() {
            return why;
        }
    }

    void give(Jsonata expression) {
        register(expression, "time", "<x?x?:x>", this::time);
        register(expression, "code", "<x?x?:x>", this::code);
        register(expression, "unit", "<x?x?x?:x>", Functions::unit);
    }

    private interface Body {
        Object apply(List<?> arguments) throws RecordRejected;
    }

    private static void register(Jsonata expression, String name, String signature, Body body) {
        expression.registerFunction(
                name,
                new Jsonata.JFunction(
                        (input, arguments) -> {
                            try {
                                return body.apply(arguments);
                            } catch (RecordRejected e) {
                                throw new Refused(e);
                            }
                        },
                        signature));
    }

    /** {@code $time(value)} by the file's formats, or {@code $time(value, format)}. */
    private Object time(List<?> arguments) throws RecordRejected {
        Object value = argument(arguments, 0);
        if (value == null) {
            return null;
        }
        Object format = argument(arguments, 1);
        return (format == null
                        ? conversions.times().read(value)
                        : conversions.times().read(value, format(String.valueOf(format))))
                .toString();
    }

    private TimeFormat format(String text) throws RecordRejected {
        TimeFormat known = formats.get(text);
        if (known != null) {
            return known;
        }
        try {
            TimeFormat format = TimeFormat.of(text);
            if (formats.size() < MOST_FORMATS) {
                formats.put(text, format);
            }
            return format;
        } catch (IllegalArgumentException e) {
            throw new RecordRejected("RecordRejected.timeFormat", Cut.of(text), e.getMessage());
        }
    }

    /** {@code $code('table', value)}. */
    private Object code(List<?> arguments) throws RecordRejected {
        String name = String.valueOf(argument(arguments, 0));
        Object value = argument(arguments, 1);
        CodeTable table = Optional.ofNullable(conversions.codes().get(name))
                .orElseThrow(() -> new RecordRejected("RecordRejected.noTable", Cut.of(name)));
        if (value == null) {
            return null;
        }
        String code = value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : String.valueOf(value).strip();
        return table.find(code).orElseThrow(() -> new RecordRejected("RecordRejected.code", Cut.of(code), name));
    }

    /** {@code $unit(value, 'from', 'to')}. */
    private static Object unit(List<?> arguments) throws RecordRejected {
        Object value = argument(arguments, 0);
        if (value == null) {
            return null;
        }
        return Units.convert(
                number(value), String.valueOf(argument(arguments, 1)), String.valueOf(argument(arguments, 2)));
    }

    private static double number(Object value) throws RecordRejected {
        try {
            double number = value instanceof Number already
                    ? already.doubleValue()
                    : Double.parseDouble(String.valueOf(value).strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new RecordRejected("RecordRejected.noNumber", Cut.of(value));
        }
        throw new RecordRejected("RecordRejected.noNumber", Cut.of(value));
    }

    private static Object argument(List<?> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }
}
