package io.cityhelm.connect.kind.sensorthings;

import io.cityhelm.connect.intake.Recent;
import io.cityhelm.connect.kind.paged.Course;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was observed since the last look, by phenomenon time. Observations that come late are asked for once more within a
 * span before the newest; those that were taken are known by their id.
 */
final class Observations implements Course {

    private static final int REMEMBERED = 50_000;

    private final Function<String, URI> since;
    private final Duration overlap;
    private final Clock clock;
    private final Recent taken = new Recent(REMEMBERED);
    private Instant newest;

    /**
     * @param since where observations since an instant are
     * @param back how far the first look goes back
     * @param overlap how late an observation may come
     */
    Observations(Function<String, URI> since, Duration back, Duration overlap, Clock clock) {
        this.since = since;
        this.overlap = overlap;
        this.clock = clock;
        this.newest = clock.instant().minus(back).plus(overlap);
    }

    @Override
    public URI first() {
        return since.apply(newest.minus(overlap).toString());
    }

    @Override
    public boolean isNew(Object record) {
        return !taken.has(id(record));
    }

    @Override
    public Optional<URI> after(URI at, Intake.Opened opened) throws LinkFailure {
        // a sensor whose clock runs ahead must not hide what the others say
        Instant now = clock.instant();
        for (Object record : opened.page().records()) {
            taken.add(id(record));
            begin(record)
                    .filter(time -> time.isAfter(newest) && !time.isAfter(now))
                    .ifPresent(time -> newest = time);
        }
        return Links.next(at, opened.page());
    }

    private static String id(Object record) {
        return record instanceof Map<?, ?> map ? String.valueOf(map.get("@iot.id")) : String.valueOf(record);
    }

    /** An instant, or the beginning of a span. */
    private static Optional<Instant> begin(Object record) {
        if (!(record instanceof Map<?, ?> map) || !(map.get("phenomenonTime") instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.split("/", 2)[0]).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
