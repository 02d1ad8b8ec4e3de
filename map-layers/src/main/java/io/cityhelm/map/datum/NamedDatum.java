package io.cityhelm.map.datum;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;

/** One of the datums in degrees that Chinese sources come in, in closed form: no database is read. */
record NamedDatum(Datum datum) implements SourceDatum {

    @Override
    public String id() {
        return datum.name();
    }

    @Override
    public boolean isGeographic() {
        return true;
    }

    @Override
    public boolean isShiftKnown() {
        return true;
    }

    @Override
    public void toWgs84(Coordinate place) throws OffTheGlobeException {
        put(place, datum.toWgs84(checked(place)));
    }

    @Override
    public void fromWgs84(Coordinate place) throws OffTheGlobeException {
        put(place, datum.fromWgs84(checked(place)));
    }

    private static void put(Coordinate place, LonLat now) {
        place.x = now.lon();
        place.y = now.lat();
    }

    /** Longitudes up to 360 are the same places, written from the other side of the date line. */
    private static LonLat checked(Coordinate place) throws OffTheGlobeException {
        double lon = place.x > 180 && place.x <= 360 ? place.x - 360 : place.x;
        if (!(lon >= -180 && lon <= 180 && place.y >= -90 && place.y <= 90)) {
            throw new OffTheGlobeException(place.x, place.y);
        }
        return new LonLat(lon, place.y);
    }
}
