package io.cityhelm.core.vicinity;

import io.cityhelm.core.Town;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Units and circles for these tests; distances are those of the sphere. */
final class VicinityFixture {

    static final LonLat PLACE = new LonLat(120, 30);
    /** A degree of latitude is 111.195 km on the sphere. */
    static final double KM = 1 / 111.195;

    private VicinityFixture() {}

    /** A unit so far north of the place. */
    static Unit unit(String id, String kind, UnitStatus status, double km, Instant at) {
        return new Unit(id, id, kind, "fire", status, north(km), Optional.empty(), at);
    }

    static Unit unit(String id, double km) {
        return unit(id, "消防车", UnitStatus.AVAILABLE, km, Town.NOON);
    }

    static LonLat north(double km) {
        return new LonLat(PLACE.lon(), PLACE.lat() + km * KM);
    }

    static Area around(LonLat middle, double metres) {
        double lat = metres / 1000 * KM;
        double lon = lat / Math.cos(Math.toRadians(middle.lat()));
        List<LonLat> outline = IntStream.range(0, 72)
                .mapToObj(i -> new LonLat(
                        middle.lon() + lon * Math.sin(i * Math.PI / 36),
                        middle.lat() + lat * Math.cos(i * Math.PI / 36)))
                .toList();
        return Area.round(middle, metres, outline);
    }
}
