package io.cityhelm.map.source;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What the user says about a file because the file does not say it, or not rightly.
 *
 * @param encoding of its texts; empty to find out
 * @param x the column of the number to the east, in a table
 * @param y the column of the number to the north, in a table
 * @param table of a file that holds several, or what is wanted of a service
 */
public record SourceOptions(
        Optional<Charset> encoding, Optional<String> x, Optional<String> y, Optional<String> table) {

    /** Nothing is said. */
    public static final SourceOptions NONE =
            new SourceOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public SourceOptions withEncoding(Charset charset) {
        return new SourceOptions(Optional.of(charset), x, y, table);
    }

    public SourceOptions withColumns(String east, String north) {
        return new SourceOptions(encoding, Optional.of(east), Optional.of(north), table);
    }

    public SourceOptions withTable(String name) {
        return new SourceOptions(encoding, x, y, Optional.of(name));
    }
}
