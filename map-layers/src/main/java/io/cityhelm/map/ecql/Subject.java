package io.cityhelm.map.ecql;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** What a filter is asked about: one feature. */
public interface Subject {

    /** A Long, Double, Boolean or String; null when the feature has no such value. */
    Object value(String attribute);

    /** Degrees, WGS 84. */
    Geometry geometry();

    /** A feature with its values by attribute. */
    static Subject of(Geometry geometry, Map<String, Object> values) {
        return new Subject() {
            @Override
            public Object value(String attribute) {
                return values.get(attribute);
            }

            @Override
            public Geometry geometry() {
                return geometry;
            }
        };
    }
}
