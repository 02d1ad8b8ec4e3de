package io.cityhelm.map.basemap.picture;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.world.World;

/**
 * Where the places of one square of the map lie in the datum of a source. A shifted datum (GCJ-02) bends slowly, so its
 * formula is asked at the four corners and what lies between is taken in equal steps: under a metre off in any square that is
 * shown where metres are seen.
 *
 * @param datum of the source
 */
record DatumShift(Datum datum) {

    /**
     * A square of the map in fractions of the world as the source counts them.
     *
     * @param x of the corners: north-west, north-east, south-west, south-east
     * @param y of the same
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for the making of one picture
    record Square(double[] x, double[] y) {

        /** @param right fraction of the square from the west; @param down fraction of the square from the north */
        double x(double right, double down) {
            return between(x, right, down);
        }

        double y(double right, double down) {
            return between(y, right, down);
        }

        private static double between(double[] corners, double right, double down) {
            double north = corners[0] + (corners[1] - corners[0]) * right;
            double south = corners[2] + (corners[3] - corners[2]) * right;
            return north + (south - north) * down;
        }
    }

    Square of(PictureKey key) {
        double across = Math.pow(2, key.zoom());
        double[] x = new double[4];
        double[] y = new double[4];
        for (int corner = 0; corner < 4; corner++) {
            x[corner] = (key.x() + (corner & 1)) / across;
            y[corner] = (key.y() + (corner >> 1)) / across;
            if (datum != Datum.WGS84 && datum != Datum.CGCS2000) {
                LonLat there = datum.fromWgs84(World.place(x[corner], y[corner]));
                x[corner] = World.x(there.lon());
                y[corner] = World.y(there.lat());
            }
        }
        return new Square(x, y);
    }
}
