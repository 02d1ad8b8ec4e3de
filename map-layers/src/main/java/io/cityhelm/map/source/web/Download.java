package io.cityhelm.map.source.web;

import io.cityhelm.map.source.BadSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import okhttp3.HttpUrl;

/**
 * Brings the pages of a service to the disk, all or none. A server that dies in the middle, sends round in a circle, has no
 * end or gives fewer records than it has is found out here, before anything is imported.
 */
final class Download {

    private final FeatureClient client;
    private final Paging paging;
    private final Set<HttpUrl> asked = new HashSet<>();
    private final Set<Long> prints = new HashSet<>();
    private OptionalLong expected;
    private long records;

    Download(FeatureClient client, Paging paging) {
        this.client = client;
        this.paging = paging;
        this.expected = paging.expected();
    }

    /**
     * Fetches.
     *
     * @param file for the pages; it is gone when they are closed, or when this fails
     * @param most records; after the page with the last of these it is enough
     * @throws CancellationException when whoever waits called it off
     */
    Pages into(Path file, long most) throws BadSourceException, IOException {
        Pages pages = new Pages(new Spool(file), paging.crs(), paging.first().host());
        try {
            Optional<HttpUrl> next = Optional.of(paging.first());
            while (next.isPresent() && records < most) {
                next = page(next.get(), pages);
            }
            if (next.isEmpty() && expected.isPresent() && records < expected.getAsLong()) {
                throw BadSourceException.because(
                        "layer.web-fewer", String.valueOf(expected.getAsLong()), String.valueOf(records));
            }
            return pages;
        } catch (BadSourceException | IOException | RuntimeException e) {
            pages.close();
            throw e;
        }
    }

    private Optional<HttpUrl> page(HttpUrl address, Pages pages) throws BadSourceException, IOException {
        WebLimits limits = client.limits();
        if (pages.count() >= limits.pages()) {
            throw BadSourceException.because("layer.web-too-many-pages", String.valueOf(limits.pages()));
        }
        if (!asked.add(address)) {
            throw loop(pages);
        }
        long room =
                Math.min(limits.pageBytes(), limits.allBytes() - pages.spool().bytes());
        client.fetch(address, paging.accept(), room, pages.spool()::begin);
        pages.spool().keep();
        PageFacts facts = pages.facts(pages.count() - 1);
        if (facts.records() > 0 && !prints.add(facts.print())) {
            throw loop(pages);
        }
        records += facts.records();
        expected = facts.matched().isPresent() ? facts.matched() : expected;
        client.watch().fetched(records, expected);
        if (client.watch().isCancelled()) {
            throw new CancellationException();
        }
        return paging.after(address, facts, records);
    }

    private static BadSourceException loop(Pages pages) {
        return BadSourceException.because("layer.web-loop", String.valueOf(pages.count()));
    }
}
