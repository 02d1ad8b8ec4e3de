package io.cityhelm.map.furniture;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.datum.GaussKruger;
import io.cityhelm.map.datum.OffTheGlobeException;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.datum.UnknownDatumException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/** A place as other software takes it in: two figures, east first, in one of the datums that are in use here. Pure. */
final class PlaceCopy {

    private PlaceCopy() {}

    /**
     * The datums that a place can be copied in: those in degrees, and the zone of three degrees that it lies in, whose
     * eastings have no number before them.
     */
    static List<String> datumsAt(LonLat place) {
        List<String> all =
                new ArrayList<>(Datums.usual().stream().map(SourceDatum::id).toList());
        GaussKruger.threeDegrees(place.lon()).ifPresent(code -> all.add("EPSG:" + code));
        return all;
    }

    /**
     * The figures. Reads the projection's parameters at the first call of a zone: not on the FX thread.
     *
     * @param datum one of {@link #datumsAt}
     */
    static String figures(LonLat place, String datum) throws UnknownDatumException, OffTheGlobeException {
        SourceDatum known = Datums.parse(datum);
        Coordinate at = new Coordinate(place.lon(), place.lat());
        known.fromWgs84(at);
        // a decimetre of either kind
        int decimals = known.isGeographic() ? 6 : 1;
        return String.format(Locale.ROOT, "%." + decimals + "f,%." + decimals + "f", at.x, at.y);
    }
}
