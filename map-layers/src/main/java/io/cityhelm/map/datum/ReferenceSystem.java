package io.cityhelm.map.datum;

import io.cityhelm.core.decision.Refusal;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * A coordinate reference system that the library computes. The only class that touches it; loading it reads the table
 * of EPSG codes, so it stays off the way to the first frame.
 */
final class ReferenceSystem implements SourceDatum {

    private static final String WGS84 = "+proj=longlat +datum=WGS84 +no_defs";

    /** An ellipsoid of today's datums, within a metre of WGS 84, or a known way there. */
    private static final Pattern KNOWN_SHIFT =
            Pattern.compile("\\+(?:towgs84=.*|datum=(?:WGS84|NAD83)|nadgrids=@null|ellps=(?:GRS80|WGS84))");

    /** The library shifts NAD27 by grids that it does not bring along, and without them not at all; EPSG:1173 does. */
    private static final String NAD27 = "+datum=NAD27";

    private static final String NAD27_SHIFT = "+ellps=clrk66 +towgs84=-8,160,176";

    private final String id;
    private final boolean geographic;
    private final boolean shiftKnown;
    private final CoordinateTransform forth;
    private final CoordinateTransform back;

    private ReferenceSystem(String id, CoordinateReferenceSystem system, CoordinateReferenceSystem wgs84) {
        this.id = id;
        this.geographic = system.isGeographic();
        this.shiftKnown = Arrays.stream(system.getParameters())
                .anyMatch(parameter -> KNOWN_SHIFT.matcher(parameter).matches());
        this.forth = new BasicCoordinateTransform(system, wgs84);
        this.back = new BasicCoordinateTransform(wgs84, system);
    }

    static SourceDatum epsg(int code) throws UnknownDatumException {
        CRSFactory factory = new CRSFactory();
        try {
            String id = "EPSG:" + code;
            return of(id, factory, String.join(" ", factory.createFromName(id).getParameters()));
        } catch (Proj4jException e) {
            throw new UnknownDatumException(Refusal.because("layer.epsg-unknown", String.valueOf(code)));
        }
    }

    static SourceDatum parameters(String name, String proj4) throws UnknownDatumException {
        CRSFactory factory = new CRSFactory();
        try {
            return of(name, factory, proj4);
        } catch (Proj4jException e) {
            throw new UnknownDatumException(Refusal.because("layer.prj-unknown", name));
        }
    }

    private static ReferenceSystem of(String id, CRSFactory factory, String proj4) {
        CoordinateReferenceSystem system = factory.createFromParameters(id, proj4.replace(NAD27, NAD27_SHIFT));
        return new ReferenceSystem(id, system, factory.createFromParameters("WGS84", WGS84));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isGeographic() {
        return geographic;
    }

    @Override
    public boolean isShiftKnown() {
        return shiftKnown;
    }

    @Override
    public void toWgs84(Coordinate place) throws OffTheGlobeException {
        if (geographic && !(Math.abs(place.x) <= 360 && Math.abs(place.y) <= 90)) {
            throw new OffTheGlobeException(place.x, place.y);
        }
        ProjCoordinate there = transformed(forth, place);
        if (!(Math.abs(there.x) <= 180 && Math.abs(there.y) <= 90)) {
            throw new OffTheGlobeException(place.x, place.y);
        }
        // a projection answers for any number; only what it also gives back was on its plane
        Coordinate again = new Coordinate(there.x, there.y);
        ProjCoordinate same = transformed(back, again);
        double slack = geographic ? 1e-4 : 10;
        if (!geographic && !(Math.hypot(same.x - place.x, same.y - place.y) < slack)) {
            throw new OffTheGlobeException(place.x, place.y);
        }
        place.x = there.x;
        place.y = there.y;
    }

    @Override
    public void fromWgs84(Coordinate place) throws OffTheGlobeException {
        ProjCoordinate there = transformed(back, place);
        place.x = there.x;
        place.y = there.y;
    }

    private static ProjCoordinate transformed(CoordinateTransform transform, Coordinate place)
            throws OffTheGlobeException {
        try {
            ProjCoordinate out = transform.transform(new ProjCoordinate(place.x, place.y), new ProjCoordinate());
            if (!Double.isFinite(out.x) || !Double.isFinite(out.y)) {
                throw new OffTheGlobeException(place.x, place.y);
            }
            return out;
        } catch (Proj4jException | IllegalStateException | ArithmeticException e) {
            throw new OffTheGlobeException(place.x, place.y);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
