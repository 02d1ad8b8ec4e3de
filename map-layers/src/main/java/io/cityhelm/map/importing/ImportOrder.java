package io.cityhelm.map.importing;

import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.source.SourceOptions;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * What is to be imported, and how.
 *
 * @param name of the layer
 * @param datum of the coordinates; empty to believe what the file or the service says
 * @param axes which of two numbers comes first
 * @param who imports it: an account or a user
 * @param expected where the data should lie, degrees, WGS 84: the city; empty when nothing is expected
 * @param replace whether a layer of that name may be replaced
 */
public record ImportOrder(
        Origin origin,
        String name,
        Optional<SourceDatum> datum,
        AxisOrder axes,
        SourceOptions options,
        String who,
        Optional<Envelope> expected,
        boolean replace) {}
