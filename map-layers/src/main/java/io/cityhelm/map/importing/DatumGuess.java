package io.cityhelm.map.importing;

import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.datum.GaussKruger;
import io.cityhelm.map.datum.OffTheGlobeException;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.datum.UnknownDatumException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which datum would put coordinates where they are expected. Tells apart degrees from metres, east from north, and the
 * Gauss-Kruger zones with and without number; it cannot tell GCJ-02 from WGS 84, which lie some hundred metres apart. Pure.
 */
final class DatumGuess {

    /** A guess is worth saying when so many of the places lie where they should. */
    private static final double ENOUGH = 0.8;

    private final List<Coordinate> sample;
    private final Envelope expected;

    /** @param sample as they stand in the file @param expected degrees, WGS 84 */
    DatumGuess(List<Coordinate> sample, Envelope expected) {
        this.sample = sample;
        this.expected = expected;
    }

    record Guess(SourceDatum datum, AxisOrder axes) {}

    Optional<Guess> best() {
        if (sample.isEmpty()) {
            return Optional.empty();
        }
        for (AxisOrder axes : AxisOrder.values()) {
            Coordinate first = sample.getFirst().copy();
            axes.straighten(first);
            for (SourceDatum datum : candidates(first)) {
                if (share(datum, axes) >= ENOUGH) {
                    return Optional.of(new Guess(datum, axes));
                }
            }
        }
        return Optional.empty();
    }

    /** How many of the sample would lie where they are expected, 0 to 1. */
    double share(SourceDatum datum, AxisOrder axes) {
        return (double) sample.stream().filter(at -> isInside(at, datum, axes)).count() / sample.size();
    }

    private boolean isInside(Coordinate raw, SourceDatum datum, AxisOrder axes) {
        Coordinate place = raw.copy();
        axes.straighten(place);
        try {
            datum.toWgs84(place);
            return expected.contains(place.x, place.y);
        } catch (OffTheGlobeException e) {
            return false;
        }
    }

    private List<SourceDatum> candidates(Coordinate first) {
        if (Math.abs(first.x) <= 180 && Math.abs(first.y) <= 90) {
            return List.of(Datums.WGS84);
        }
        List<SourceDatum> found = new ArrayList<>();
        for (int code : codes(first.x, expected.centre().x)) {
            try {
                found.add(Datums.epsg(code));
            } catch (UnknownDatumException e) {
                continue; // no such zone
            }
        }
        return found;
    }

    /** Zones of CGCS2000 by the number before the easting, or by the place; then Web Mercator. */
    private static List<Integer> codes(double easting, double lon) {
        int zone = (int) (easting / 1_000_000);
        if (zone >= 25 && zone <= 45) {
            return List.of(4513 + zone - 25);
        }
        if (zone >= 13 && zone <= 23) {
            // the numbers of Web Mercator in metres lie here as well
            return List.of(4491 + zone - 13, 3857);
        }
        List<Integer> codes = new ArrayList<>(GaussKruger.zonesAt(lon));
        codes.add(3857);
        return codes;
    }
}
