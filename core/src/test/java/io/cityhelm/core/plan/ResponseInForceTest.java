package io.cityhelm.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.plan.ActivationEvent.ActivationEnded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The written rule of {@link ResponseInForce}, sentence by sentence. */
class ResponseInForceTest {

    private static final Activation CITY_IV = Responses.active(Town.CITY, "water", ResponseLevel.IV, "n-1");
    private static final Activation DISTRICT_II = Responses.active(Town.DISTRICT, "water", ResponseLevel.II, "n-2");
    private static final Activation FIRE_I = Responses.active(Town.OTHER_STREET, "fire", ResponseLevel.I, "n-3");

    @Test
    void in_peace_nothing_is_in_force() {
        assertThat(ResponseInForce.at(Town.STREET, List.of(), Town.TREE)).isEmpty();
    }

    @Test
    void a_scope_holds_for_every_place_below_it_and_for_none_beside_or_above() {
        assertThat(level(Town.GRID, DISTRICT_II)).contains(ResponseLevel.II);
        assertThat(level(Town.DISTRICT, DISTRICT_II)).contains(ResponseLevel.II);
        assertThat(level(Town.CITY, DISTRICT_II)).isEmpty();
        assertThat(level(Town.STREET, FIRE_I)).isEmpty();
    }

    @Test
    void of_what_is_below_a_place_the_strictest_is_named_first() {
        assertThat(ResponseInForce.below(Town.CITY, List.of(CITY_IV, DISTRICT_II, FIRE_I), Town.TREE))
                .containsExactly(FIRE_I, DISTRICT_II);
    }

    @Test
    void the_strictest_wins_for_a_place_and_domain_and_the_milder_one_holds_when_it_ends() {
        List<Activation> both = List.of(CITY_IV, DISTRICT_II);
        assertThat(ResponseInForce.at(Town.STREET, "water", both, Town.TREE))
                .map(ResponseInForce::level)
                .contains(ResponseLevel.II);
        Activation over = Activation.evolve(DISTRICT_II, new ActivationEnded("city", "over", Town.NOON));
        assertThat(level(Town.STREET, CITY_IV, over)).contains(ResponseLevel.IV);
    }

    @Test
    void a_response_in_one_domain_says_nothing_about_another() {
        assertThat(ResponseInForce.at(Town.OTHER_STREET, "water", List.of(FIRE_I), Town.TREE))
                .isEmpty();
        assertThat(level(Town.OTHER_STREET, FIRE_I, CITY_IV)).contains(ResponseLevel.I);
    }

    @Test
    void a_proposal_holds_nothing() {
        Activation proposed = Responses.proposedAt(Town.NOON, Town.CITY, ResponseLevel.I, "n-4");
        assertThat(level(Town.CITY, proposed)).isEmpty();
    }

    @Test
    void of_two_of_the_same_level_the_narrower_scope_leads_and_then_the_older_one() {
        Activation wide = Responses.active(Town.CITY, "water", ResponseLevel.II, "n-0");
        assertThat(leading(wide, DISTRICT_II)).isEqualTo(DISTRICT_II);
        Activation same = Responses.active(Town.DISTRICT, "water", ResponseLevel.II, "n-9");
        assertThat(leading(same, DISTRICT_II)).isEqualTo(DISTRICT_II);
    }

    @Test
    void the_rule_by_which_one_leads_is_named_also_among_domains_of_one_scope() {
        Activation wide = Responses.active(Town.CITY, "water", ResponseLevel.II, "n-0");
        Activation same = Responses.active(Town.DISTRICT, "fire", ResponseLevel.II, "n-9");

        assertThat(reason(DISTRICT_II)).isEqualTo(ResponseInForce.Reason.ALONE);
        assertThat(reason(CITY_IV, DISTRICT_II)).isEqualTo(ResponseInForce.Reason.STRICTEST);
        assertThat(reason(wide, DISTRICT_II)).isEqualTo(ResponseInForce.Reason.NEAREST);
        assertThat(reason(same, DISTRICT_II)).isEqualTo(ResponseInForce.Reason.OLDEST);
        assertThat(leading(same, DISTRICT_II)).isEqualTo(DISTRICT_II);
    }

    private static ResponseInForce.Reason reason(Activation... all) {
        return ResponseInForce.at(Town.STREET, List.of(all), Town.TREE)
                .orElseThrow()
                .reason(Town.TREE);
    }

    @Test
    void each_clock_is_the_shortest_that_any_of_them_asks_for_and_the_roster_is_the_leaders() {
        Activation slowLeader = Activation.evolve(
                Responses.proposedAt(Town.NOON, Town.DISTRICT, ResponseLevel.II, "n-5"),
                new ActivationEvent.ActivationApproved("city", "", Town.NOON));
        ResponseInForce both = ResponseInForce.at(Town.STREET, List.of(CITY_IV, slowLeader), Town.TREE)
                .orElseThrow();
        Pace mixed = Responses.pace(4)
                .and(new Pace(Duration.ofSeconds(90), Duration.ofMinutes(1), Duration.ofHours(9), Duration.ofHours(9)));

        assertThat(both.pace()).isEqualTo(Responses.pace(2));
        assertThat(mixed)
                .isEqualTo(new Pace(
                        Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofHours(2), Duration.ofHours(4)));
        assertThat(both.roster()).isEqualTo(slowLeader.measures().roster());
        assertThat(both.all()).containsExactly(slowLeader, CITY_IV);
    }

    @Property(tries = 200)
    void whatever_overlaps_in_whatever_order_the_strictest_leads_and_nothing_is_slower_than_any(@ForAll long seed) {
        Random random = new Random(seed);
        List<JurisdictionCode> scopes = List.of(Town.CITY, Town.DISTRICT, Town.STREET, Town.OTHER_STREET);
        List<Activation> some = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            some.add(Responses.active(
                    scopes.get(random.nextInt(scopes.size())),
                    random.nextBoolean() ? "water" : "fire",
                    ResponseLevel.values()[random.nextInt(4)],
                    "n-" + i));
        }
        Optional<ResponseInForce> found = ResponseInForce.at(Town.GRID, some, Town.TREE);
        Collections.shuffle(some, random);

        assertThat(ResponseInForce.at(Town.GRID, some, Town.TREE)).isEqualTo(found);
        List<Activation> covering = some.stream()
                .filter(one -> Town.TREE.covers(one.terms().scope(), Town.GRID))
                .toList();
        assertThat(found.isPresent()).isEqualTo(!covering.isEmpty());
        found.ifPresent(now -> assertThat(covering).allSatisfy(one -> {
            assertThat(one.level().isStricterThan(now.level())).isFalse();
            assertThat(now.pace().refresh())
                    .isLessThanOrEqualTo(one.measures().pace().refresh());
            assertThat(now.pace().followUp())
                    .isLessThanOrEqualTo(one.measures().pace().followUp());
        }));
    }

    private static Optional<ResponseLevel> level(JurisdictionCode place, Activation... all) {
        return ResponseInForce.at(place, List.of(all), Town.TREE).map(ResponseInForce::level);
    }

    private static Activation leading(Activation... all) {
        return ResponseInForce.at(Town.STREET, List.of(all), Town.TREE)
                .orElseThrow()
                .leading();
    }
}
