package io.cityhelm.core.store.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The geometry encoding of GeoPackage (OGC 12-128r18, 2.1.3): a header "GP" with flags, SRS and envelope, then WKB. Not
 * safe for use by several threads at once.
 */
public final class GeometryBlob {

    /** The code of WGS 84, which all of our geometries are in. */
    public static final int SRS = 4326;

    /** Little endian, envelope [minx, maxx, miny, maxy], not empty. */
    private static final byte FLAGS = 0b0000_0011;

    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final GeometryFactory factory = new GeometryFactory(new PrecisionModel(), SRS);
    private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final WKBReader reader = new WKBReader(factory);

    /** Any kind of geometry that is not empty, in two dimensions. */
    public byte[] write(Geometry shape) {
        byte[] wkb = writer.write(shape);
        Envelope box = shape.getEnvelopeInternal();
        return ByteBuffer.allocate(40 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put(FLAGS)
                .putInt(SRS)
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY())
                .put(wkb)
                .array();
    }

    /** @throws IOException when the bytes are no geometry of a GeoPackage */
    public Geometry read(byte[] blob) throws IOException {
        if (blob == null || blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            throw new IOException("not a GeoPackage geometry");
        }
        int envelope = (blob[3] >> 1) & 7;
        if (envelope >= ENVELOPE_BYTES.length || blob.length < 8 + ENVELOPE_BYTES[envelope]) {
            throw new IOException("not a GeoPackage geometry: envelope kind " + envelope);
        }
        byte[] wkb = java.util.Arrays.copyOfRange(blob, 8 + ENVELOPE_BYTES[envelope], blob.length);
        try {
            Geometry shape = reader.read(wkb);
            return shape.getNumGeometries() == 1 ? shape.getGeometryN(0) : shape;
        } catch (ParseException e) {
            throw new IOException("not a GeoPackage geometry: " + e.getMessage(), e);
        }
    }

    /** The table of borders has one geometry type, so a single polygon travels as a multipolygon of one. */
    MultiPolygon asMulti(Geometry shape) {
        return switch (shape) {
            case MultiPolygon multi -> multi;
            case Polygon polygon -> factory.createMultiPolygon(new Polygon[] {polygon});
            default -> throw new IllegalArgumentException("no polygon: " + shape.getGeometryType());
        };
    }
}
