package io.cityhelm.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackReader;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PackOnDutyTest {

    private static final Instant DAY = Instant.parse("2020-11-07T04:00:00Z");
    private static final Instant NIGHT = Instant.parse("2020-11-07T14:00:00Z");

    @Test
    void the_roster_of_the_pack_names_who_is_on_duty_then_the_deputies_and_knows_nothing_of_departments()
            throws Exception {
        CityPack pack =
                PackReader.read(Path.of(System.getProperty("cityhelm.root"), "resources", "packs", "hangzhou-2020"));
        PackOnDuty onDuty = new PackOnDuty(pack);

        assertThat(onDuty.persons("330106", DAY)).containsExactly("district", "district-2");
        assertThat(onDuty.persons("330106", NIGHT)).containsExactly("district-2", "district");
        assertThat(onDuty.persons("fire-rescue", DAY)).isEmpty();
        assertThat(onDuty.persons("330106099", DAY)).isEmpty();
    }
}
