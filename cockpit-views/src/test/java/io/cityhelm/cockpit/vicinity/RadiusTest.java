package io.cityhelm.cockpit.vicinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadiusTest {

    @ParameterizedTest
    @CsvSource({"800,800", "800m,800", "1.5km,1500", "1.5 公里,1500", "' 300 米 ',300", "2千米,2000", "200 KM,200000"})
    void a_length_is_read_as_people_write_it(String typed, double metres) {
        assertThat(Radius.parse(typed)).isEqualTo(Optional.of(metres));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "km", "-5", "5", "1e3", "201km", "1 mile", "12345678"})
    void what_is_no_length_or_none_to_ask_for_is_not(String typed) {
        assertThat(Radius.parse(typed)).isEmpty();
    }
}
