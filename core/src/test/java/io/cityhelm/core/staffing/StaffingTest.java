package io.cityhelm.core.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.calling.OnDuty;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.ActivationStage;
import io.cityhelm.core.plan.Duty;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.staffing.Stint.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Posts as they are filled, and what a change of the response means for them. */
class StaffingTest {

    private static final Instant LATER = Town.NOON.plusSeconds(3_600);
    private static final Person FENG = Person.of("Feng", "13800000002");

    @Test
    void a_level_that_has_the_post_too_keeps_its_people_and_one_that_has_not_releases_them() {
        Staffing now = Staffing.evolve(Manned.with(Manned.WU), Manned.taken(Manned.COMMAND, FENG, Town.NOON));
        Activation milder =
                Manned.changed(Manned.IN_FORCE, ResponseLevel.III, List.of(Manned.duty(Manned.DESK, 2)), LATER);

        Staffing after = now.seeing(milder);

        assertThat(after.on(Manned.DESK)).extracting(Stint::person).containsExactly(Manned.WU);
        assertThat(after.on(Manned.DESK)).extracting(Stint::since).containsExactly(Town.NOON);
        assertThat(after.on(Manned.COMMAND)).isEmpty();
        assertThat(after.stints().getLast().end().orElseThrow())
                .isEqualTo(new Stint.End(Ending.RELEASED, "", Optional.empty(), LATER));
    }

    @Test
    void where_fewer_are_asked_for_the_first_who_came_stay() {
        Staffing after = Manned.with(Manned.WU, FENG)
                .seeing(Manned.changed(
                        Manned.IN_FORCE, ResponseLevel.III, List.of(Manned.duty(Manned.DESK, 1)), LATER));

        assertThat(after.on(Manned.DESK)).extracting(Stint::person).containsExactly(Manned.WU);
        assertThat(after.over()).isFalse();
    }

    @Test
    void a_stricter_level_asks_for_more_and_releases_nobody() {
        Activation stricter = Manned.changed(
                Manned.IN_FORCE,
                ResponseLevel.I,
                List.of(Manned.duty(Manned.COMMAND, 1), Manned.duty(Manned.DESK, 4)),
                LATER);
        Staffing after = Manned.with(Manned.WU, FENG).seeing(stricter);

        Posts posts = Posts.of(stricter, Optional.of(after));
        assertThat(posts.asked()).isEqualTo(5);
        assertThat(posts.filled()).isEqualTo(2);
        assertThat(posts.open()).isEqualTo(3);
    }

    @Test
    void the_end_of_the_response_releases_everybody_and_what_only_waits_releases_nobody() {
        Staffing now = Manned.with(Manned.WU);

        assertThat(now.seeing(Manned.at(ActivationStage.CHANGING))).isEqualTo(now);
        assertThat(now.seeing(Manned.at(ActivationStage.ENDING))).isEqualTo(now);
        Staffing ended = now.seeing(Manned.at(ActivationStage.ENDED));
        assertThat(ended.over()).isTrue();
        assertThat(ended.stints()).allMatch(stint -> !stint.isOn());
        assertThat(Posts.of(Manned.at(ActivationStage.ENDED), Optional.of(ended))
                        .lines())
                .isEmpty();
    }

    @Test
    void a_post_is_open_since_the_level_began_or_since_somebody_left_it_whichever_is_later() {
        assertThat(Posts.of(Manned.IN_FORCE, Optional.empty())
                        .line(Manned.DESK)
                        .orElseThrow()
                        .openSince())
                .contains(Town.NOON);
        assertThat(Posts.of(Manned.IN_FORCE, Optional.of(Manned.left(Manned.WU)))
                        .line(Manned.DESK)
                        .orElseThrow()
                        .openSince())
                .contains(Town.NOON.plusSeconds(60));
        assertThat(Posts.of(Manned.IN_FORCE, Optional.of(Manned.with(Manned.WU, FENG)))
                        .line(Manned.DESK)
                        .orElseThrow()
                        .openSince())
                .isEmpty();
    }

    @Test
    void in_a_scope_and_domain_the_leading_response_asks_and_where_it_is_stricter_the_nearer_one() {
        Activation city =
                Manned.activation(new ActivationId(new UUID(1, 1)), Town.CITY, ResponseLevel.I, "R-0", Manned.ROSTER);
        assertThat(Posts.asking(Manned.IN_FORCE, List.of(Manned.IN_FORCE, city), Town.TREE))
                .contains(city);
        assertThat(Posts.asking(city, List.of(Manned.IN_FORCE, city), Town.TREE))
                .contains(city);
        assertThat(Posts.asking(Manned.IN_FORCE, List.of(Manned.IN_FORCE), Town.TREE))
                .contains(Manned.IN_FORCE);
    }

    @Test
    void a_department_is_called_at_its_posts_first_and_a_cockpit_by_the_accounts_on_the_posts_of_its_scope() {
        Person zhao = new Person("Zhao", Optional.of("zhao"), "");
        Staffing now = Staffing.evolve(Manned.with(Manned.WU), Manned.taken(Manned.COMMAND, zhao, Town.NOON));
        OnDuty peace = (addressee, at) -> List.of("night", "zhao");

        OnDuty duty = StaffedDuty.about(
                Town.leak(), Optional.of("water"), List.of(Manned.IN_FORCE), List.of(now), Town.TREE, peace);

        assertThat(duty.persons("water", Town.NOON)).containsExactly("Wu 13800000001", "night", "zhao");
        assertThat(duty.persons(Town.DISTRICT.value(), Town.NOON)).containsExactly("zhao", "night");
        assertThat(duty.persons("transport", Town.NOON)).containsExactly("night", "zhao");
        assertThat(duty.persons("water", Town.NOON.minusSeconds(1)))
                .as("before they came")
                .containsExactly("night", "zhao");
    }

    @Test
    void a_response_of_another_domain_or_elsewhere_calls_nobody_about_an_incident_that_it_is_not_led_from() {
        OnDuty peace = (addressee, at) -> List.of("night");
        Activation elsewhere = Manned.activation(Manned.ID, Town.OTHER_STREET, ResponseLevel.II, "R-1", Manned.ROSTER);

        assertThat(StaffedDuty.about(
                                Town.leak(),
                                Optional.of("water"),
                                List.of(elsewhere),
                                List.of(Manned.with(Manned.WU)),
                                Town.TREE,
                                peace)
                        .persons("water", Town.NOON))
                .containsExactly("night");
        assertThat(StaffedDuty.about(
                                Town.leak(),
                                Optional.of("chemicals"),
                                List.of(Manned.IN_FORCE),
                                List.of(Manned.with(Manned.WU)),
                                Town.TREE,
                                peace)
                        .persons("water", Town.NOON))
                .as("the leak is what the response is led from")
                .containsExactly("Wu 13800000001", "night");
    }

    /** Random sequences of commands, raises, lowerings and ends. */
    @Property(seed = "20261123", tries = 60)
    void never_more_people_on_a_post_than_asked_for_nobody_on_two_and_none_after_the_end(@ForAll Random random) {
        Activation response = Manned.IN_FORCE;
        Staffing now = null;
        for (int step = 0; step < 40; step++) {
            Instant at = Town.NOON.plusSeconds(step);
            if (random.nextInt(6) == 0) {
                response = Manned.changed(response, ResponseLevel.values()[random.nextInt(4)], roster(random), at);
                now = now == null ? null : now.seeing(response);
            }
            Activation stands = response;
            Decision<StaffingEvent> decision = StaffingDecisions.decide(
                    now,
                    something(random),
                    Town.context(Town.DISTRICT_OFFICER, at),
                    new Circumstances(Optional.of(stands), Optional.of(stands), Optional.empty()));
            if (decision instanceof Decision.Accepted<StaffingEvent>(List<StaffingEvent> events)) {
                for (StaffingEvent event : events) {
                    now = Staffing.evolve(now, event);
                }
            }
            check(response, now);
        }
        if (now != null) {
            assertThat(now.seeing(Manned.at(ActivationStage.ENDED)).stints()).noneMatch(Stint::isOn);
        }
    }

    private static void check(Activation response, Staffing now) {
        if (now == null) {
            return;
        }
        for (Posts.Line line : Posts.of(response, Optional.of(now)).lines()) {
            assertThat(line.on().size()).isLessThanOrEqualTo(line.duty().people());
        }
        List<Person> on = new ArrayList<>();
        now.stints().stream().filter(Stint::isOn).forEach(stint -> {
            on.add(stint.person());
            assertThat(response.measures().roster()).extracting(Post::of).contains(stint.post());
        });
        assertThat(new HashSet<>(on)).hasSameSizeAs(on);
        assertThat(now.seeing(response))
                .as("what it has followed changes nothing")
                .isEqualTo(now);
    }

    private static List<Duty> roster(Random random) {
        List<Duty> roster = new ArrayList<>();
        for (Post post : List.of(Manned.COMMAND, Manned.DESK, Manned.GONE)) {
            if (random.nextBoolean()) {
                roster.add(Manned.duty(post, 1 + random.nextInt(3)));
            }
        }
        return roster;
    }

    private static StaffingCommand something(Random random) {
        Post post = List.of(Manned.COMMAND, Manned.DESK, Manned.GONE).get(random.nextInt(3));
        Person one = Person.of("P" + random.nextInt(5), "1380000000");
        Person other = Person.of("P" + random.nextInt(5), "1380000000");
        return switch (random.nextInt(4)) {
            case 0 -> new StaffingCommand.Leave(Manned.ID, post, one, "ill");
            case 1 -> new StaffingCommand.HandOver(Manned.ID, post, one, other, "");
            default -> new StaffingCommand.Take(Manned.ID, post, one);
        };
    }
}
