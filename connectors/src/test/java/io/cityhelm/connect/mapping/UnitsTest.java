package io.cityhelm.connect.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.pack.PackReader;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "36, km/h, m/s, 10",
        "20, Cel, [degF], 68",
        "300, K, Cel, 26.85",
        "50, %, 1, 0.5",
        "0.035, mg/m3, ug/m3, 35",
        "1, MPa, bar, 10",
        "2, cm, mm, 20",
        "3, L/s, m3/h, 10.8",
        "120, {vehicles}/h, /min, 2",
        "90, min, h, 1.5",
        "1, kW.h, MJ, 3.6",
        "7, {件}, {件}, 7"
    })
    void a_value_in_one_unit_is_the_same_in_another(double value, String from, String to, double expected)
            throws Exception {
        assertThat(Units.convert(value, from, to)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"m, s", "Cel, m", "nonsense, m", "m, nonsense", "'', m", "m/, m", "m(((, m", "$, m", "千米, m"})
    void what_does_not_measure_the_same_or_is_no_unit_is_rejected(String from, String to) {
        assertThatThrownBy(() -> Units.convert(1, from, to)).isInstanceOf(RecordRejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "ug/m3", "[ppm]", "%", "/min", "mm[Hg]"})
    void units_are_units(String text) {
        assertThat(Units.isUnit(text)).isTrue();
    }

    @Test
    void the_units_of_every_indicator_of_the_demonstration_are_units() throws Exception {
        Path pack = Path.of(System.getProperty("cityhelm.root"), "resources", "packs", "hangzhou-2020");
        assertThat(PackReader.read(pack).indicators().stream()
                        .map(Indicator::ucum)
                        .flatMap(java.util.Optional::stream))
                .hasSizeGreaterThan(10)
                .allMatch(Units::isUnit);
    }

    @Property(tries = 300)
    void there_and_back_again(@ForAll @DoubleRange(min = -1e9, max = 1e9) double value) throws Exception {
        double there = Units.convert(value, "Cel", "[degF]");
        assertThat(Units.convert(there, "[degF]", "Cel")).isCloseTo(value, within(1e-2 + Math.abs(value) * 1e-9));
    }

    @Property(tries = 500)
    void any_text_is_a_unit_or_not(@ForAll String text) {
        assertThat(Units.isUnit(text)).isIn(true, false);
    }
}
