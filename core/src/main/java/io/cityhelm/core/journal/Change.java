package io.cityhelm.core.journal;

import io.cityhelm.core.decision.Event;
import java.util.List;

/**
 * New events of one stream.
 *
 * @param expectedVersion how many events the stream had when it was decided; the append is refused when it has moved on
 */
public record Change(StreamId stream, long expectedVersion, List<? extends Event> events) {
    public Change {
        events = List.copyOf(events);
    }
}
