package io.cityhelm.cockpit.indicator;

import io.cityhelm.core.indicator.Freshness;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.silence.Voices;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Reads indicators off the board. Pure but for the board; safe on any thread. */
public final class Readings {

    private final JurisdictionTree tree;
    private final IndicatorBoard board;
    private final Voices voices;

    /** @param voices what came over a silent link no longer says what holds, however young it is */
    public Readings(JurisdictionTree tree, IndicatorBoard board, Voices voices) {
        this.tree = tree;
        this.board = board;
        this.voices = voices;
    }

    /** What an indicator says in a place: what was measured there, else what the level below adds up to. */
    public Reading of(Indicator indicator, Jurisdiction place, Indicator.Display.Kind display, Instant now) {
        SampleKey key = new SampleKey(indicator.id(), place.code());
        Optional<Sample> own = board.latest(key);
        List<Double> history = board.history(key).stream().map(Sample::value).toList();
        return own.isPresent()
                ? measured(indicator, place, display, own.get(), history, now)
                : rolledUp(indicator, place, display, now);
    }

    /** The same indicator in the jurisdictions below, those that want most attention first, then the highest values. */
    public List<Reading> below(Indicator indicator, Jurisdiction place, Instant now) {
        return tree.children(place.code()).stream()
                .map(child -> of(indicator, child, indicator.display().kind(), now))
                .filter(reading -> reading.value().isPresent())
                .sorted(Comparator.comparing(Reading::state)
                        .reversed()
                        .thenComparing(r -> -r.value().getAsDouble()))
                .toList();
    }

    private Reading measured(
            Indicator indicator,
            Jurisdiction place,
            Indicator.Display.Kind display,
            Sample sample,
            List<Double> history,
            Instant now) {
        return new Reading(
                indicator,
                place,
                display,
                OptionalDouble.of(sample.value()),
                indicator.band(place.level(), sample.value()),
                freshness(List.of(sample), Freshness.of(Optional.of(sample), indicator.period(), now)),
                Optional.of(sample.observedAt()),
                history,
                false);
    }

    private Reading rolledUp(Indicator indicator, Jurisdiction place, Indicator.Display.Kind display, Instant now) {
        List<Sample> parts = tree.children(place.code()).stream()
                .flatMap(child -> board.latest(new SampleKey(indicator.id(), child.code())).stream())
                .toList();
        OptionalDouble value = sum(indicator.rollup(), parts);
        Optional<Sample> oldest = parts.stream().min(Comparator.comparing(Sample::observedAt));
        boolean there = value.isPresent();
        return new Reading(
                indicator,
                place,
                display,
                value,
                there ? indicator.band(place.level(), value.getAsDouble()) : Optional.empty(),
                freshness(parts, Freshness.of(there ? oldest : Optional.empty(), indicator.period(), now)),
                there ? oldest.map(Sample::observedAt) : Optional.empty(),
                List.of(),
                there);
    }

    private Freshness freshness(List<Sample> parts, Freshness byAge) {
        boolean silent = parts.stream().map(Sample::source).anyMatch(voices::isSilent);
        return byAge == Freshness.LIVE && silent ? Freshness.STALE : byAge;
    }

    private static OptionalDouble sum(Indicator.Rollup rule, List<Sample> parts) {
        DoubleStream values = parts.stream().mapToDouble(Sample::value);
        return switch (rule) {
            case SUM -> parts.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(values.sum());
            case MEAN -> values.average();
            case MAX -> values.max();
            case NONE -> OptionalDouble.empty();
        };
    }
}
