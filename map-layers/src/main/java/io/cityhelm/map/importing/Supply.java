package io.cityhelm.map.importing;

import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.VectorSource;
import java.io.IOException;

/** Records on the disk; what was fetched for it is gone when it is closed. For one thread. */
interface Supply extends AutoCloseable {

    /** Reads them from the beginning; the caller closes the source. */
    VectorSource open() throws BadSourceException, IOException;

    /** Whether they had to be fetched first. */
    boolean wasFetched();

    @Override
    void close() throws IOException;
}
