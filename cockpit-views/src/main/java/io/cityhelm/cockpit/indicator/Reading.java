package io.cityhelm.cockpit.indicator;

import io.cityhelm.core.indicator.Freshness;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.Indicator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an indicator says in a jurisdiction now, and how far that can be trusted.
 *
 * @param value empty when nothing ever came
 * @param band in which the value lies; empty without a value or where the bands were not made for the level
 * @param observedAt by the source's clock; of a roll-up, the oldest part of it
 * @param history the last values, oldest first
 * @param rolledUp whether it was put together from the level below, because nobody measures it here
 */
public record Reading(
        Indicator indicator,
        Jurisdiction place,
        Indicator.Display.Kind display,
        OptionalDouble value,
        Optional<Indicator.Band> band,
        Freshness freshness,
        Optional<Instant> observedAt,
        List<Double> history,
        boolean rolledUp) {

    public Reading {
        history = List.copyOf(history);
    }

    /** How much attention it wants; a stale value wants none, because it no longer says what holds. */
    public Indicator.State state() {
        return freshness == Freshness.LIVE
                ? band.map(Indicator.Band::state).orElse(Indicator.State.OK)
                : Indicator.State.OK;
    }
}
