package io.cityhelm.connect.kind.paged;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Period;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.link.Work;
import io.cityhelm.connect.mapping.RecordRejected;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a source page by page, each taken in before the next is asked for. A source that is one page is asked with the
 * tag that it gave, and answers with nothing as long as nothing is new.
 */
public final class PagedWork implements Work {

    /** A source that never comes to an end within one turn is cut. */
    private static final int MOST_PAGES = 1_000;

    private static final int NOT_MODIFIED = 304;

    private final Course course;
    private final Period period;
    private final Web web;
    private final Intake intake;
    private final LinkMeter meter;

    /** The one page of the last look, and what asks for it unless it has changed. */
    private Optional<URI> only = Optional.empty();

    private Map<String, String> unlessChanged = Map.of();
    private volatile boolean cancelled;

    private PagedWork(Course course, Period period, Web web, Intake intake, LinkMeter meter) {
        this.course = course;
        this.period = period;
        this.web = web;
        this.intake = intake;
        this.meter = meter;
    }

    /** The work of a link whose records are mapped. */
    public static PagedWork of(Fittings fittings, Course course) {
        return new PagedWork(
                course, fittings.period(), fittings.web(), fittings.intake().get(), fittings.meter());
    }

    @Override
    public void once() throws LinkFailure {
        cancelled = false;
        URI first = course.first();
        Set<URI> been = new HashSet<>();
        Optional<URI> at = Optional.of(first);
        while (at.isPresent() && been.size() < MOST_PAGES && !cancelled) {
            if (!been.add(at.get())) {
                throw LinkFailure.broken(Note.of("LinkDetail.roundAndRound"), null);
            }
            at = page(at.get(), first, been.size() == 1);
        }
        only = been.size() == 1 ? Optional.of(first) : Optional.empty();
    }

    private Optional<URI> page(URI at, URI first, boolean isFirst) throws LinkFailure {
        Map<String, String> headers = new HashMap<>(course.headers());
        if (isFirst && only.filter(first::equals).isPresent()) {
            headers.putAll(unlessChanged);
        }
        Web.Reply reply = web.get(at, headers);
        if (reply.status() == NOT_MODIFIED) {
            meter.live();
            return Optional.empty();
        }
        if (reply.status() != 200) {
            throw Web.unexpected(reply);
        }
        Optional<URI> next = take(at, reply.body());
        unlessChanged = isFirst ? reply.unlessChanged() : Map.of();
        meter.live();
        return next;
    }

    private Optional<URI> take(URI at, byte[] document) throws LinkFailure {
        try {
            Intake.Opened page = intake.open(document);
            intake.page(page, course::isNew);
            return course.after(at, page);
        } catch (RecordRejected e) {
            intake.reject(e.why(), document);
            throw LinkFailure.broken(e.why(), null);
        }
    }

    @Override
    public Duration pause() {
        return period.now();
    }

    @Override
    public void cancel() {
        cancelled = true;
        web.cancel();
    }
}
