package io.cityhelm.map.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    @Test
    void givenValues_whenCutEvenly_thenEachClassIsAsWideAsTheOthers() {
        assertThat(Classification.equal(List.of(10.0, 11.0, 12.0, 50.0), 4).breaks())
                .containsExactly(20.0, 30.0, 40.0);
        assertThat(Classification.equal(List.of(3.0, 3.0), 4).classes()).isEqualTo(1);
        assertThat(Classification.equal(List.of(), 4).classes()).isEqualTo(1);
        assertThat(Classification.equal(List.of(-Double.MAX_VALUE, Double.MAX_VALUE), 2)
                        .breaks())
                .containsExactly(0.0);
    }

    @Test
    void givenThreeHeapsOfValues_whenCutAtTheGaps_thenEachHeapIsAClass() {
        Classification cut = Classification.jenks(List.of(1.0, 1.2, 1.1, 7.0, 7.3, 7.0, 20.0, 21.0), 3);

        assertThat(cut.breaks()).containsExactly(7.0, 20.0);
        assertThat(Classification.jenks(List.of(5.0, 5.0, 9.0), 5).breaks()).containsExactly(9.0);
        assertThat(Classification.jenks(List.of(), 5).classes()).isEqualTo(1);
    }

    @Property(tries = 300)
    void givenFewValues_whenCutAtTheGaps_thenNoOtherCutKeepsThemNearerTogether(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = -20, max = 20) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 4) int classes) {
        List<Double> values =
                numbers.stream().map(Integer::doubleValue).sorted().toList();

        double reached = spread(values, Classification.jenks(values, classes));

        assertThat(reached).isLessThanOrEqualTo(least(values, classes) + 1e-6);
    }

    /** By trying all. */
    private static double least(List<Double> values, int classes) {
        List<Double> starts = values.stream().distinct().skip(1).toList();
        double least = Double.POSITIVE_INFINITY;
        for (int chosen = 0; chosen < 1 << starts.size(); chosen++) {
            int bits = chosen;
            if (Integer.bitCount(chosen) < classes) {
                List<Double> breaks = IntStream.range(0, starts.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(starts::get)
                        .toList();
                least = Math.min(least, spread(values, new Classification(breaks)));
            }
        }
        return least;
    }

    private static double spread(List<Double> values, Classification cut) {
        return IntStream.range(0, cut.classes())
                .mapToDouble(c -> {
                    double[] mine = values.stream()
                            .filter(v -> cut.classOf(v) == c)
                            .mapToDouble(v -> v)
                            .toArray();
                    double mean = Arrays.stream(mine).average().orElse(0);
                    return Arrays.stream(mine).map(v -> (v - mean) * (v - mean)).sum();
                })
                .sum();
    }

    @Test
    void givenAChoice_whenKept_thenItComesBack() {
        ClassChoice choice = new ClassChoice(ClassMethod.JENKS, 6);

        assertThat(ClassChoice.of(choice.kept())).contains(choice);
        assertThat(ClassChoice.of("jenks:99")).isEmpty();
        assertThat(ClassChoice.of("")).isEmpty();
    }

    @Property(tries = 200)
    void givenAnyValues_whenCut_thenLargerValuesAreNeverInLowerClasses(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -1000, max = 1000) Double> values,
            @ForAll @IntRange(min = 1, max = 9) int classes) {
        for (Classification cut : List.of(
                Classification.quantile(values, classes),
                Classification.equal(values, classes),
                Classification.jenks(values, classes))) {
            assertThat(cut.classes()).isBetween(1, classes);
            List<Integer> inOrder = values.stream().sorted().map(cut::classOf).toList();
            assertThat(inOrder).isSorted();
        }
    }
}
