package io.cityhelm.map.source.web;

import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.VectorSource;
import java.io.IOException;
import java.nio.file.Path;

/** What a service gave, on the disk: read as often as wanted, gone when closed. For one thread. */
public final class PageStore implements AutoCloseable {

    private final Pages pages;

    private PageStore(Pages pages) {
        this.pages = pages;
    }

    /**
     * Fetches page after page.
     *
     * @param most records that are needed; all of them by {@link Long#MAX_VALUE}
     * @param file for the pages
     * @throws BadSourceException when one of them cannot be had; then nothing is left
     * @throws java.util.concurrent.CancellationException when whoever waits called it off
     */
    public static PageStore fetch(FeatureClient client, Paging paging, long most, Path file)
            throws BadSourceException, IOException {
        return new PageStore(new Download(client, paging).into(file, most));
    }

    /** Reads it from the beginning; the caller closes the source. */
    public VectorSource open() throws BadSourceException, IOException {
        return PagedSource.open(pages);
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
