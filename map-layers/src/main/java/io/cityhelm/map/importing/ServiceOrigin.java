package io.cityhelm.map.importing;

import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.VectorSource;
import io.cityhelm.map.source.web.Offer;
import io.cityhelm.map.source.web.PageStore;
import io.cityhelm.map.source.web.WebWatch;
import io.cityhelm.map.source.web.opening.ServiceSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/** A WFS or an OGC API - Features; which of its sets of features is wanted stands in {@link SourceOptions#table()}. */
public record ServiceOrigin(ServiceSource service) implements Origin {

    /** Half of what comes is said to be there after so many records, while nobody knows how many there are. */
    private static final double HALF = 5_000;

    @Override
    public String title(SourceOptions options) {
        return service.address() + options.table().map(name -> " " + name).orElse("");
    }

    @Override
    public String layerName(SourceOptions options) {
        return options.table()
                .map(name -> name.substring(name.indexOf(':') + 1))
                .orElse("");
    }

    @Override
    public List<Offer> offers(ImportWatch watch) throws BadSourceException, ImportCancelledException {
        try {
            return service.offers(new Told(watch));
        } catch (CancellationException e) {
            throw new ImportCancelledException();
        }
    }

    @Override
    public Supply supply(SourceOptions options, long most, Path draft, ImportWatch watch)
            throws BadSourceException, ImportCancelledException, IOException {
        try {
            return new Fetched(service.fetch(options.table(), most, draft, new Told(watch)));
        } catch (CancellationException e) {
            throw new ImportCancelledException();
        }
    }

    private record Fetched(PageStore pages) implements Supply {

        @Override
        public VectorSource open() throws BadSourceException, IOException {
            return pages.open();
        }

        @Override
        public boolean wasFetched() {
            return true;
        }

        @Override
        public void close() throws IOException {
            pages.close();
        }
    }

    private record Told(ImportWatch watch) implements WebWatch {

        @Override
        public void fetched(long records, OptionalLong expected) {
            double part = expected.isPresent()
                    ? (double) records / Math.max(1, Math.max(records, expected.getAsLong()))
                    : records / (records + HALF);
            watch.at(part, records);
        }

        @Override
        public boolean isCancelled() {
            return watch.isCancelled();
        }
    }
}
