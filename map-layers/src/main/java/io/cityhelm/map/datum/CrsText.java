package io.cityhelm.map.datum;

import io.cityhelm.core.decision.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The well-known text of a {@code .prj} file in the terms of the projection library. Source of the names: OGC 01-009 and
 * the ESRI dialect as GDAL writes and reads it.
 */
final class CrsText {

    /** Datums whose way to WGS 84 is agreed, by the end of their names in either dialect. */
    private static final Map<String, String> KNOWN = Map.of(
            "WGS1984", "+datum=WGS84",
            "WGS84", "+datum=WGS84",
            "CHINA2000", "+ellps=GRS80 +towgs84=0,0,0",
            "CGCS2000", "+ellps=GRS80 +towgs84=0,0,0",
            "NORTHAMERICAN1983", "+datum=NAD83",
            "NORTHAMERICANDATUM1983", "+datum=NAD83",
            "NORTHAMERICAN1927", "+datum=NAD27",
            "NORTHAMERICANDATUM1927", "+datum=NAD27",
            "BEIJING1954", "+ellps=krass +towgs84=15.8,-154.4,-82.3");

    private static final Map<String, String> PROJECTIONS = Map.ofEntries(
            Map.entry("TRANSVERSEMERCATOR", "tmerc"),
            Map.entry("GAUSSKRUGER", "tmerc"),
            Map.entry("MERCATOR", "merc"),
            Map.entry("MERCATOR1SP", "merc"),
            Map.entry("MERCATOR2SP", "merc"),
            Map.entry("MERCATORAUXILIARYSPHERE", "webmerc"),
            Map.entry("POPULARVISUALISATIONPSEUDOMERCATOR", "webmerc"),
            Map.entry("LAMBERTCONFORMALCONIC", "lcc"),
            Map.entry("LAMBERTCONFORMALCONIC1SP", "lcc"),
            Map.entry("LAMBERTCONFORMALCONIC2SP", "lcc"),
            Map.entry("ALBERS", "aea"),
            Map.entry("ALBERSCONICEQUALAREA", "aea"));

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("FALSEEASTING", "x_0"),
            Map.entry("FALSENORTHING", "y_0"),
            Map.entry("CENTRALMERIDIAN", "lon_0"),
            Map.entry("LONGITUDEOFCENTER", "lon_0"),
            Map.entry("LONGITUDEOFORIGIN", "lon_0"),
            Map.entry("SCALEFACTOR", "k"),
            Map.entry("LATITUDEOFORIGIN", "lat_0"),
            Map.entry("LATITUDEOFCENTER", "lat_0"),
            Map.entry("STANDARDPARALLEL1", "lat_1"),
            Map.entry("STANDARDPARALLEL2", "lat_2"));

    private final WktNode whole;
    private final WktNode geographic;

    CrsText(WktNode root) throws UnknownDatumException {
        WktNode found = root.keyword().equals("COMPD_CS")
                ? root.child("PROJCS", "GEOGCS").orElse(root)
                : root;
        this.whole = found;
        this.geographic =
                found.keyword().equals("GEOGCS") ? found : found.child("GEOGCS").orElseThrow(() -> unknown(found));
        if (!found.keyword().equals("GEOGCS") && !found.keyword().equals("PROJCS")) {
            throw unknown(found);
        }
    }

    String name() {
        return whole.word();
    }

    boolean isPlainWgs84() {
        return isDegrees() && datumName().matches("WGS(?:19)?84");
    }

    boolean isPlainCgcs2000() {
        return isDegrees() && datumName().matches("CHINA2000|CGCS2000");
    }

    private boolean isDegrees() {
        return whole == geographic && primeMeridian() == 0;
    }

    /** @throws UnknownDatumException for a projection that is not among those known here */
    String proj4() throws UnknownDatumException {
        StringJoiner out = new StringJoiner(" ");
        if (whole == geographic) {
            out.add("+proj=longlat").add(shape());
        } else {
            String method = PROJECTIONS.get(plain(
                    whole.child("PROJECTION").orElseThrow(() -> unknown(whole)).word()));
            if (method == null) {
                throw unknown(whole);
            }
            if (method.equals("webmerc")) {
                out.add("+proj=merc +a=6378137 +b=6378137 +nadgrids=@null");
            } else {
                out.add("+proj=" + method).add(shape());
            }
            parameters(out, method);
            whole.child("UNIT")
                    .ifPresent(unit -> out.add("+to_meter=" + unit.words().getLast()));
        }
        if (primeMeridian() != 0) {
            out.add("+pm=" + primeMeridian());
        }
        return out.add("+no_defs").toString();
    }

    private void parameters(StringJoiner out, String method) {
        double toMetres =
                whole.child("UNIT").map(unit -> number(unit.words().getLast())).orElse(1.0);
        for (WktNode parameter : whole.children()) {
            String key = PARAMETERS.get(plain(parameter.word()));
            if (!parameter.keyword().equals("PARAMETER") || key == null) {
                continue;
            }
            double value = number(parameter.words().getLast());
            if (key.equals("x_0") || key.equals("y_0")) {
                value *= toMetres;
            }
            // the standard parallel of a Mercator is its latitude of true scale
            String name = key.equals("lat_1") && method.equals("merc") ? "lat_ts" : key;
            out.add("+" + name + "=" + value);
        }
    }

    /** Ellipsoid and way to WGS 84. */
    private String shape() throws UnknownDatumException {
        String known = KNOWN.get(datumName());
        if (known != null) {
            return known;
        }
        WktNode datum = geographic.child("DATUM").orElseThrow(() -> unknown(whole));
        WktNode spheroid = datum.child("SPHEROID").orElseThrow(() -> unknown(whole));
        if (spheroid.words().size() < 3) {
            throw unknown(whole);
        }
        double radius = number(spheroid.words().get(1));
        double flattening = number(spheroid.words().get(2));
        String ellipsoid = "+a=" + radius + (flattening == 0 ? " +b=" + radius : " +rf=" + flattening);
        Optional<WktNode> shift = datum.child("TOWGS84");
        return shift.map(way -> ellipsoid + " +towgs84=" + String.join(",", way.words()))
                .orElse(ellipsoid);
    }

    private String datumName() {
        return geographic
                .child("DATUM")
                .map(datum -> plain(datum.word()).replaceFirst("^D(?=WGS|CHINA|NORTH|BEIJING)", ""))
                .orElse("");
    }

    private double primeMeridian() {
        return geographic
                .child("PRIMEM")
                .filter(meridian -> meridian.words().size() > 1)
                .map(meridian -> number(meridian.words().get(1)))
                .orElse(0.0);
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN; // the library refuses it
        }
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static UnknownDatumException unknown(WktNode node) {
        return new UnknownDatumException(Refusal.because("layer.prj-unknown", node.word()));
    }
}
