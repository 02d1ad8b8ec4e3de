package io.cityhelm.core.pack;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.store.geopackage.GeoPackageReader;
import io.cityhelm.core.store.geopackage.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** The borders out of the pack's GeoPackage. */
final class GeoPackageBoundaries implements Boundaries {

    private final GeoPackageReader file;
    private final Map<JurisdictionCode, Level> levels;
    private final Locator locator = new Locator(this);

    GeoPackageBoundaries(GeoPackageReader file, List<Jurisdiction> jurisdictions) {
        this.file = file;
        this.levels = HashMap.newHashMap(jurisdictions.size());
        jurisdictions.forEach(node -> levels.put(node.code(), node.level()));
    }

    @Override
    public List<Border> of(Level level) {
        return borders(() -> file.shapes(level));
    }

    @Override
    public List<Border> childrenOf(JurisdictionCode parent) {
        return Optional.ofNullable(levels.get(parent))
                .flatMap(Level::below)
                .map(below -> borders(() -> file.shapes(below, parent)))
                .orElse(List.of());
    }

    @Override
    public Optional<Border> find(JurisdictionCode code) {
        Level level = levels.get(code);
        if (level == null) {
            return Optional.empty();
        }
        return borders(() -> file.shape(level, code).stream().toList()).stream().findFirst();
    }

    @Override
    public Optional<JurisdictionCode> locate(LonLat place) {
        return locator.locate(new Coordinate(place.lon(), place.lat()));
    }

    private interface Reading {
        List<Shape> read() throws IOException;
    }

    private static List<Border> borders(Reading reading) {
        try {
            return reading.read().stream()
                    .map(shape -> new Border(shape.code(), shape.geometry()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
