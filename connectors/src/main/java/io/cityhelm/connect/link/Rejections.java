package io.cityhelm.connect.link;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.lineage.Origin;
import io.cityhelm.core.text.Messages;
import java.time.Clock;

/** Where a link puts what it cannot take. Safe on any thread. */
public final class Rejections {

    private static final int LONGEST_RAW = 64 << 10;

    private final String link;
    private final Quarantine quarantine;
    private final LinkMeter meter;
    private final Messages messages;
    private final Clock clock;

    public Rejections(String link, Quarantine quarantine, LinkMeter meter, Messages messages, Clock clock) {
        this.link = link;
        this.quarantine = quarantine;
        this.meter = meter;
        this.messages = messages;
        this.clock = clock;
    }

    /** Puts something of which nobody knows the document. */
    public void put(Note why, String raw) {
        put(why, raw, Origin.NONE);
    }

    /** @param origin the document it came in */
    public void put(Note why, String raw, Origin origin) {
        String cut = raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw;
        quarantine.put(new Rejected(0, link, clock.instant(), why.text(messages), cut, origin, 0));
        meter.rejected(why);
    }
}
