package io.cityhelm.map.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which features are there at a moment. */
class FeatureTimesTest {

    private static final Instant NOON = Instant.parse("2020-11-15T12:00:00Z");

    private static FeatureTimes times() {
        FeatureTimesBuilder builder =
                new FeatureTimesBuilder(new TimeColumns("from", Optional.of("end"), ZoneOffset.UTC));
        builder.add(Map.of("from", "2020-11-15T12:00:00Z"));
        builder.add(Map.of("from", "2020-11-15T12:00:00Z", "end", "2020-11-15T13:00:00Z"));
        builder.add(Map.of("from", "somewhen"));
        builder.add(Map.of("from", "2020-11-15T12:30:00Z", "end", "2020-11-15T12:30:00Z"));
        return builder.build();
    }

    @Test
    void given_beginnings_and_ends_when_time_goes_on_then_features_come_and_go() {
        FeatureTimes times = times();

        assertThat(times.at(NOON.minusMillis(1)).stream())
                .as("one without a time is always there")
                .containsExactly(2);
        assertThat(times.at(NOON).stream()).containsExactly(0, 1, 2);
        assertThat(times.at(NOON.plusSeconds(1800)).stream())
                .as("an end that is no end says nothing")
                .containsExactly(0, 1, 2, 3);
        assertThat(times.at(NOON.plusSeconds(3600)).stream()).containsExactly(0, 2, 3);
    }

    @Property
    void moments_with_the_same_step_show_the_same_features(
            @ForAll @IntRange(min = -4000, max = 4000) int one, @ForAll @IntRange(min = -4000, max = 4000) int other) {
        FeatureTimes times = times();
        boolean same = times.step(NOON.plusSeconds(one)) == times.step(NOON.plusSeconds(other));

        assertThat(times.at(NOON.plusSeconds(one)).equals(times.at(NOON.plusSeconds(other))))
                .isEqualTo(same);
    }
}
