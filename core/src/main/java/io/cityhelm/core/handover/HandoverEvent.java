package io.cityhelm.core.handover;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;

/** What happened to a handover. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface HandoverEvent extends Event {

    record HandoverDrafted(HandoverId handover, JurisdictionCode seat, HandoverContent content, String by, Instant at)
            implements HandoverEvent {}

    /** What goes on beside what stands; comes with the draft. */
    record UnderWayListed(UnderWay work, Instant at) implements HandoverEvent {}

    /** 应急值守: the posts of responses that have nobody on them; comes with the draft where there are some. */
    record OpenPostsListed(HandoverContent.Section posts, Instant at) implements HandoverEvent {}

    record HandoverNoted(String by, String text, Instant at) implements HandoverEvent {}

    record HandoverSignedByLeaving(String by, Instant at) implements HandoverEvent {}

    record HandoverSignedByComing(String by, Instant at) implements HandoverEvent {}

    record HandoverDiscarded(String by, String reason, Instant at) implements HandoverEvent {}
}
