package io.cityhelm.map.basemap.http;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.xml.SafeXml;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.core.xml.XmlRejectedException;
import io.cityhelm.map.basemap.UnusableSourceException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service says about itself, and how its addresses are put together. */
public final class Capabilities {

    private static final SafeXml.Limits LIMITS = new SafeXml.Limits(TileServer.LARGEST, 40);
    private static final Pattern EPSG =
            Pattern.compile("(?:urn:(?:x-)?ogc:def:crs:)?EPSG:(?:[0-9.]*:)?([0-9]+)", Pattern.CASE_INSENSITIVE);

    private Capabilities() {}

    /**
     * The document of a service.
     *
     * @throws UnusableSourceException when it is no such document, or one that could do harm
     * @throws IOException when the server does not answer
     */
    public static XmlElement of(TileServer server, String address, String root) throws IOException {
        return parsed(server.document(address), root);
    }

    /** @throws UnusableSourceException when it is no such document, or one that could do harm */
    public static XmlElement parsed(byte[] document, String root) throws UnusableSourceException {
        try {
            XmlElement found = XmlElement.read(document, LIMITS);
            if (!found.name().equals(root)) {
                throw new UnusableSourceException(Refusal.because("basemap.other-document", found.name()));
            }
            return found;
        } catch (XmlRejectedException e) {
            throw new UnusableSourceException(Refusal.because("basemap.bad-document", e.reason()));
        }
    }

    /** The EPSG code of a reference system under any of its names; 0 for one of somebody else. */
    public static int epsg(String name) {
        if (isLongitudeFirst(name)) {
            return 4326;
        }
        Matcher matcher = EPSG.matcher(name.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Whether degrees come with the longitude first, whatever EPSG says. */
    public static boolean isLongitudeFirst(String name) {
        return name.contains("CRS84") || name.contains("CRS:84") || name.endsWith("1.3:84");
    }

    /** An address with more in its query. */
    public static String with(String address, String query) {
        String joint = address.endsWith("?") || address.endsWith("&") ? "" : address.contains("?") ? "&" : "?";
        return address + joint + query;
    }
}
