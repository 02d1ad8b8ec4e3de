package io.cityhelm.map.datum;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.geo.Datum;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The datums by name. Whatever has a closed form never touches the library with the EPSG database. */
public final class Datums {

    public static final SourceDatum WGS84 = new NamedDatum(Datum.WGS84);
    public static final SourceDatum CGCS2000 = new NamedDatum(Datum.CGCS2000);
    public static final SourceDatum GCJ02 = new NamedDatum(Datum.GCJ02);
    public static final SourceDatum BD09 = new NamedDatum(Datum.BD09);

    private static final Map<Integer, SourceDatum> CLOSED = Map.of(4326, WGS84, 4490, CGCS2000);

    /** {@code EPSG:4549}, {@code 4549}, {@code urn:ogc:def:crs:EPSG::4549}, {@code http://…/def/crs/EPSG/0/4549}. */
    private static final Pattern EPSG =
            Pattern.compile("(?:.*EPSG[:/](?:[0-9.]*[:/])?)?([0-9]{1,9})", Pattern.CASE_INSENSITIVE);

    private static final Pattern CRS84 = Pattern.compile(".*(?:CRS84|CRS:84)", Pattern.CASE_INSENSITIVE);

    private Datums() {}

    /** The ones that a list offers, the most usual first. */
    public static List<SourceDatum> usual() {
        return List.of(WGS84, CGCS2000, GCJ02, BD09);
    }

    /**
     * The datum that a word names: {@code wgs84}, {@code cgcs2000}, {@code gcj02} ({@code gcj-02}), {@code bd09}, or an EPSG
     * code in any of its spellings.
     *
     * @throws UnknownDatumException when nothing is called so
     */
    public static SourceDatum parse(String word) throws UnknownDatumException {
        String plain = word.strip();
        String key = plain.toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
        for (SourceDatum datum : usual()) {
            if (datum.id().equals(key)) {
                return datum;
            }
        }
        if (key.equals("CGCS2K")) {
            return CGCS2000;
        }
        if (CRS84.matcher(plain).matches()) {
            return WGS84;
        }
        OptionalInt code = codeOf(plain);
        if (code.isEmpty()) {
            throw new UnknownDatumException(Refusal.because("layer.datum-unknown", plain));
        }
        return epsg(code.getAsInt());
    }

    /**
     * The reference system of an EPSG code. Its axes are taken east first.
     *
     * @throws UnknownDatumException when there is no such code or it cannot be computed
     */
    public static SourceDatum epsg(int code) throws UnknownDatumException {
        SourceDatum closed = CLOSED.get(code);
        return closed != null ? closed : ReferenceSystem.epsg(code);
    }

    /**
     * What the text of a {@code .prj} file describes (WKT as ESRI and OGC write it).
     *
     * @throws UnknownDatumException when it cannot be understood
     */
    public static SourceDatum ofWkt(String wkt) throws UnknownDatumException {
        WktNode root = WktNode.parse(wkt);
        OptionalInt code = root.epsg();
        if (code.isPresent()) {
            return epsg(code.getAsInt());
        }
        CrsText text = new CrsText(root);
        if (text.isPlainWgs84()) {
            return WGS84;
        }
        return text.isPlainCgcs2000() ? CGCS2000 : ReferenceSystem.parameters(text.name(), text.proj4());
    }

    private static OptionalInt codeOf(String word) {
        Matcher matcher = EPSG.matcher(word);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
