package io.cityhelm.map.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    @Test
    void givenFixedBreaks_whenClassified_thenABreakOpensTheUpperClass() {
        Classification bands = Classification.fixed(1.0, 1.5, 2.0);

        assertThat(List.of(bands.classOf(0.9), bands.classOf(1.0), bands.classOf(1.99), bands.classOf(7)))
                .containsExactly(0, 1, 2, 3);
        assertThat(bands.classes()).isEqualTo(4);
    }

    @Test
    void givenValuesThatAreNotNumbers_whenClassified_thenTheyHaveNoClass() {
        Map<String, Integer> classes = Classification.fixed(1).classify(Map.of("a", 2.0, "b", Double.NaN));

        assertThat(classes).containsOnly(Map.entry("a", 1));
    }

    @Test
    void givenTenDifferentValues_whenCutIntoFive_thenEachClassHoldsTwo() {
        List<Double> values = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
        Classification fifths = Classification.quantile(values, 5);

        for (int c = 0; c < 5; c++) {
            int wanted = c;
            assertThat(values.stream().filter(v -> fifths.classOf(v) == wanted)).hasSize(2);
        }
    }

    @Test
    void givenOnlyEqualValues_whenCut_thenThereIsOneClass() {
        assertThat(Classification.quantile(List.of(3.0, 3.0, 3.0), 5).classes()).isEqualTo(1);
        assertThat(Classification.quantile(List.of(), 5).classes()).isEqualTo(1);
    }

    @Test
    void givenBreaksOutOfOrder_whenMade_thenTheyAreRefused() {
        assertThatThrownBy(() -> Classification.fixed(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Classification.fixed(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void givenAnyValues_whenCut_thenLargerValuesAreNeverInLowerClasses(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -1000, max = 1000) Double> values,
            @ForAll @IntRange(min = 1, max = 9) int classes) {
        Classification cut = Classification.quantile(values, classes);

        assertThat(cut.classes()).isBetween(1, classes);
        List<Integer> inOrder = values.stream().sorted().map(cut::classOf).toList();
        assertThat(inOrder).isSorted();
    }
}
