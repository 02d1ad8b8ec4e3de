package io.cityhelm.connect.mapping;

import io.cityhelm.core.pack.CodeTable;
import java.util.Map;
import java.util.Optional;

/**
 * What the file of a link says about how its source writes values: what the functions {@code $time}, {@code $code} and
 * {@code $unit} of its expressions go by.
 *
 * @param times how it writes times
 * @param codes tables from its codes to ours, by name
 * @param unit what its values are in when a record does not say, in UCUM; empty for the units of the city pack
 */
public record Conversions(Times times, Map<String, CodeTable> codes, Optional<String> unit) {

    /** A source that writes everything as we do. */
    public static final Conversions NONE = new Conversions(Times.UNSAID, Map.of(), Optional.empty());

    public Conversions {
        codes = Map.copyOf(codes);
    }
}
