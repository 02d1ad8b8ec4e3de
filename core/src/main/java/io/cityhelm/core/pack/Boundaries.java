package io.cityhelm.core.pack;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.util.List;
import java.util.Optional;

/**
 * The borders of a city, read when asked for. Usable from any thread, but each call may read the disk: never on the FX
 * thread. The file is opened read-only and never changed.
 */
public interface Boundaries {

    /**
     * The borders of all jurisdictions of a level, by code. Reads the file on each call: keep what you need.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    List<Border> of(Level level);

    /**
     * The borders of the jurisdictions directly below one, by code; empty below a grid or an unknown code.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    List<Border> childrenOf(JurisdictionCode parent);

    /**
     * The border of one jurisdiction.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    Optional<Border> find(JurisdictionCode code);

    /**
     * The deepest jurisdiction in which a place lies; empty outside the city. The first call at a place loads the borders
     * around it, later calls there take microseconds.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    Optional<JurisdictionCode> locate(LonLat place);
}
