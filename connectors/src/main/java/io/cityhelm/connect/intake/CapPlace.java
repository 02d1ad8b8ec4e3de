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
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Finds the place of a warning: a point of its area, and the smallest jurisdiction that holds all of the area that lies in
 * the city. A warning without an area belongs to the jurisdiction that a geocode or the link names.
 */
final class CapPlace {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** Points on a circle's rim that stand for the whole rim. */
    private static final int RIM = 12;

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
        return points.isEmpty() ? named(info, address) : drawn(points, address);
    }

    private Place drawn(List<LonLat> points, String address) throws RecordRejected {
        Optional<JurisdictionCode> holder = Optional.empty();
        Optional<LonLat> first = Optional.empty();
        for (LonLat point : points) {
            Optional<JurisdictionCode> at = territory.locate().apply(point);
            first = first.or(() -> at.map(code -> point));
            holder = at.isEmpty()
                    ? holder
                    : Optional.of(holder.map(h -> common(h, at.get())).orElse(at.get()));
        }
        JurisdictionCode code = holder.orElseThrow(() -> new RecordRejected("RecordRejected.outsideArea", address));
        return new Place(first.orElseThrow(), code, address);
    }

    private Place named(CapAlert.Info info, String address) throws RecordRejected {
        Jurisdiction named = info.areas().stream()
                .flatMap(area -> area.geocodes().stream())
                .map(this::jurisdiction)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> territory.otherwise().flatMap(territory.tree()::find))
                .orElseThrow(() -> new RecordRejected("RecordRejected.noPlace"));
        return new Place(named.seat(), named.code(), address);
    }

    private Optional<Jurisdiction> jurisdiction(String geocode) {
        boolean digits = geocode.length() >= 2
                && geocode.length() <= 32
                && geocode.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? territory.tree().find(JurisdictionCode.of(geocode)) : Optional.empty();
    }

    /** The lowest node above both; the tree has one root, so there is one. */
    private JurisdictionCode common(JurisdictionCode one, JurisdictionCode other) {
        return territory.tree().path(one).reversed().stream()
                .map(Jurisdiction::code)
                .filter(code -> territory.tree().covers(code, other))
                .findFirst()
                .orElse(territory.tree().root().code());
    }

    private List<LonLat> points(CapAlert.Info info) {
        List<LonLat> points = new ArrayList<>();
        for (CapAlert.Area area : info.areas()) {
            area.polygons().forEach(ring -> {
                interior(ring).ifPresent(points::add);
                points.addAll(ring);
            });
            area.circles().forEach(circle -> points.addAll(rim(circle)));
        }
        return points.stream().filter(Objects::nonNull).map(territory::wgs84).toList();
    }

    private static Optional<LonLat> interior(List<LonLat> ring) {
        Coordinate[] corners =
                ring.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new);
        Point inside = GEOMETRY.createPolygon(corners).getInteriorPoint();
        return inside.isEmpty() ? Optional.empty() : Optional.of(new LonLat(inside.getX(), inside.getY()));
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
