package io.cityhelm.map.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScaleStepTest {

    @Property(tries = 200)
    void givenAnyScale_whenFitted_thenTheBarIsRoundAndUsesTheRoom(
            @ForAll @DoubleRange(min = 0.05, max = 20_000) double metresPerPixel) {
        ScaleStep step = ScaleStep.fitting(metresPerPixel, 110);

        double first = step.metres() / Math.pow(10, Math.floor(Math.log10(step.metres()) + 1e-9));
        assertThat(first)
                .satisfiesAnyOf(
                        f -> assertThat(f).isCloseTo(1, within(1e-6)),
                        f -> assertThat(f).isCloseTo(2, within(1e-6)),
                        f -> assertThat(f).isCloseTo(5, within(1e-6)));
        assertThat(step.pixels()).isBetween(44.0 - 1e-6, 110.0 + 1e-6);
        assertThat(step.pixels() * metresPerPixel).isCloseTo(step.metres(), within(step.metres() * 1e-9));
    }

    @Test
    void givenTenMetresAPixel_whenTold_thenTheRatioHasTwoFigures() {
        assertThat(ScaleStep.ratio(10)).isEqualTo(38_000);
        assertThat(ScaleStep.ratio(0.3)).isEqualTo(1_100);
    }
}
