package io.cityhelm.connect.kind.cap;

import io.cityhelm.connect.cap.FeedEntry;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Elsewhere;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Rejections;
import io.cityhelm.connect.link.Web;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The alerts that a feed leads to: each is fetched when it is new or the feed says that it has changed, from the feed's own
 * host and from those that the link names. One that cannot be had is told once and does not stop the others. Use on one
 * thread at a time.
 */
final class FeedEntries {

    /** So many are fetched before any of them is taken in, because the order of sending counts. */
    private static final int AT_ONCE = 200;

    /** A host that fails so often in a row is left alone until the next turn. */
    private static final int MOST_FAILURES = 3;

    private final URI feed;
    private final Set<String> hosts;
    private final Web web;
    private final CapPage page;
    private final Rejections rejections;

    /** By link, the version that was taken. */
    private Map<String, String> known = new HashMap<>();

    private volatile boolean cancelled;

    /** @param hosts that alerts may lie on besides the feed's own, in lower case */
    FeedEntries(URI feed, Set<String> hosts, Web web, CapPage page, Rejections rejections) {
        this.feed = feed;
        this.hosts = hosts;
        this.web = web;
        this.page = page;
        this.rejections = rejections;
    }

    /**
     * Takes what is new.
     *
     * @throws LinkFailure when something could not be had just now: it is asked for again with the next turn
     */
    void follow(List<FeedEntry> entries) throws LinkFailure {
        cancelled = false;
        known.keySet().retainAll(entries.stream().map(FeedEntry::link).toList());
        // feeds begin with the newest; what an alert replaces has to be there before it
        List<FeedEntry> news = entries.reversed().stream()
                .filter(entry -> !entry.version().equals(known.get(entry.link())))
                .toList();
        Failures failures = new Failures();
        for (int from = 0; from < news.size() && !failures.tooMany() && !cancelled; from += AT_ONCE) {
            batch(news.subList(from, Math.min(from + AT_ONCE, news.size())), failures);
        }
        failures.tell();
    }

    void cancel() {
        cancelled = true;
    }

    private void batch(List<FeedEntry> batch, Failures failures) throws LinkFailure {
        List<CapPage.Arrived> alerts = new ArrayList<>();
        Map<String, String> had = new HashMap<>();
        for (FeedEntry entry : batch) {
            if (failures.tooMany() || cancelled) {
                break;
            }
            try {
                alerts.addAll(fetch(entry.link()));
                had.put(entry.link(), entry.version());
                failures.none();
            } catch (LinkFailure e) {
                failures.one(e);
            }
        }
        page.take(alerts);
        known.putAll(had);
    }

    /** None when there is no alert, now and later. */
    private List<CapPage.Arrived> fetch(String link) throws LinkFailure {
        Optional<URI> address = Elsewhere.address(link, feed).filter(this::isAllowed);
        if (address.isEmpty()) {
            rejections.put(Note.of("CapRejected.elsewhere", link), link);
            return List.of();
        }
        Web.Reply reply = web.get(address.get(), Map.of());
        if (reply.isBusy()) {
            throw Web.unexpected(reply);
        }
        if (reply.status() != 200) {
            rejections.put(Note.of("CapRejected.status", link, reply.status()), link);
            return List.of();
        }
        return page.read(reply.body()).orElse(List.of());
    }

    /** What a feed says by HTTPS does not lead to where anybody could have changed it on the way. */
    private boolean isAllowed(URI address) {
        boolean named = hosts.contains(address.getHost().toLowerCase(Locale.ROOT))
                && ("https".equals(address.getScheme()) || "http".equals(feed.getScheme()));
        return named || Elsewhere.isFrom(feed, address);
    }

    private static final class Failures {
        private Optional<LinkFailure> first = Optional.empty();
        private int inRow;

        void one(LinkFailure failure) {
            first = first.or(() -> Optional.of(failure));
            inRow++;
        }

        void none() {
            inRow = 0;
        }

        boolean tooMany() {
            return inRow >= MOST_FAILURES;
        }

        void tell() throws LinkFailure {
            if (first.isPresent()) {
                throw first.get();
            }
        }
    }
}
