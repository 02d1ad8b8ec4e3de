package io.cityhelm.map.ecql;

import io.cityhelm.map.ecql.Filter.Lying;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads the conditions on where a feature lies: degrees, WGS 84, east first. */
final class Places {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Ecql ecql;

    Places(Ecql ecql) {
        this.ecql = ecql;
    }

    /** {@code (geom, west, south, east, north)}. */
    Filter box() throws BadFilterException {
        ecql.geometryName();
        Token first = ecql.word();
        double west = ecql.number();
        ecql.sign(",");
        double south = ecql.number();
        ecql.sign(",");
        double east = ecql.number();
        ecql.sign(",");
        double north = ecql.number();
        if (ecql.took(",")) {
            Token datum = ecql.take();
            if (!datum.text().matches("(?i)EPSG:4326|CRS:84")) {
                throw BadFilterException.at(datum, "filter.datum", datum.text());
            }
        }
        ecql.sign(")");
        if (west > east || south > north) {
            throw BadFilterException.at(first, "filter.box-order");
        }
        return lying(Lying.Relation.INTERSECTS, GEOMETRIES.toGeometry(new Envelope(west, east, south, north)));
    }

    /** {@code (geom, POLYGON ((…)))}. */
    Filter lying(Lying.Relation relation) throws BadFilterException {
        ecql.geometryName();
        Ecql.Written written = ecql.geometry();
        ecql.sign(")");
        try {
            Geometry place = new WKTReader(GEOMETRIES).read(written.text());
            if (place.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
                throw BadFilterException.at(written.word(), "filter.wkt-mixed");
            }
            if (!place.isValid()) {
                throw BadFilterException.at(written.word(), "filter.wkt-crosses");
            }
            return lying(relation, place);
        } catch (ParseException | IllegalArgumentException e) {
            throw BadFilterException.at(written.word(), "filter.wkt-bad", String.valueOf(e.getMessage()));
        }
    }

    private static Filter lying(Lying.Relation relation, Geometry place) {
        return new Lying(relation, PreparedGeometryFactory.prepare(place));
    }
}
