package io.cityhelm.map.source.csv;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a table keeps its coordinates: two columns of numbers, or one of well-known text. Named by the user, else known by
 * their usual names.
 *
 * @param x index of the number to the east; -1 when there is well-known text
 * @param y index of the number to the north; -1 when there is well-known text
 * @param wkt index of the well-known text; -1 when there are two numbers
 */
record CoordinateColumns(int x, int y, int wkt) {

    private static final Set<String> EAST =
            Set.of("lon", "lng", "long", "longitude", "x", "easting", "经度", "东经", "coordx", "pointx", "xcoord");
    private static final Set<String> NORTH =
            Set.of("lat", "latitude", "y", "northing", "纬度", "北纬", "coordy", "pointy", "ycoord");
    private static final Set<String> TEXT = Set.of("wkt", "geom", "geometry", "thegeom", "shape", "wktgeom");

    static CoordinateColumns of(List<String> header, SourceOptions options) throws BadSourceException {
        if (options.x().isPresent() || options.y().isPresent()) {
            return new CoordinateColumns(
                    named(header, options.x().orElse("")),
                    named(header, options.y().orElse("")),
                    -1);
        }
        Optional<Integer> east = known(header, EAST);
        Optional<Integer> north = known(header, NORTH);
        if (east.isPresent() && north.isPresent()) {
            return new CoordinateColumns(east.get(), north.get(), -1);
        }
        return known(header, TEXT)
                .map(column -> new CoordinateColumns(-1, -1, column))
                .orElseThrow(() -> BadSourceException.because("layer.csv-no-coordinates", String.join(", ", header)));
    }

    boolean isText() {
        return wkt >= 0;
    }

    boolean holds(int column) {
        return column == x || column == y || column == wkt;
    }

    private static int named(List<String> header, String name) throws BadSourceException {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        throw new BadSourceException(Refusal.because("layer.csv-no-column", name, String.join(", ", header)));
    }

    private static Optional<Integer> known(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).toLowerCase(Locale.ROOT).replaceAll("[_\\s()°-]", ""))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
