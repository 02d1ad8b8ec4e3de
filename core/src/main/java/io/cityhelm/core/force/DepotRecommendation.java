package io.cityhelm.core.force;

import java.time.Duration;
import java.util.List;

/**
 * A depot from which supplies could be had, with what speaks for it and against it.
 *
 * @param metres the straight line from where it stands to the place
 * @param reasons from the most important on; never empty
 */
public record DepotRecommendation(DepotStanding depot, double metres, List<Reason> reasons) {

    public DepotRecommendation {
        reasons = List.copyOf(reasons);
    }

    /** One thing that was considered. */
    public sealed interface Reason {

        /** It gives nothing out: it is not recommended, and stands last. */
        record Closed() implements Reason {}

        /** The straight line. */
        record Way(double metres) implements Reason {}

        /** What its system said of its place and its doors is this old. */
        record OldWord(Duration age) implements Reason {}

        /** No system has said anything about it: its place is the city pack's. */
        record NoWord() implements Reason {}
    }
}
