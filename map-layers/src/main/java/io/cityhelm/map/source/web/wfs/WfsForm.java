package io.cityhelm.map.source.web.wfs;

import io.cityhelm.map.datum.CrsName;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.datum.UnknownDatumException;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.web.wfs.WfsCapabilities.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which form features are asked for. GeoJSON cannot say its reference system, and servers write metres into it without a
 * word: it is taken in degrees only. GML names the system of each geometry.
 *
 * @param format as the service writes it
 * @param crs as the service writes it; empty for its own choice
 */
record WfsForm(String format, Optional<String> crs) {

    private static final List<SourceDatum> DEGREES = List.of(Datums.WGS84, Datums.CGCS2000);

    /** @throws BadSourceException when it comes in no form that is understood */
    static WfsForm of(WfsCapabilities service, Type type) throws BadSourceException {
        List<String> formats = Stream.concat(type.formats().stream(), service.formats().stream())
                .distinct()
                .toList();
        Optional<String> degrees = type.systems().stream()
                .filter(name -> rank(name) < DEGREES.size())
                .min(Comparator.comparingInt(WfsForm::rank));
        Optional<String> json = formats.stream().filter(WfsForm::isGeoJson).findFirst();
        Optional<String> gml = Stream.of("3.2", "gml32", "3.1", "gml3")
                .flatMap(version -> formats.stream().filter(format -> isGml(format, version)))
                .findFirst();
        Optional<String> crs = degrees.or(() -> type.systems().stream().findFirst());
        return (degrees.isPresent() ? json.or(() -> gml) : gml.or(() -> json))
                .map(format -> new WfsForm(format, crs))
                .orElseThrow(() -> BadSourceException.because("layer.wfs-format", String.join(", ", formats)));
    }

    /** Degrees first, and those of the earth's own ellipsoid before China's: they are the same here. */
    private static int rank(String crs) {
        try {
            int rank = DEGREES.indexOf(CrsName.parse(crs).datum());
            return rank < 0 ? DEGREES.size() : rank;
        } catch (UnknownDatumException e) {
            return DEGREES.size();
        }
    }

    private static boolean isGeoJson(String format) {
        String plain = format.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("geojson")
                || plain.contains("geo+json")
                || plain.equals("application/json")
                || plain.equals("json");
    }

    private static boolean isGml(String format, String version) {
        String plain = format.toLowerCase(Locale.ROOT);
        return plain.contains("gml") && plain.contains(version) && !plain.contains("zip");
    }
}
