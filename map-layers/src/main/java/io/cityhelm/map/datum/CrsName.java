package io.cityhelm.map.datum;

import io.cityhelm.core.decision.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name that a service gives a reference system. Its spelling says which number comes first: {@code
 * urn:ogc:def:crs:EPSG::4326} and {@code http://www.opengis.net/def/crs/EPSG/0/4326} take the authority at its word (OGC
 * 09-048r5; latitude first in degrees, and the northing first in China's Gauss-Kruger zones), {@code EPSG:4326} and {@code
 * …epsg.xml#4326} are by custom east first, and CRS84 always is.
 *
 * @param axes which number comes first under this name
 */
public record CrsName(SourceDatum datum, AxisOrder axes) {

    private static final Pattern BY_AUTHORITY = Pattern.compile(
            "(?:urn:(?:x-)?ogc:def:crs:EPSG:[0-9.]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/)([0-9]{1,9})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_CUSTOM = Pattern.compile(
            "(?:EPSG:|https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#)([0-9]{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LONGITUDE_FIRST = Pattern.compile(
            "(?:CRS:84|urn:(?:x-)?ogc:def:crs:OGC:[0-9.]*:(?:CRS)?84|https?://www\\.opengis\\.net/def/crs/OGC/[0-9.]+/CRS84)",
            Pattern.CASE_INSENSITIVE);

    /** @throws UnknownDatumException when nothing that can be computed is called so */
    public static CrsName parse(String name) throws UnknownDatumException {
        String plain = name.strip();
        if (LONGITUDE_FIRST.matcher(plain).matches()) {
            return new CrsName(Datums.WGS84, AxisOrder.EAST_NORTH);
        }
        Matcher authority = BY_AUTHORITY.matcher(plain);
        if (authority.matches()) {
            int code = Integer.parseInt(authority.group(1));
            SourceDatum datum = Datums.epsg(code);
            boolean north = datum.isGeographic() || NorthFirst.CODES.contains(code);
            return new CrsName(datum, north ? AxisOrder.NORTH_EAST : AxisOrder.EAST_NORTH);
        }
        Matcher custom = BY_CUSTOM.matcher(plain);
        if (custom.matches()) {
            return new CrsName(Datums.epsg(Integer.parseInt(custom.group(1))), AxisOrder.EAST_NORTH);
        }
        throw new UnknownDatumException(Refusal.because("layer.datum-unknown", plain));
    }

    /** The table is read when the first name by authority comes. */
    private static final class NorthFirst {

        static final NorthFirst CODES = read();

        private final NavigableMap<Integer, Integer> ranges;

        private NorthFirst(NavigableMap<Integer, Integer> ranges) {
            this.ranges = ranges;
        }

        boolean contains(int code) {
            var range = ranges.floorEntry(code);
            return range != null && code <= range.getValue();
        }

        private static NorthFirst read() {
            try (BufferedReader table = new BufferedReader(new InputStreamReader(
                    CrsName.class.getResourceAsStream("epsg-north-first.txt"), StandardCharsets.UTF_8))) {
                return new NorthFirst(table.lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> Arrays.stream(line.split(" ")))
                        .map(range -> range.split("-"))
                        .collect(Collectors.toMap(
                                ends -> Integer.parseInt(ends[0]),
                                ends -> Integer.parseInt(ends[ends.length - 1]),
                                (one, _) -> one,
                                TreeMap::new)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
