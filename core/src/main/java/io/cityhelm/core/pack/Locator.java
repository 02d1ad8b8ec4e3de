package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * Walks from the city down to the child that covers a place. Each parent's children are loaded when a place first falls
 * into it and then kept. On a shared border the child with the smaller code answers.
 */
final class Locator {

    private final Boundaries boundaries;
    private final Map<JurisdictionCode, List<Area>> children = new ConcurrentHashMap<>();
    private volatile List<Area> city;

    Locator(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    Optional<JurisdictionCode> locate(Coordinate place) {
        Optional<JurisdictionCode> deepest = Optional.empty();
        Optional<JurisdictionCode> next = covering(city(), place);
        while (next.isPresent()) {
            deepest = next;
            next = covering(children.computeIfAbsent(next.get(), this::load), place);
        }
        return deepest;
    }

    private List<Area> city() {
        List<Area> known = city;
        if (known == null) {
            known = areas(boundaries.of(Level.CITY));
            city = known;
        }
        return known;
    }

    private List<Area> load(JurisdictionCode parent) {
        return areas(boundaries.childrenOf(parent));
    }

    private static List<Area> areas(List<Border> borders) {
        return borders.stream().map(Area::of).toList();
    }

    private static Optional<JurisdictionCode> covering(List<Area> areas, Coordinate place) {
        return areas.stream().filter(area -> area.covers(place)).map(Area::code).findFirst();
    }

    private record Area(JurisdictionCode code, Envelope box, PointOnGeometryLocator index) {

        static Area of(Border border) {
            return new Area(
                    border.code(), border.shape().getEnvelopeInternal(), new IndexedPointInAreaLocator(border.shape()));
        }

        boolean covers(Coordinate place) {
            return box.covers(place) && index.locate(place) != Location.EXTERIOR;
        }
    }
}
