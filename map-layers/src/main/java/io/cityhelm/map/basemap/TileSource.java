package io.cityhelm.map.basemap;

import java.io.IOException;
import java.util.Optional;

/**
 * Where the pictures of one base map come from. Safe on any thread; reads the disk or the network, so never to be called
 * on the FX thread, but for {@link #state()} and what is fixed.
 */
public interface TileSource extends AutoCloseable {

    /** On which grid its pictures lie; fixed once it is open. */
    TileGrid grid();

    /** Whom the map owes its thanks to, in the words of the source; blank when it says nothing. */
    String credits();

    /**
     * The bytes of one picture as they came: PNG, JPEG or whatever they turn out to be.
     *
     * @return empty when the source has no picture there
     * @throws SilentSourceException when it is not to be asked now
     * @throws IOException when this one could not be fetched; its message names no credential
     */
    Optional<byte[]> fetch(TileAddress address) throws IOException;

    /** Whether the map draws its tiles itself, in the colours of its theme. */
    default boolean isDrawn() {
        return false;
    }

    /** How it stands now; never blocks. */
    default SourceState state() {
        return SourceState.ANSWERING;
    }

    @Override
    void close();
}
