package io.cityhelm.map.source.web;

import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** The records of all pages one after the other, counted through. */
final class PagedSource implements VectorSource {

    private final Pages pages;
    private final Optional<String> datum;
    private VectorSource current;
    private int page;
    private long before;
    private long number;

    private PagedSource(Pages pages) throws BadSourceException, IOException {
        this.pages = pages;
        this.current = pages.open(0);
        this.datum = current.datum().map(SourceDatum::id);
    }

    /** @param pages at least one; not closed by this */
    static PagedSource open(Pages pages) throws BadSourceException, IOException {
        return new PagedSource(pages);
    }

    @Override
    public Optional<List<Field>> fields() {
        return Optional.empty();
    }

    @Override
    public Optional<SourceDatum> datum() {
        return current.datum();
    }

    @Override
    public Optional<Charset> encoding() {
        return Optional.empty();
    }

    @Override
    public Optional<SourceRecord> next() throws BadSourceException, IOException {
        Optional<SourceRecord> record = current.next();
        while (record.isEmpty() && page + 1 < pages.count()) {
            current.close();
            page++;
            before = number;
            current = pages.open(page);
            record = current.next();
        }
        Optional<String> its = current.datum().map(SourceDatum::id);
        if (record.isPresent() && !its.equals(datum)) {
            throw BadSourceException.because("layer.gml-other-crs", its.orElse("-"), datum.orElse("-"));
        }
        return record.map(this::counted);
    }

    private SourceRecord counted(SourceRecord record) {
        number = before + record.number();
        return switch (record) {
            case SourceRecord.Unreadable bad -> new SourceRecord.Unreadable(number, bad.reason());
            case SourceRecord.Feature feature -> new SourceRecord.Feature(number, feature.geometry(), feature.values());
        };
    }

    @Override
    public double progress() {
        double from = pages.partBefore(page);
        return from + (pages.partBefore(page + 1) - from) * current.progress();
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
