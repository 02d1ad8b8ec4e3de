package io.cityhelm.map.geopackage;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a layer comes from; it stands inside its file.
 *
 * @param name as people call it
 * @param source name of the file that it was imported from, without its folder
 * @param datum of the source, as it was said or found; the layer itself is WGS 84
 * @param encoding of the source's texts; empty when the format has only one
 * @param importedBy account or user
 * @param importedAt when
 * @param features how many there are
 * @param rejected how many records were left out
 * @param repaired how many of the features were mended
 */
public record LayerInfo(
        String name,
        String source,
        String datum,
        Optional<String> encoding,
        String importedBy,
        Instant importedAt,
        long features,
        long rejected,
        long repaired) {}
