package io.cityhelm.connect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.pack.SmallCity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HappeningsTest {

    private static final Instant START = Instant.parse("2020-11-07T07:14:00Z");

    /** A cockpit that keeps its record drops an id that it has seen: after a new start nothing would ever happen again. */
    @Test
    void given_the_same_seed_when_it_is_started_again_then_the_story_is_the_same_and_no_id_comes_twice() {
        List<Object> first = told("title", START);
        assertThat(first).isNotEmpty().isEqualTo(told("title", START.plusSeconds(60)));
        assertThat(told("id", START)).doesNotContainAnyElementsOf(told("id", START.plusSeconds(60)));
    }

    private static List<Object> told(String member, Instant start) {
        World world = new World(
                SimulatorOptions.of(SmallCity.pack(), "whsec_" + "Y2l0eWhlbG0tdGVzdC1zZWNyZXQtMDAwMDAwMDA")
                        .withManualTime(),
                start);
        world.agenda().runUntil(start.plus(Duration.ofMinutes(5)));
        try {
            return world.events().page(0, 100, Set.of()).records().stream()
                    .map(event -> event.get(member))
                    .toList();
        } finally {
            world.close();
        }
    }
}
