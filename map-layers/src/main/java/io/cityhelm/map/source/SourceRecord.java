package io.cityhelm.map.source;

import io.cityhelm.core.decision.Refusal;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** One record of a file. */
public sealed interface SourceRecord {

    /** Its number, from 1, as a person would count the records in the file. */
    long number();

    /**
     * A record that could be read; whether its geometry is of use is another question.
     *
     * @param geometry in the datum of the source, east first; empty when the record has none
     * @param values by column, in the order of the file; a missing or null value is left out
     */
    record Feature(long number, Optional<Geometry> geometry, Map<String, Object> values) implements SourceRecord {}

    /** A record that could not be read, though the ones after it can. */
    record Unreadable(long number, Refusal reason) implements SourceRecord {}
}
