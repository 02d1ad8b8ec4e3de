package io.cityhelm.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far departments have come, the worst first. */
class ProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 22);

    @Test
    void what_is_late_comes_first_and_a_link_that_brings_nothing_is_not_connected() {
        Inventory inventory = new Inventory(
                Map.of(),
                List.of(
                        set("a1", "fire", TODAY.minusDays(1)),
                        set("a2", "fire", TODAY.plusDays(1)),
                        set("b1", "health", TODAY),
                        set("b2", "health", TODAY.minusDays(9)),
                        set("c1", "water", TODAY)));
        List<Progress> progress = Progress.by(
                DataSet::department, inventory, one -> Set.of("a1", "c1").contains(one.id()), TODAY);
        assertThat(progress)
                .containsExactly(
                        new Progress("health", 2, 2, 0, 2),
                        new Progress("fire", 2, 1, 1, 0),
                        new Progress("water", 1, 1, 1, 0));
        assertThat(progress.get(1).share()).isEqualTo(0.5);
    }

    @Test
    void records_belong_to_the_data_set_that_claims_their_indicator() {
        DataSet probes = new DataSet(
                "probes",
                Map.of(),
                Map.of(),
                "fire",
                "fire",
                Optional.of("l"),
                List.of("chlorine"),
                TODAY,
                Duration.ofSeconds(10),
                0,
                List.of());
        DataSet rest = new DataSet(
                "rest",
                Map.of(),
                Map.of(),
                "fire",
                "fire",
                Optional.of("l"),
                List.of(),
                TODAY,
                Duration.ofSeconds(60),
                0,
                List.of());
        Inventory inventory = new Inventory(Map.of(), List.of(probes, rest));
        assertThat(inventory.of("l", "chlorine")).contains(probes);
        assertThat(inventory.of("l", "fires")).contains(rest);
        assertThat(inventory.of("m", "chlorine")).isEmpty();
    }

    private static DataSet set(String id, String department, LocalDate planned) {
        return new DataSet(
                id,
                Map.of(),
                Map.of(),
                department,
                "d",
                Optional.empty(),
                List.of(),
                planned,
                Duration.ofMinutes(1),
                0,
                List.of());
    }
}
