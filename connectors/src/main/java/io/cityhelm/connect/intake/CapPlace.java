package io.cityhelm.connect.intake;

import io.cityhelm.connect.cap.CapAlert;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds the place of a warning. Codes of jurisdictions that the sender names go first. Otherwise it is the smallest
 * jurisdiction that holds the drawn area, as far as that lies in the city; the rim is left out, because an area that
 * follows a border touches the neighbours. A warning with neither belongs to the jurisdiction that the link names.
 */
final class CapPlace {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** Points on a circle's rim that stand for the whole rim. */
    private static final int RIM = 12;

    /** How much of an area's size its rim counts. */
    private static final double RIM_SHARE = 0.05;

    private static final double METRES_PER_DEGREE = 111_195;

    private final Territory territory;

    CapPlace(Territory territory) {
        this.territory = territory;
    }

    Place of(CapAlert.Info info) throws RecordRejected {
        String address = info.areas().stream()
                .map(CapAlert.Area::description)
                .findFirst()
                .orElse("");
        List<LonLat> points = points(info);
        Optional<JurisdictionCode> named = named(info);
        if (named.isPresent()) {
            LonLat seat = territory.tree().get(named.get()).seat();
            return new Place(points.isEmpty() ? seat : points.getFirst(), named.get(), address);
        }
        return points.isEmpty() ? unplaced(address) : drawn(points, address);
    }

    private Place drawn(List<LonLat> points, String address) throws RecordRejected {
        Optional<JurisdictionCode> holder = Optional.empty();
        Optional<LonLat> first = Optional.empty();
        for (LonLat point : points) {
            Optional<JurisdictionCode> at = territory.locate().apply(point);
            first = first.or(() -> at.map(code -> point));
            holder = at.isEmpty() ? holder : Optional.of(common(holder, at.get()));
        }
        JurisdictionCode code = holder.orElseThrow(() -> new RecordRejected("RecordRejected.outsideArea", address));
        return new Place(first.orElseThrow(), code, address);
    }

    private Optional<JurisdictionCode> named(CapAlert.Info info) {
        return info.areas().stream()
                .flatMap(area -> area.geocodes().stream())
                .map(this::jurisdiction)
                .flatMap(Optional::stream)
                .map(Jurisdiction::code)
                .reduce((one, other) -> common(Optional.of(one), other));
    }

    private Place unplaced(String address) throws RecordRejected {
        Jurisdiction otherwise = territory
                .otherwise()
                .flatMap(territory.tree()::find)
                .orElseThrow(() -> new RecordRejected("RecordRejected.noPlace"));
        return new Place(otherwise.seat(), otherwise.code(), address);
    }

    private Optional<Jurisdiction> jurisdiction(String geocode) {
        boolean digits = geocode.length() >= 2
                && geocode.length() <= 32
                && geocode.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? territory.tree().find(JurisdictionCode.of(geocode)) : Optional.empty();
    }

    /** The lowest node above both; the tree has one root, so there is one. */
    private JurisdictionCode common(Optional<JurisdictionCode> one, JurisdictionCode other) {
        return territory.tree().path(one.orElse(other)).reversed().stream()
                .map(Jurisdiction::code)
                .filter(code -> territory.tree().covers(code, other))
                .findFirst()
                .orElse(territory.tree().root().code());
    }

    private List<LonLat> points(CapAlert.Info info) {
        List<LonLat> points = new ArrayList<>();
        for (CapAlert.Area area : info.areas()) {
            area.polygons().forEach(ring -> points.addAll(inside(ring)));
            area.circles().forEach(circle -> points.addAll(rim(circle)));
        }
        return points.stream().map(territory::wgs84).toList();
    }

    /** A point well inside, and the corners drawn in a little. */
    private static List<LonLat> inside(List<LonLat> ring) {
        Coordinate[] corners =
                ring.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new);
        Geometry area = GEOMETRY.createPolygon(corners);
        Geometry drawnIn = area.buffer(-RIM_SHARE * Math.sqrt(area.getArea()));
        Geometry used = drawnIn.isEmpty() ? area : drawnIn;
        return Stream.concat(Stream.of(used.getInteriorPoint().getCoordinate()), Stream.of(used.getCoordinates()))
                .filter(Objects::nonNull)
                .map(c -> new LonLat(c.x, c.y))
                .toList();
    }

    private static List<LonLat> rim(CapAlert.Circle circle) {
        List<LonLat> points = new ArrayList<>(List.of(circle.centre()));
        double degrees = circle.radius() / METRES_PER_DEGREE;
        double shrink = Math.max(0.01, Math.cos(Math.toRadians(circle.centre().lat())));
        for (int i = 0; i < RIM && degrees > 0; i++) {
            double angle = 2 * Math.PI * i / RIM;
            double lon = circle.centre().lon() + degrees * Math.cos(angle) / shrink;
            double lat = circle.centre().lat() + degrees * Math.sin(angle);
            points.add(new LonLat(Math.clamp(lon, -180, 180), Math.clamp(lat, -90, 90)));
        }
        return points;
    }
}
