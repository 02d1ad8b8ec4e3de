package io.cityhelm.map.datum;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The Gauss-Kruger zones of CGCS2000 in EPSG's numbering: each exists twice, with the number of the zone before the
 * easting and without. Pure.
 */
public final class GaussKruger {

    private GaussKruger() {}

    /**
     * The code under which eastings are written the other way, with or without the zone's number; empty for a code that is
     * no such zone.
     */
    public static OptionalInt twin(int code) {
        if (code >= 4491 && code <= 4501) {
            return OptionalInt.of(code + 11); // six degrees, zone 13 to 23
        }
        if (code >= 4502 && code <= 4512) {
            return OptionalInt.of(code - 11);
        }
        if (code >= 4513 && code <= 4533) {
            return OptionalInt.of(code + 21); // three degrees, zone 25 to 45
        }
        if (code >= 4534 && code <= 4554) {
            return OptionalInt.of(code - 21);
        }
        return OptionalInt.empty();
    }

    /** The zone of three degrees around a meridian, in the spelling without a number before the easting. */
    public static OptionalInt threeDegrees(double lon) {
        long meridian = Math.round(lon / 3) * 3;
        return meridian >= 75 && meridian <= 135
                ? OptionalInt.of((int) (4534 + (meridian - 75) / 3))
                : OptionalInt.empty();
    }

    /** The codes of the zones that a place lies in: of three degrees without and with number, then of six degrees. */
    public static List<Integer> zonesAt(double lon) {
        int three = threeDegrees(lon).orElse(0);
        int six = 4502 + (int) Math.floor(lon / 6) - 12;
        boolean inChina = three > 0 && six >= 4502 && six <= 4512;
        return inChina ? List.of(three, three - 21, six, six - 11) : List.of();
    }

    /** The code that fits better, when a datum is such a zone and the easting is written the way of its twin. */
    public static Optional<String> betterFor(SourceDatum datum, double easting) {
        if (!datum.id().startsWith("EPSG:")) {
            return Optional.empty();
        }
        int code = Integer.parseInt(datum.id().substring("EPSG:".length()));
        boolean numbered = (code >= 4491 && code <= 4501) || (code >= 4513 && code <= 4533);
        boolean writtenSo = easting >= 13_000_000 && easting < 46_000_000;
        return twin(code).stream()
                .filter(_ -> numbered != writtenSo)
                .mapToObj(other -> "EPSG:" + other)
                .findFirst();
    }
}
