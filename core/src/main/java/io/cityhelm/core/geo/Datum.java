package io.cityhelm.core.geo;

/**
 * The datums that Chinese sources come in. Each source declares its own; conversion to WGS 84 happens once, at the edge.
 *
 * <p>GCJ-02 and BD-09 have no published definition; the formulas are the widely reproduced public transform (a =
 * 6378245, ee = 0.00669342162296594323). Test vector: WGS(118.0, 32.0) is GCJ(118.00543101383846, 31.997964381055795).
 */
public enum Datum {
    WGS84 {
        @Override
        public LonLat toWgs84(LonLat place) {
            return place;
        }

        @Override
        public LonLat fromWgs84(LonLat place) {
            return place;
        }
    },
    /** EPSG:4490. Within centimetres of WGS 84, so the same numbers at screen scale. */
    CGCS2000 {
        @Override
        public LonLat toWgs84(LonLat place) {
            return place;
        }

        @Override
        public LonLat fromWgs84(LonLat place) {
            return place;
        }
    },
    GCJ02 {
        @Override
        public LonLat toWgs84(LonLat place) {
            return invert(this, place);
        }

        @Override
        public LonLat fromWgs84(LonLat place) {
            return shift(place);
        }
    },
    BD09 {
        @Override
        public LonLat toWgs84(LonLat place) {
            return invert(this, place);
        }

        @Override
        public LonLat fromWgs84(LonLat place) {
            LonLat gcj = shift(place);
            double z = Math.hypot(gcj.lon(), gcj.lat()) + 0.00002 * Math.sin(gcj.lat() * X_PI);
            double theta = Math.atan2(gcj.lat(), gcj.lon()) + 0.000003 * Math.cos(gcj.lon() * X_PI);
            return new LonLat(z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006);
        }
    };

    private static final double A = 6378245.0;
    private static final double EE = 0.00669342162296594323;
    private static final double X_PI = Math.PI * 3000.0 / 180.0;

    /** The same place in WGS 84; the inverse of the shifted datums is iterated to below 1e-5 m. */
    public abstract LonLat toWgs84(LonLat place);

    /** The same place as this datum writes it. */
    public abstract LonLat fromWgs84(LonLat place);

    private static LonLat invert(Datum datum, LonLat target) {
        LonLat guess = target;
        for (int i = 0; i < 6; i++) {
            LonLat seen = datum.fromWgs84(guess);
            guess = new LonLat(guess.lon() + target.lon() - seen.lon(), guess.lat() + target.lat() - seen.lat());
        }
        return guess;
    }

    private static LonLat shift(LonLat p) {
        if (p.lon() < 72.004 || p.lon() > 137.8347 || p.lat() < 0.8293 || p.lat() > 55.8271) {
            return p; // the shift is defined inside a box around China only
        }
        double x = p.lon() - 105.0;
        double y = p.lat() - 35.0;
        double waves = 20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI);
        double dLat = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        dLat += waves * 2.0 / 3.0;
        dLat += (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0;
        dLat += (160.0 * Math.sin(y / 12.0 * Math.PI) + 320 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
        double dLon = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        dLon += waves * 2.0 / 3.0;
        dLon += (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0;
        dLon += (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
        double rad = Math.toRadians(p.lat());
        double magic = 1 - EE * Math.sin(rad) * Math.sin(rad);
        double root = Math.sqrt(magic);
        dLat = (dLat * 180.0) / ((A * (1 - EE)) / (magic * root) * Math.PI);
        dLon = (dLon * 180.0) / (A / root * Math.cos(rad) * Math.PI);
        return new LonLat(p.lon() + dLon, p.lat() + dLat);
    }
}
