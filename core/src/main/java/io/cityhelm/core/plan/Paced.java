package io.cityhelm.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pace that a level of a response asks for, and since when.
 *
 * @param since when the level came into force: its clocks count from here at the earliest
 */
public record Paced(ResponseLevel level, Pace pace, Instant since) {

    /**
     * What holds after a level came into force. A raise adds its pace to the milder ones, which go on: a stricter level
     * makes nothing later. A lowering leaves the milder ones that held before, and begins its own anew unless it was one
     * of them: so that it makes nothing late either.
     *
     * @param before the mildest first
     */
    static List<Paced> following(List<Paced> before, Measures now, Instant at) {
        Stream<Paced> milder = before.stream().filter(one -> now.level().isStricterThan(one.level()));
        Optional<Paced> known = before.stream()
                .filter(one -> one.level() == now.level() && one.pace().equals(now.pace()))
                .findFirst();
        return Stream.concat(milder, Stream.of(known.orElseGet(() -> new Paced(now.level(), now.pace(), at))))
                .toList();
    }
}
