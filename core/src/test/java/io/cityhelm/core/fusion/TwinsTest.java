package io.cityhelm.core.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.geo.LonLat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TwinsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LonLat HERE = new LonLat(120.15, 30.25);
    private static final FusionRules RULES =
            new FusionRules(1000, Duration.ofMinutes(30), new FusionRules.Weights(30, 20, 20, 30), 70);

    private static Sighting seen(String key, String source, LonLat place, int seconds, String category, String text) {
        return new Sighting(key, source, place, NOON.plusSeconds(seconds), category, text);
    }

    @Test
    void the_same_fire_in_other_words_from_two_sources_is_suggested_and_figures_say_how_alike_it_is() {
        Sighting one = seen("a", "119", HERE, 0, "fire", "翠柳街道文一路12号居民楼起火");
        Sighting other = seen("b", "12345", new LonLat(120.1505, 30.2501), 90, "fire", "文一路12号居民楼着火有浓烟");

        Twins.Answer answer = Twins.among(List.of(one, other), RULES).of(one);

        assertThat(answer.matches()).singleElement().satisfies(match -> {
            assertThat(match.other()).isEqualTo(other);
            assertThat(match.percent()).isBetween(80, 95);
        });
    }

    @Test
    void what_is_far_or_long_ago_or_from_the_same_source_is_never_suggested_and_what_differs_in_all_words_is_not() {
        Sighting one = seen("a", "119", HERE, 0, "fire", "居民楼起火");
        assertThat(Likeness.percent(one, seen("b", "119", HERE, 0, "fire", "居民楼起火"), RULES))
                .isZero();
        assertThat(Likeness.percent(one, seen("b", "x", new LonLat(120.17, 30.25), 0, "fire", "居民楼起火"), RULES))
                .isZero();
        assertThat(Likeness.percent(one, seen("b", "x", HERE, 1801, "fire", "居民楼起火"), RULES))
                .isZero();
        assertThat(Likeness.percent(one, seen("b", "x", HERE, 0, "fire", "居民楼起火"), RULES))
                .isEqualTo(100);
        assertThat(Likeness.percent(one, seen("b", "x", HERE, 900, "flood", "路面积水"), RULES))
                .isLessThan(70);
    }

    @Test
    void a_city_without_rules_is_suggested_nothing() {
        Sighting one = seen("a", "119", HERE, 0, "fire", "居民楼起火");
        Sighting other = seen("b", "x", HERE, 0, "fire", "居民楼起火");
        assertThat(Twins.among(List.of(one, other), FusionRules.NONE).of(one).matches())
                .isEmpty();
    }

    @Property(tries = 300)
    void likeness_is_the_same_both_ways_and_between_0_and_100(
            @ForAll @StringLength(max = 40) String words,
            @ForAll @StringLength(max = 40) String others,
            @ForAll @DoubleRange(min = -0.02, max = 0.02) double east,
            @ForAll @IntRange(min = -4000, max = 4000) int later) {
        Sighting one = seen("a", "119", HERE, 0, "fire", words);
        Sighting other = seen("b", "x", new LonLat(120.15 + east, 30.25), later, "fire", others);

        int percent = Likeness.percent(one, other, RULES);

        assertThat(percent).isBetween(0, 100).isEqualTo(Likeness.percent(other, one, RULES));
    }

    @Property(tries = 100)
    void the_cells_hide_nothing_that_looking_at_all_would_find(
            @ForAll @DoubleRange(min = -0.03, max = 0.03) double east,
            @ForAll @DoubleRange(min = -0.03, max = 0.03) double north,
            @ForAll @IntRange(min = -4000, max = 4000) int later) {
        Sighting one = seen("a", "119", HERE, 0, "fire", "居民楼起火");
        Sighting other = seen("b", "x", new LonLat(HERE.lon() + east, HERE.lat() + north), later, "fire", "居民楼起火");
        boolean alike = Likeness.percent(one, other, RULES) >= RULES.from();

        assertThat(!Twins.among(List.of(other), RULES).of(one).matches().isEmpty())
                .isEqualTo(alike);
    }

    @Test
    void twenty_thousand_alerts_cost_a_few_comparisons_each_also_when_they_are_all_at_one_place() {
        Random random = new Random(7);
        List<Sighting> spread = new ArrayList<>();
        List<Sighting> storm = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            LonLat anywhere = new LonLat(119.5 + random.nextDouble(), 29.8 + random.nextDouble());
            spread.add(seen("k" + i, "s" + i % 5, anywhere, random.nextInt(86_400), "fire", "居民楼起火" + i % 97));
            storm.add(seen("k" + i, "s" + i % 5, HERE, i % 600, "fire", "居民楼起火"));
        }

        assertThat(cost(spread) / 20_000.0).isLessThan(5);
        assertThat(most(storm)).isLessThanOrEqualTo(27 * Twins.MOST_IN_A_CELL);
    }

    private static long cost(List<Sighting> all) {
        Twins twins = Twins.among(all, RULES);
        return all.stream().mapToLong(each -> twins.of(each).comparisons()).sum();
    }

    private static int most(List<Sighting> all) {
        Twins twins = Twins.among(all, RULES);
        return all.stream()
                .limit(500)
                .mapToInt(each -> twins.of(each).comparisons())
                .max()
                .orElseThrow();
    }
}
