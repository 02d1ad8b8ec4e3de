package io.cityhelm.core.force;

import java.time.Duration;
import java.util.List;

/**
 * A unit that could be sent, with what speaks for it and against it.
 *
 * @param metres the straight line to the place
 * @param travel how long it would take, by road and kind
 * @param cost the travel with what speaks against the unit added: the smaller, the better
 * @param reasons from the most important on; never empty
 */
public record Recommendation(Unit unit, double metres, Duration travel, Duration cost, List<Reason> reasons) {

    public Recommendation {
        reasons = List.copyOf(reasons);
    }

    /** One thing that was considered. */
    public sealed interface Reason {

        /** It can do this much of what the incident asks for. @param can ids @param of how much is asked for */
        record Fits(List<String> can, int of) implements Reason {}

        /** It can do nothing of what the incident asks for. */
        record Unfit() implements Reason {}

        /** The straight line and the time by road. */
        record Way(double metres, Duration travel) implements Reason {}

        /** @param share 0 to 1 of it is taken */
        record Loaded(double share) implements Reason {}

        /** It is stationed at a depot, and can bring what is kept there. @param depot id */
        record Stationed(String depot) implements Reason {}

        /** The depot at which it is stationed is closed: it brings nothing from there. @param depot id */
        record StationedAtClosed(String depot) implements Reason {}

        /** Its position is this old: where it is now is uncertain. */
        record OldPosition(Duration age) implements Reason {}

        /** The city pack does not know the kind: its speed is the slowest of all. */
        record UnknownKind(String kind) implements Reason {}
    }
}
