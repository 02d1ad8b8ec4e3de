package io.cityhelm.map.source;

import io.cityhelm.map.datum.SourceDatum;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * A file with features, read once from its beginning to its end in bounded memory, however large it is. Touches the disk;
 * for one thread.
 */
public interface VectorSource extends AutoCloseable {

    /** The columns, where the format declares them; empty where only reading all of it would tell. */
    Optional<List<Field>> fields();

    /** What the file says its coordinates mean; empty when it says nothing. Known when the source is open. */
    Optional<SourceDatum> datum();

    /** What its texts are encoded in: found, declared or asked for; empty where the format leaves no choice. */
    Optional<Charset> encoding();

    /**
     * The next record, good or bad; empty at the end.
     *
     * @throws BadSourceException when nothing after this can be read
     * @throws IOException when the disk fails
     */
    Optional<SourceRecord> next() throws BadSourceException, IOException;

    /** How much of it has been read, 0 to 1. */
    double progress();

    @Override
    void close() throws IOException;
}
