package io.cityhelm.map.exporting;

import io.cityhelm.map.source.Field;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** The features that are written. Read once; may touch the disk. */
public interface ExportSource {

    /** Takes one feature after the other. */
    @FunctionalInterface
    interface Taker {
        /** @param geometry degrees, WGS 84 @param values by field; what is missing is left out */
        void take(Geometry geometry, Map<String, Object> values) throws IOException;
    }

    /** The columns, in their order. */
    List<Field> fields();

    /** How many features there are. */
    long count();

    void each(Taker taker) throws IOException;
}
