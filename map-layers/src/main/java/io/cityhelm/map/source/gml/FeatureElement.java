package io.cityhelm.map.source.gml;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.CrsName;
import io.cityhelm.map.datum.UnknownDatumException;
import io.cityhelm.map.source.BadGeometryException;
import io.cityhelm.map.source.CellValue;
import io.cityhelm.map.source.SourceRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes a record of the element of a feature. The reference system that the first geometry names is that of the source; a
 * record in another one is not of use. For one thread.
 */
final class FeatureElement {

    private final GmlGeometry geometries = new GmlGeometry();
    private Optional<String> otherwise;
    private Optional<String> name = Optional.empty();
    private Optional<CrsName> crs = Optional.empty();

    /** @param otherwise the reference system of coordinates that name none */
    FeatureElement(Optional<String> otherwise) {
        this.otherwise = otherwise;
    }

    /** Of the source; empty while there was no geometry, and when its name means nothing here. */
    Optional<CrsName> crs() {
        return crs;
    }

    /** The box around the whole collection may be the only one to name the reference system. */
    void bounds(XmlElement boundedBy) {
        otherwise = otherwise.or(() -> crsIn(boundedBy));
    }

    SourceRecord read(XmlElement feature, long number) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<XmlElement> geometry = Optional.empty();
        Optional<String> box = Optional.empty();
        feature.attribute("id").ifPresent(id -> values.put("id", id));
        for (XmlElement property : feature.children()) {
            Optional<XmlElement> its =
                    property.children().stream().filter(GmlGeometry::isGeometry).findFirst();
            if (property.name().equals("boundedBy")) {
                box = crsIn(property);
            } else if (its.isPresent()) {
                geometry = geometry.or(() -> its);
            } else {
                text(property).ifPresent(text -> values.put(property.name(), CellValue.of(text)));
            }
        }
        if (geometry.isEmpty()) {
            return new SourceRecord.Feature(number, Optional.empty(), values);
        }
        try {
            Geometry built = geometries.read(geometry.get());
            straighten(built, crsIn(geometry.get()).or(own(box)));
            return new SourceRecord.Feature(number, Optional.of(built), values);
        } catch (BadGeometryException e) {
            return new SourceRecord.Unreadable(number, e.refusal());
        }
    }

    private java.util.function.Supplier<Optional<String>> own(Optional<String> box) {
        return () -> box.or(() -> otherwise);
    }

    /** The first to be named, from the outside inwards: within one geometry all are the same. */
    private static Optional<String> crsIn(XmlElement element) {
        return element.attribute("srsName")
                .or(() -> element.children().stream()
                        .flatMap(child -> crsIn(child).stream())
                        .findFirst());
    }

    private void straighten(Geometry geometry, Optional<String> its) throws BadGeometryException {
        if (name.isEmpty() && its.isPresent()) {
            name = its;
            try {
                crs = Optional.of(CrsName.parse(its.get()));
            } catch (UnknownDatumException e) {
                crs = Optional.empty(); // then the user has to say
            }
        } else if (!its.equals(name)) {
            throw new BadGeometryException(Refusal.because("layer.gml-other-crs", its.orElse("-"), name.orElse("-")));
        }
        if (crs.map(CrsName::axes).equals(Optional.of(AxisOrder.NORTH_EAST))) {
            geometry.apply((org.locationtech.jts.geom.CoordinateFilter) AxisOrder.NORTH_EAST::straighten);
            geometry.geometryChanged();
        }
    }

    /** All the words in an element and below. */
    private static Optional<String> text(XmlElement property) {
        String text = words(property).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Stream<String> words(XmlElement element) {
        return Stream.concat(
                Stream.of(element.text()), element.children().stream().flatMap(FeatureElement::words));
    }
}
