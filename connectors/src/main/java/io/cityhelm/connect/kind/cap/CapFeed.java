package io.cityhelm.connect.kind.cap;

import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.link.Work;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A CAP feed over HTTP. */
public final class CapFeed implements Kind {

    @Override
    public Work open(Fittings fittings) {
        CapPage page = CapPage.of(fittings);
        Set<String> hosts = new HashSet<>();
        fittings.config().settings().texts("hosts").forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        FeedEntries entries = new FeedEntries(fittings.url(), hosts, fittings.web(), page, fittings.rejections());
        return new CapHttpWork(fittings.url(), fittings.period(), fittings.web(), page, entries, fittings.meter());
    }
}
