package io.cityhelm.connect.kind.cap;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Period;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.link.Work;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Looks at a CAP feed again and again: a lone alert, or whole alerts inside a wrapper. Links to further documents are not followed. */
final class CapHttpWork implements Work {

    private final URI url;
    private final Period period;
    private final Web web;
    private final CapPage page;
    private final LinkMeter meter;
    private Optional<String> etag = Optional.empty();

    CapHttpWork(URI url, Period period, Web web, CapPage page, LinkMeter meter) {
        this.url = url;
        this.period = period;
        this.web = web;
        this.page = page;
        this.meter = meter;
    }

    @Override
    public void once() throws LinkFailure {
        Web.Reply reply =
                web.get(url, etag.map(tag -> Map.of("If-None-Match", tag)).orElse(Map.of()));
        if (reply.status() == 304) {
            meter.live();
            return;
        }
        if (reply.status() != 200) {
            throw Web.unexpected(reply);
        }
        if (!page.take(reply.body())) {
            throw LinkFailure.broken(Note.of("LinkDetail.notCap"), null);
        }
        etag = reply.etag();
        meter.live();
    }

    @Override
    public Duration pause() {
        return period.now();
    }

    @Override
    public void cancel() {
        web.cancel();
    }
}
