package io.cityhelm.connect.kind.http;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Period;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.link.Work;
import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.connect.mapping.RecordRejected;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a paged feed for what is new. The token of the last page that was taken goes with the next question, and an ETag
 * with a question that was asked before. Both live in memory: after a start everything is read once more, and what is
 * known is known by its id.
 */
final class PollWork implements Work {

    /** A feed that never comes to an end within one turn is cut; the token goes on from there. */
    private static final int MOST_PAGES = 1_000;

    private static final int GONE = 410;
    private static final int NOT_MODIFIED = 304;

    private final URI url;
    private final Period period;
    private final Web web;
    private final Intake intake;
    private final LinkMeter meter;

    private Optional<String> token = Optional.empty();
    private Optional<String> etag = Optional.empty();

    PollWork(URI url, Period period, Web web, Intake intake, LinkMeter meter) {
        this.url = url;
        this.period = period;
        this.web = web;
        this.intake = intake;
        this.meter = meter;
    }

    @Override
    public void once() throws LinkFailure {
        int pages = 0;
        while (page() && ++pages < MOST_PAGES) {
            // page by page; each is taken before the next is asked for
        }
    }

    @Override
    public Duration pause() {
        return period.now();
    }

    @Override
    public void cancel() {
        web.cancel();
    }

    /** @return whether the next page is there already */
    private boolean page() throws LinkFailure {
        Web.Reply reply = web.get(
                question(), etag.map(tag -> Map.of("If-None-Match", tag)).orElse(Map.of()));
        return switch (reply.status()) {
            case 200 -> take(reply);
            case NOT_MODIFIED -> {
                meter.live();
                yield false;
            }
            case GONE -> startAnew();
            default -> throw Web.unexpected(reply);
        };
    }

    private boolean take(Web.Reply reply) throws LinkFailure {
        Intake.Opened opened = read(reply);
        intake.page(opened);
        PageMapping.Page page = opened.page();
        meter.live();
        boolean moved = page.next().isPresent() && !page.next().equals(token);
        token = page.next().or(() -> token);
        etag = moved ? Optional.empty() : reply.etag();
        return page.more() && moved;
    }

    private Intake.Opened read(Web.Reply reply) throws LinkFailure {
        try {
            return intake.open(reply.body());
        } catch (RecordRejected e) {
            intake.reject(e.why(), reply.body());
            throw LinkFailure.broken(e.why(), null);
        }
    }

    private boolean startAnew() throws LinkFailure {
        if (token.isEmpty()) {
            throw LinkFailure.broken(Note.of("LinkDetail.status", GONE), null);
        }
        token = Optional.empty();
        etag = Optional.empty();
        return true;
    }

    private URI question() {
        if (token.isEmpty()) {
            return url;
        }
        String since = "since=" + URLEncoder.encode(token.get(), StandardCharsets.UTF_8);
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + since);
    }
}
