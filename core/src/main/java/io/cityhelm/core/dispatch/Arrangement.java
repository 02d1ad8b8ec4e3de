package io.cityhelm.core.dispatch;

import java.util.List;
import java.util.Optional;

/**
 * How an order stands among others, and how its addressee was found.
 *
 * @param ties to other orders
 * @param addressing empty when nothing was proposed
 */
public record Arrangement(List<Tie> ties, Optional<Addressing> addressing) {

    /** An order by itself. */
    public static final Arrangement NONE = new Arrangement(List.of(), Optional.empty());

    public Arrangement {
        ties = List.copyOf(ties);
    }

    public static Arrangement tied(Tie tie) {
        return new Arrangement(List.of(tie), Optional.empty());
    }

    public Arrangement with(Tie tie) {
        return new Arrangement(
                java.util.stream.Stream.concat(ties.stream(), java.util.stream.Stream.of(tie))
                        .toList(),
                addressing);
    }
}
