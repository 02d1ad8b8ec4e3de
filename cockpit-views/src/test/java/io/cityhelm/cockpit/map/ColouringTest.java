package io.cityhelm.cockpit.map;

import static io.cityhelm.cockpit.handling.HandlingFixture.PACK;
import static io.cityhelm.cockpit.handling.HandlingFixture.TREE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.ClassChoice;
import io.cityhelm.map.style.ClassMethod;
import io.cityhelm.map.style.MapTheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which classes the values of a level are cut into: what was chosen, where the values allow it. */
class ColouringTest {

    private static final Instant NOW = Instant.parse("2020-11-15T04:00:00Z");
    private static final Level LEVEL = Level.DISTRICT;

    private final IndicatorBoard board = new IndicatorBoard();
    private final Colouring colouring = new Colouring(
            TREE,
            board,
            new Wording(Messages.in(Locale.SIMPLIFIED_CHINESE), PACK.info().zone()));

    @Test
    void given_no_values_when_coloured_then_there_is_nothing_to_choose() {
        assertThat(colouring.of(banded(Set.of(LEVEL)), LEVEL, MapTheme.dark(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void given_nothing_chosen_when_the_bands_are_of_the_level_then_they_are_the_classes_and_all_methods_are_offered() {
        Indicator indicator = banded(Set.of(LEVEL));
        value(indicator);

        Colouring.Coloured coloured = coloured(indicator, Optional.empty());

        assertThat(coloured.choice().method()).isEqualTo(ClassMethod.BANDS);
        assertThat(coloured.offered()).containsExactlyInAnyOrder(ClassMethod.values());
        assertThat(coloured.choropleth().classes()).hasSize(indicator.bands().size());
    }

    @Test
    void given_bands_of_another_level_when_chosen_then_they_are_not_offered_and_the_usual_classes_stand_in() {
        Indicator indicator = banded(Set.of(Level.GRID));
        value(indicator);

        Colouring.Coloured coloured = coloured(indicator, Optional.of(ClassChoice.USUAL.by(ClassMethod.BANDS)));

        assertThat(coloured.choice()).isEqualTo(ClassChoice.USUAL);
        assertThat(coloured.offered()).doesNotContain(ClassMethod.BANDS);
    }

    @Test
    void given_a_choice_when_coloured_then_the_values_are_cut_so() {
        Indicator indicator = banded(Set.of());
        value(indicator);

        Choropleth evenly = coloured(indicator, Optional.of(new ClassChoice(ClassMethod.EQUAL, 3)))
                .choropleth();
        Choropleth equally = coloured(indicator, Optional.of(new ClassChoice(ClassMethod.QUANTILE, 3)))
                .choropleth();

        assertThat(evenly.classes()).hasSize(3);
        assertThat(inClass(evenly, 0)).as("squares lie mostly low").isGreaterThan(inClass(equally, 0));
    }

    private static long inClass(Choropleth choropleth, int wanted) {
        return choropleth.classOf().values().stream().filter(c -> c == wanted).count();
    }

    private Colouring.Coloured coloured(Indicator indicator, Optional<ClassChoice> wish) {
        return colouring.of(indicator, LEVEL, MapTheme.dark(), wish).orElseThrow();
    }

    /** 0, 1, 4, 9 … */
    private void value(Indicator indicator) {
        List<Sample> samples = new ArrayList<>();
        for (Jurisdiction place : TREE.all()) {
            if (place.level() == LEVEL) {
                double value = (double) samples.size() * samples.size();
                samples.add(new Sample(new SampleKey(indicator.id(), place.code()), value, NOW, NOW, "test"));
            }
        }
        board.accept(samples);
    }

    /** The one of the pack with the most bands, as made for these levels. */
    private static Indicator banded(Set<Level> levels) {
        Indicator it = PACK.indicators().stream()
                .max((a, b) -> a.bands().size() - b.bands().size())
                .orElseThrow();
        assertThat(it.bands().size()).isGreaterThanOrEqualTo(5);
        return new Indicator(
                it.id(),
                it.name(),
                it.unit(),
                it.ucum(),
                it.source(),
                it.period(),
                it.bands(),
                levels,
                it.display(),
                it.decimals(),
                it.rollup(),
                it.note(),
                it.levels());
    }
}
