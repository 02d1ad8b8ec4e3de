package io.cityhelm.connect.kind.open311;

import io.cityhelm.connect.config.Settings;
import io.cityhelm.connect.kind.paged.Course;
import io.cityhelm.connect.kind.paged.Query;
import io.cityhelm.connect.link.Intake;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The requests that were made or changed since the last look, page by page. The standard itself knows neither pages nor the
 * time of a change; what is asked for here is what servers have agreed on, and one that does not know it gives what it has.
 */
final class Requests implements Course {

    private final Endpoint endpoint;
    private final Manner manner;
    private final Clock clock;

    /** Up to where all changes are known. */
    private Instant newest;

    /** Up to where this look has come. */
    private Instant reached = Instant.EPOCH;

    private int page = 1;
    private final Set<String> seen = new HashSet<>();

    /**
     * How a server is asked.
     *
     * @param since the parameter for the time since when; {@code start_date} is the standard's, and goes by when a request
     *     was made, so that all of {@code back} is asked for each time
     * @param paged whether it knows pages
     * @param pageRecords in one
     * @param back how far the first look goes back
     * @param overlap what is asked for once more
     */
    record Manner(String since, boolean paged, int pageRecords, Duration back, Duration overlap) {

        private static final String STANDARD = "start_date";

        static Manner of(Settings settings) {
            return new Manner(
                    settings.text("since").orElse("updated_after"),
                    !settings.text("paging").orElse("page").equals("none"),
                    settings.number("page-size", 100),
                    settings.seconds("back", Duration.ofDays(7)),
                    settings.seconds("overlap", Duration.ofMinutes(5)));
        }

        boolean byChange() {
            return !since.equals(STANDARD);
        }
    }

    Requests(Endpoint endpoint, Manner manner, Clock clock) {
        this.endpoint = endpoint;
        this.manner = manner;
        this.clock = clock;
        this.newest = clock.instant().minus(manner.back()).plus(manner.overlap());
    }

    @Override
    public URI first() {
        page = 1;
        seen.clear();
        return url();
    }

    private URI url() {
        Instant from = manner.byChange()
                ? newest.minus(manner.overlap())
                : clock.instant().minus(manner.back());
        Query query = endpoint.of("requests").with(manner.since(), from.truncatedTo(ChronoUnit.SECONDS));
        if (manner.paged()) {
            query.with("page_size", manner.pageRecords()).with("page", page);
        }
        return query.url();
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Accept", endpoint.accept());
    }

    /** The time since when stays the same while the pages of one look are counted. */
    @Override
    public Optional<URI> after(URI at, Intake.Opened opened) {
        List<?> records = opened.page().records();
        Instant now = clock.instant();
        boolean news = false;
        for (Object record : records) {
            news |= seen.add(id(record));
            changed(record)
                    .filter(time -> time.isAfter(reached) && !time.isAfter(now))
                    .ifPresent(time -> reached = time);
        }
        // a server that knows no pages gives the first one again and again
        if (manner.paged() && news && records.size() >= manner.pageRecords()) {
            page++;
            return Optional.of(url());
        }
        newest = reached.isAfter(newest) ? reached : newest;
        return Optional.empty();
    }

    private static String id(Object record) {
        return record instanceof Map<?, ?> map ? String.valueOf(map.get("service_request_id")) : String.valueOf(record);
    }

    private static Optional<Instant> changed(Object record) {
        if (!(record instanceof Map<?, ?> map) || !(map.get("updated_datetime") instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
