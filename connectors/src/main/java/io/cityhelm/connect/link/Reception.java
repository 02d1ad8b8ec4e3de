package io.cityhelm.connect.link;

import io.cityhelm.connect.json.Json;
import io.cityhelm.core.lineage.Receipts;
import java.time.Clock;
import java.util.Map;

/** Where a link hands in what came before its records are taken, so that each of them can be traced. Safe on any thread. */
public final class Reception {

    private final String link;
    private final String mapping;
    private final Receipts receipts;
    private final Clock clock;

    /** @param mapping the version by which the link reads */
    public Reception(String link, String mapping, Receipts receipts, Clock clock) {
        this.link = link;
        this.mapping = mapping;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Never waits. @return the number of the receipt */
    public long keep(byte[] document) {
        return keep(document, Map.of());
    }

    /** @param about what came with the document and is not in it, such as a topic */
    public long keep(byte[] document, Map<String, ?> about) {
        return receipts.keep(link, clock.instant(), mapping, about.isEmpty() ? "" : Json.write(about), document);
    }
}
