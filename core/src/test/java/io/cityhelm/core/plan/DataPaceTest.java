package io.cityhelm.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The written rule of {@link DataPace}, sentence by sentence. A level of number n wants data every 5n seconds. */
class DataPaceTest {

    private static final DataPace PACE = new DataPace(
            List.of(
                    new DataPace.Source("pumps", Town.CITY, Set.of("water", "roads")),
                    new DataPace.Source("engines", Town.CITY, Set.of("fire")),
                    new DataPace.Source("village-pumps", Town.OTHER_STREET, Set.of("water"))),
            Town.TREE);

    @Test
    void given_peace_then_nothing_is_wanted() {
        Activation proposed = Responses.proposedAt(Town.NOON, Town.CITY, ResponseLevel.I, "n-1");

        assertThat(PACE.of(List.of(proposed))).isEmpty();
        assertThat(wanted(Responses.ended(response(Town.CITY, "water", ResponseLevel.I), Town.NOON)))
                .isEmpty();
    }

    @Test
    void given_a_response_then_the_departments_of_its_domain_that_work_for_its_place_are_wanted() {
        assertThat(wanted(response(Town.CITY, "water", ResponseLevel.II)))
                .isEqualTo(Map.of("pumps", seconds(10), "village-pumps", seconds(10)));
        assertThat(wanted(response(Town.STREET, "water", ResponseLevel.II)))
                .as("those of the other street are of no use here")
                .isEqualTo(Map.of("pumps", seconds(10)));
        assertThat(wanted(response(Town.STREET, "parking", ResponseLevel.I))).isEmpty();
    }

    @Test
    void given_several_responses_then_the_most_frequent_counts_for_each_department() {
        assertThat(wanted(
                        response(Town.CITY, "water", ResponseLevel.IV),
                        response(Town.STREET, "roads", ResponseLevel.III),
                        response(Town.STREET, "fire", ResponseLevel.I)))
                .isEqualTo(Map.of("pumps", seconds(15), "village-pumps", seconds(20), "engines", seconds(5)));
    }

    @Test
    void given_a_change_of_level_then_its_own_pace_counts() {
        Activation mild = response(Town.CITY, "fire", ResponseLevel.III);

        assertThat(wanted(Responses.changed(mild, ResponseLevel.I, Town.NOON)))
                .isEqualTo(Map.of("engines", seconds(5)));
        assertThat(wanted(Responses.changed(
                        Responses.changed(mild, ResponseLevel.I, Town.NOON), ResponseLevel.III, Town.NOON)))
                .isEqualTo(Map.of("engines", seconds(15)));
    }

    @Property(tries = 100)
    void one_response_more_makes_nothing_slower(@ForAll long seed) {
        Random random = new Random(seed);
        List<Activation> some = new ArrayList<>();
        Map<String, Duration> before = Map.of();
        for (int i = 0; i < 6; i++) {
            some.add(response(
                    List.of(Town.CITY, Town.STREET, Town.OTHER_STREET).get(random.nextInt(3)),
                    List.of("water", "fire", "roads").get(random.nextInt(3)),
                    ResponseLevel.values()[random.nextInt(4)]));
            Map<String, Duration> after = PACE.of(some);
            before.forEach((department, often) ->
                    assertThat(after.get(department)).isNotNull().isLessThanOrEqualTo(often));
            before = after;
        }
    }

    private static Map<String, Duration> wanted(Activation... all) {
        return PACE.of(List.of(all));
    }

    private static Activation response(JurisdictionCode scope, String domain, ResponseLevel level) {
        return Responses.active(scope, domain, level, "n-1");
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
