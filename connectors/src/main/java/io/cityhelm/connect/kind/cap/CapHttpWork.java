package io.cityhelm.connect.kind.cap;

import io.cityhelm.connect.cap.Feed;
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

/** Looks at CAP again and again: a lone alert, whole alerts inside a wrapper, or a feed that leads to alerts. */
final class CapHttpWork implements Work {

    private final URI url;
    private final Period period;
    private final Web web;
    private final CapPage page;
    private final FeedEntries entries;
    private final LinkMeter meter;

    /** What makes the other side answer with nothing as long as nothing is new. */
    private Map<String, String> unlessChanged = Map.of();

    CapHttpWork(URI url, Period period, Web web, CapPage page, FeedEntries entries, LinkMeter meter) {
        this.url = url;
        this.period = period;
        this.web = web;
        this.page = page;
        this.entries = entries;
        this.meter = meter;
    }

    @Override
    public void once() throws LinkFailure {
        Web.Reply reply = web.get(url, unlessChanged);
        if (reply.status() == 304) {
            meter.live();
            return;
        }
        if (reply.status() != 200) {
            throw Web.unexpected(reply);
        }
        take(reply.body());
        // what could not be had of it has to be looked for again, so this comes last
        unlessChanged = reply.unlessChanged();
        meter.live();
    }

    private void take(byte[] document) throws LinkFailure {
        Optional<Feed> feed = Feed.of(document);
        if (feed.map(Feed::whole).orElse(true) && !page.take(document)) {
            throw LinkFailure.broken(Note.of("LinkDetail.notCap"), null);
        }
        if (feed.isPresent()) {
            entries.follow(feed.get().entries());
        }
    }

    @Override
    public Duration pause() {
        return period.now();
    }

    @Override
    public void cancel() {
        entries.cancel();
        web.cancel();
    }
}
