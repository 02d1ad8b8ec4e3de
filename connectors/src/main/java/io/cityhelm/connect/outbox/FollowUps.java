package io.cityhelm.connect.outbox;

import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.Enquiry;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** One {@link FollowUp} for each link that can be asked, as links come and go. Safe on any thread. */
final class FollowUps implements AutoCloseable {

    private final Supplier<List<OutLink<Courier>>> links;
    private final BiFunction<OutLink<Courier>, Enquiry, FollowUp> opening;
    private final Map<OutLink<Courier>, FollowUp> open = new IdentityHashMap<>();
    private boolean closed;

    /** @param links as they are at the moment @param opening starts to ask */
    FollowUps(Supplier<List<OutLink<Courier>>> links, BiFunction<OutLink<Courier>, Enquiry, FollowUp> opening) {
        this.links = links;
        this.opening = opening;
    }

    /** Ends those whose link went, and begins those whose link came. */
    synchronized void match() {
        if (closed) {
            return;
        }
        List<OutLink<Courier>> now = links.get();
        open.entrySet().removeIf(each -> {
            boolean gone = now.stream().noneMatch(link -> link == each.getKey());
            if (gone) {
                each.getValue().close();
            }
            return gone;
        });
        for (OutLink<Courier> link : now) {
            if (!open.containsKey(link)) {
                link.carrier().enquiry().ifPresent(enquiry -> open.put(link, opening.apply(link, enquiry)));
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        open.values().forEach(FollowUp::close);
        open.clear();
    }
}
