package io.cityhelm.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.handover.OpenPostsDraft;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.staffing.Manned;
import io.cityhelm.core.staffing.Person;
import io.cityhelm.core.staffing.Staffing;
import io.cityhelm.core.staffing.StaffingRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Open posts in the queue of the level that mans them. */
class PostNeedsTest {

    private static final StaffingRules RULES =
            new StaffingRules(Responses.PLANS, id -> Optional.empty(), category -> Optional.empty());

    @Test
    void open_posts_wait_in_one_row_with_their_number_and_the_first_of_their_limits() {
        Activation response = Responses.active(Town.DISTRICT, "water", ResponseLevel.II, "R-1");

        assertThat(needs(Town.DISTRICT_OFFICER, List.of(response), List.of()))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.what()).isEqualTo(Need.What.MAN_POSTS);
                    assertThat(need.subject()).isEqualTo(new Need.Subject.OfActivation(response.id()));
                    assertThat(need.count()).isEqualTo(1);
                    assertThat(need.due()).contains(Town.NOON.plus(Duration.ofMinutes(10)));
                });
    }

    @Test
    void a_post_without_a_limit_waits_without_a_clock() {
        assertThat(needs(Town.DISTRICT_OFFICER, List.of(Manned.IN_FORCE), List.of()))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.count()).isEqualTo(3);
                    assertThat(need.due()).isEmpty();
                });
    }

    @Test
    void who_came_is_not_asked_for_and_when_all_are_there_the_row_is_gone() {
        Activation desk = Manned.activation(
                Manned.ID, Town.DISTRICT, ResponseLevel.II, "R-1", List.of(Manned.duty(Manned.DESK, 2)));
        Person feng = Person.of("Feng", "13800000002");

        assertThat(needs(Town.DISTRICT_OFFICER, List.of(desk), List.of(Manned.with(Manned.WU))))
                .extracting(Need::count)
                .containsExactly(1);
        assertThat(needs(Town.DISTRICT_OFFICER, List.of(desk), List.of(Manned.with(Manned.WU, feng))))
                .isEmpty();
    }

    @Test
    void only_the_level_of_the_scope_is_asked_and_only_for_the_response_that_leads() {
        Activation city =
                Manned.activation(new ActivationId(new UUID(1, 1)), Town.CITY, ResponseLevel.I, "R-0", Manned.ROSTER);
        List<Activation> both = List.of(Manned.IN_FORCE, city);

        assertThat(needs(Town.STREET_OFFICER, both, List.of())).isEmpty();
        assertThat(needs(Town.OBSERVER, both, List.of())).isEmpty();
        assertThat(needs(Town.DISTRICT_OFFICER, both, List.of()))
                .as("the stricter one of the city leads in the district too")
                .isEmpty();
        assertThat(needs(Town.CITY_OFFICER, both, List.of())).hasSize(1);
    }

    @Test
    void a_handover_names_the_responses_that_wait_for_people_and_how_many_are_there() {
        OpenPostsDraft draft = new OpenPostsDraft(Town.TREE);

        assertThat(draft.of(Town.STREET, List.of(Manned.IN_FORCE), List.of(Manned.with(Manned.WU)))
                        .items())
                .extracting(item -> item.what(), item -> item.state(), item -> item.note())
                .containsExactly(Tuple.tuple("flood", "ResponseLevel.II", "1/3"));
        assertThat(draft.of(Town.STREET, List.of(), List.of()).total()).isZero();
    }

    private static List<Need> needs(Actor.Officer who, List<Activation> responses, List<Staffing> staffings) {
        return PostNeeds.of(who, responses, staffings, RULES, Town.TREE);
    }
}
