package io.cityhelm.core.intake;

import io.cityhelm.core.decision.Event;
import java.time.Instant;

/** What was done to a link. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface LinkEvent extends Event {

    record LinkPaused(String link, String reason, String by, Instant at) implements LinkEvent {}

    record LinkResumed(String link, String by, Instant at) implements LinkEvent {}

    /** @param records how many were to be tried again; recorded before they are */
    record RejectedReplayed(String link, int records, String by, Instant at) implements LinkEvent {}
}
