package io.cityhelm.cockpit.map;

import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.ClassChoice;
import io.cityhelm.map.style.ClassMethod;
import io.cityhelm.map.style.Classification;
import io.cityhelm.map.style.MapTheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Colours the jurisdictions of one level by an indicator. Unless somebody chose otherwise, the classes are the bands of the
 * indicator where they were made for that level, else five of about equal number. Pure.
 */
final class Colouring {

    /** A limit or two make no map: fewer bands than this are not offered as classes. */
    private static final int BANDS = 3;

    /**
     * Colours and how they were found.
     *
     * @param choice how the values were cut
     * @param offered how else they can be
     */
    record Coloured(Choropleth choropleth, ClassChoice choice, Set<ClassMethod> offered) {}

    private final JurisdictionTree tree;
    private final IndicatorBoard board;
    private final Wording wording;

    Colouring(JurisdictionTree tree, IndicatorBoard board, Wording wording) {
        this.tree = tree;
        this.board = board;
        this.wording = wording;
    }

    /**
     * The level that is coloured in the cockpit of a place: the one below, or the nearest above it at which the indicator
     * exists; empty when there is none.
     */
    static Optional<Level> level(Indicator indicator, Level place) {
        Optional<Level> at = Optional.of(place.below().orElse(place));
        while (at.isPresent() && !indicator.levels().contains(at.get())) {
            at = at.get().above();
        }
        return at;
    }

    /** The colours of a level by what came last; empty when nothing came yet. @param wish what somebody chose */
    Optional<Coloured> of(Indicator indicator, Level level, MapTheme theme, Optional<ClassChoice> wish) {
        Map<String, Sample> samples = samples(indicator, level);
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> values = new HashMap<>();
        samples.forEach((code, sample) -> values.put(code, sample.value()));
        List<Double> bands = bands(indicator, level);
        Set<ClassMethod> offered = EnumSet.allOf(ClassMethod.class);
        if (bands.size() < BANDS - 1) {
            offered.remove(ClassMethod.BANDS);
        }
        ClassChoice choice =
                wish.filter(each -> offered.contains(each.method())).orElse(usual(bands));
        Classification classes = classes(choice, bands, values);
        Choropleth choropleth = new Choropleth(
                title(indicator), classes.classify(values), legend(classes, indicator, theme), asOf(samples));
        return Optional.of(new Coloured(choropleth, choice, offered));
    }

    private Map<String, Sample> samples(Indicator indicator, Level level) {
        Map<String, Sample> found = new HashMap<>();
        for (Jurisdiction place : tree.all()) {
            if (place.level() == level) {
                board.latest(new SampleKey(indicator.id(), place.code()))
                        .ifPresent(s -> found.put(place.code().value(), s));
            }
        }
        return found;
    }

    /** The limits between the bands, when they were made for the level. */
    private static List<Double> bands(Indicator indicator, Level level) {
        return indicator.bandLevels().contains(level)
                ? indicator.bands().stream()
                        .skip(1)
                        .map(Indicator.Band::from)
                        .filter(Double::isFinite)
                        .toList()
                : List.of();
    }

    private static ClassChoice usual(List<Double> bands) {
        return bands.size() + 1 >= ClassChoice.USUAL.classes()
                ? ClassChoice.USUAL.by(ClassMethod.BANDS)
                : ClassChoice.USUAL;
    }

    private static Classification classes(ClassChoice choice, List<Double> bands, Map<String, Double> values) {
        return switch (choice.method()) {
            case BANDS -> new Classification(bands);
            case QUANTILE -> Classification.quantile(values.values(), choice.classes());
            case EQUAL -> Classification.equal(values.values(), choice.classes());
            case JENKS -> Classification.jenks(values.values(), choice.classes());
        };
    }

    private List<Choropleth.LegendClass> legend(Classification classes, Indicator indicator, MapTheme theme) {
        var ramp = theme.ramp(classes.classes());
        List<Choropleth.LegendClass> legend = new ArrayList<>();
        IntStream.range(0, classes.classes())
                .forEach(i -> legend.add(new Choropleth.LegendClass(ramp.get(i), range(classes, i, indicator))));
        return legend;
    }

    private String range(Classification classes, int i, Indicator indicator) {
        List<Double> breaks = classes.breaks();
        if (breaks.isEmpty()) {
            return "";
        }
        return i == 0
                ? "< " + wording.value(indicator, breaks.getFirst())
                : "≥ " + wording.value(indicator, breaks.get(i - 1));
    }

    private String title(Indicator indicator) {
        String unit = wording.messages().of(indicator.unit());
        String name = wording.messages().of(indicator.name());
        return unit.isEmpty() ? name : name + " · " + unit;
    }

    private String asOf(Map<String, Sample> samples) {
        Instant latest = samples.values().stream()
                .map(Sample::observedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return wording.shortClock(latest);
    }
}
