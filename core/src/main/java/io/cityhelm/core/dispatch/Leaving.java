package io.cityhelm.core.dispatch;

import io.cityhelm.core.dispatch.OrderEvent.LeavingEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * How an order leaves the house. Immutable.
 *
 * @param way over what; empty for one over which everything is known, and before it left
 * @param attempt what goes out at this moment, or nobody knows whether it arrived; only over ways that would do it twice
 *     when the same letter came twice
 */
public record Leaving(Optional<Way> way, Optional<Attempt> attempt) {

    static final Leaving NONE = new Leaving(Optional.empty(), Optional.empty());

    /**
     * @param unclear whether it ended without word: it may have arrived, and is not repeated before a person says so
     * @param why what the other side, or the network, said; empty while it goes out
     */
    public record Attempt(Notice notice, Instant since, boolean unclear, String why) {}

    public Leaving {
        way = way == null ? Optional.empty() : way;
        attempt = attempt == null ? Optional.empty() : attempt;
    }

    /** What is unclear, if anything is. */
    public Optional<Attempt> unclear() {
        return attempt.filter(Attempt::unclear);
    }

    /** Whether a stage can be reported; of a way that is not known nothing is taken away. */
    boolean reports(OrderStage stage) {
        return way.map(known -> known.reports(stage)).orElse(true);
    }

    boolean carries(Notice notice) {
        return way.map(known -> known.carries(notice)).orElse(true);
    }

    Leaving after(LeavingEvent event) {
        return switch (event) {
            case LeavingEvent.WayTaken e -> new Leaving(Optional.of(e.way()), attempt);
            case LeavingEvent.AttemptBegun e ->
                new Leaving(way, Optional.of(new Attempt(e.notice(), e.at(), false, "")));
            case LeavingEvent.AttemptUnclear e ->
                new Leaving(
                        way,
                        Optional.of(new Attempt(
                                e.notice(), attempt.map(Attempt::since).orElse(e.at()), true, e.why())));
            case LeavingEvent.AttemptFailed e -> settled();
            case LeavingEvent.AttemptSettled e -> settled();
            case LeavingEvent.OrderHandedOver e -> settled();
            case LeavingEvent.AnswerNoted e -> this;
        };
    }

    /** Nothing is under way any more. */
    Leaving settled() {
        return attempt.isEmpty() ? this : new Leaving(way, Optional.empty());
    }
}
