package io.cityhelm.connect.kind.features;

import io.cityhelm.connect.kind.paged.Course;
import io.cityhelm.connect.kind.paged.Query;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.core.web.WfsPages;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The features of one type of a WFS, by {@code STARTINDEX} and {@code COUNT}. */
final class WfsCourse implements Course {

    private final URI service;
    private final String type;
    private final String output;
    private final Optional<String> srs;
    private final int pageRecords;
    private long soFar;

    /** @param output the service's name for GeoJSON @param srs empty for the service's own choice */
    WfsCourse(URI service, String type, String output, Optional<String> srs, int pageRecords) {
        this.service = service;
        this.type = type;
        this.output = output;
        this.srs = srs;
        this.pageRecords = pageRecords;
    }

    @Override
    public URI first() {
        soFar = 0;
        return from(0);
    }

    private URI from(long start) {
        Query query = Query.of(service)
                .with("SERVICE", "WFS")
                .with("VERSION", "2.0.0")
                .with("REQUEST", "GetFeature")
                .with("TYPENAMES", type)
                .with("OUTPUTFORMAT", output);
        srs.ifPresent(name -> query.with("SRSNAME", name));
        return query.with("STARTINDEX", start).with("COUNT", pageRecords).url();
    }

    /** The address that a service gives for its next page often names an inner host: it is only taken as a word. */
    @Override
    public Optional<URI> after(URI at, Intake.Opened opened) {
        int records = opened.page().records().size();
        soFar += records;
        WfsPages.Said said = new WfsPages.Said(
                records, matched(opened.content()), opened.page().next().isPresent());
        return new WfsPages(pageRecords).more(said, soFar) ? Optional.of(from(soFar)) : Optional.empty();
    }

    private static OptionalLong matched(Object content) {
        if (content instanceof Map<?, ?> map) {
            Object said = map.get("numberMatched") == null ? map.get("totalFeatures") : map.get("numberMatched");
            return said instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
