package io.cityhelm.connect.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import systems.uom.ucum.format.UCUMFormat;

/** Values from one unit of measure into another, both written as the Unified Code for Units of Measure has them. */
public final class Units {

    private static final int LONGEST = 40;
    private static final int MOST_KEPT = 1_000;
    private static final MathContext DIGITS = new MathContext(12);
    private static final UCUMFormat UCUM = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);
    private static final Map<Pair, UnitConverter> KEPT = new ConcurrentHashMap<>();

    private Units() {}

    private record Pair(String from, String to) {}

    /**
     * The same quantity in another unit, to twelve digits.
     *
     * @throws RecordRejected when one of them is no unit, or they do not measure the same
     */
    public static double convert(double value, String from, String to) throws RecordRejected {
        if (from.equals(to)) {
            return value;
        }
        double converted = converter(new Pair(from, to)).convert(value);
        if (!Double.isFinite(converted)) {
            throw new RecordRejected("RecordRejected.unit", from, to);
        }
        return new BigDecimal(converted, DIGITS).doubleValue();
    }

    /** Reads the table of units, which takes a good part of a second: longer than an expression may take for its first record. */
    static void load() {
        isUnit("m");
    }

    /** Whether it is a unit. */
    public static boolean isUnit(String text) {
        return unit(text).isPresent();
    }

    private static UnitConverter converter(Pair pair) throws RecordRejected {
        UnitConverter known = KEPT.get(pair);
        if (known != null) {
            return known;
        }
        Unit<?> from = known(pair.from());
        Unit<?> to = known(pair.to());
        try {
            UnitConverter converter = from.getConverterToAny(to);
            if (KEPT.size() < MOST_KEPT) {
                KEPT.put(pair, converter);
            }
            return converter;
        } catch (IncommensurableException e) {
            throw new RecordRejected("RecordRejected.unit", pair.from(), pair.to());
        }
    }

    private static Unit<?> known(String text) throws RecordRejected {
        return unit(text).orElseThrow(() -> new RecordRejected("RecordRejected.noUnit", Cut.of(text)));
    }

    private static Optional<Unit<?>> unit(String text) {
        if (text.isBlank() || text.length() > LONGEST || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UCUM.parse(text));
        } catch (RuntimeException | Error e) {
            // the library's scanner throws an error of its own for a character that it does not know
            if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
