package io.cityhelm.core.command;

import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a request comes to before it is written: changes to one or more streams, or a refusal. */
sealed interface Plan {

    record Write(List<Change> changes) implements Plan {}

    record No(Refusal refusal) implements Plan {}

    /** Who may not act hears that; only who may hears how the thing has moved on. */
    static Plan unlessForbidden(Plan plan, Refusal movedOn) {
        boolean forbidden =
                plan instanceof Plan.No(Refusal refusal) && refusal.rule().startsWith("authority.");
        return forbidden ? plan : new Plan.No(movedOn);
    }

    /** Both or neither. */
    static Plan join(Plan first, Plan second) {
        if (first instanceof Plan.Write(List<Change> mine) && second instanceof Plan.Write(List<Change> theirs)) {
            List<Change> all = new ArrayList<>(mine);
            all.addAll(theirs);
            return new Plan.Write(List.copyOf(all));
        }
        return first instanceof Plan.No ? first : second;
    }

    /** What a decision comes to, for a stream at a version. */
    static Plan of(StreamId stream, long version, Decision<? extends Event> decision) {
        return decision.fold(
                events -> new Plan.Write(List.of(new Change(stream, version, events))),
                refusal -> new Plan.No(refusal));
    }

    static StreamId stream(String kind, Object id) {
        return new StreamId(kind, id.toString());
    }

    static boolean hasMovedOn(Optional<? extends Versioned<?>> found, OptionalLong seen) {
        return seen.isPresent() && found.isPresent() && found.get().version() != seen.getAsLong();
    }

    static <T> T stateOf(Optional<Versioned<T>> found) {
        return found.map(Versioned::state).orElse(null);
    }

    static long versionOf(Optional<? extends Versioned<?>> found) {
        return found.map(Versioned::version).orElse(0L);
    }
}
