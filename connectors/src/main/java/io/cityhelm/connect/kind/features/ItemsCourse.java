package io.cityhelm.connect.kind.features;

import io.cityhelm.connect.kind.paged.Course;
import io.cityhelm.connect.kind.paged.Query;
import io.cityhelm.connect.link.Elsewhere;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** The items of a collection of OGC API - Features, along the {@code next} links. */
final class ItemsCourse implements Course {

    private final URI items;
    private final int pageRecords;
    private final Duration window;
    private final Clock clock;

    /** @param window how far back the time of a feature may lie; zero for all of them */
    ItemsCourse(URI items, int pageRecords, Duration window, Clock clock) {
        this.items = items;
        this.pageRecords = pageRecords;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public URI first() {
        Query query = Query.of(items).with("limit", pageRecords);
        if (window.isPositive()) {
            query.with("datetime", clock.instant().minus(window).truncatedTo(ChronoUnit.SECONDS) + "/..");
        }
        return query.url();
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Accept", "application/geo+json, application/json;q=0.9");
    }

    @Override
    public Optional<URI> after(URI at, Intake.Opened opened) throws LinkFailure {
        Optional<String> next = opened.page().next();
        return next.isPresent() ? Optional.of(Elsewhere.resolved(next.get(), at)) : Optional.empty();
    }
}
