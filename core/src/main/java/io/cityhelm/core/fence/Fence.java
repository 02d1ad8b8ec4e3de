package io.cityhelm.core.fence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A geofence as it stands. Immutable; {@link FenceDecisions} decides.
 *
 * @param by the account that set it
 * @param begun since when it is known who is inside; empty before
 * @param units those that were inside when it began or crossed since; every other one is outside
 * @param end empty while it stands
 */
public record Fence(
        FenceId id,
        FenceTerms terms,
        String by,
        Instant at,
        Optional<Instant> begun,
        Map<String, Placed> units,
        Optional<End> end) {

    /**
     * Where a unit is.
     *
     * @param since when it was seen to cross, by its department's clock; the epoch for one that was there from the beginning
     */
    public record Placed(FenceSide side, Instant since) {}

    /** Who ended it, and why. */
    public record End(String by, String reason, Instant at) {}

    public Fence {
        units = Map.copyOf(units);
    }

    /** On which side a unit was last, as far as is recorded; one that was never seen is outside. */
    public FenceSide sideOf(String unit) {
        return Optional.ofNullable(units.get(unit)).map(Placed::side).orElse(FenceSide.OUTSIDE);
    }

    /** How many units are inside. */
    public long inside() {
        return units.values().stream()
                .filter(one -> one.side() == FenceSide.INSIDE)
                .count();
    }

    /**
     * The fence after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Fence evolve(Fence before, FenceEvent event) {
        return switch (event) {
            case FenceEvent.FenceSet e ->
                new Fence(e.fence(), e.terms(), e.by(), e.at(), Optional.empty(), Map.of(), Optional.empty());
            case FenceEvent.FenceBegun e -> before.with(Optional.of(e.at()), begun(e), before.end);
            case FenceEvent.FenceCrossed e -> before.with(before.begun, before.moved(e), before.end);
            case FenceEvent.FenceEnded e ->
                before.with(before.begun, before.units, Optional.of(new End(e.by(), e.reason(), e.at())));
        };
    }

    private static Map<String, Placed> begun(FenceEvent.FenceBegun e) {
        return e.inside().stream()
                .distinct()
                .collect(Collectors.toMap(unit -> unit, _ -> new Placed(FenceSide.INSIDE, Instant.EPOCH)));
    }

    private Map<String, Placed> moved(FenceEvent.FenceCrossed e) {
        Map<String, Placed> all = new HashMap<>(units);
        all.put(e.unit(), new Placed(e.to(), e.seenAt()));
        return all;
    }

    private Fence with(Optional<Instant> since, Map<String, Placed> placed, Optional<End> ended) {
        return new Fence(id, terms, by, at, since, placed, ended);
    }
}
