package io.cityhelm.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningEvent;
import io.cityhelm.core.warning.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningNeedsTest {

    private static final Warning DRAFTED = Warning.evolve(
            null,
            new WarningEvent.WarningDrafted(
                    Weather.ID, "20261122-0001", Weather.bulletin(), Town.CITY_OFFICER.id(), Town.NOON));

    @Test
    void a_draft_asks_everybody_who_may_be_the_second_person_by_the_time_of_the_pack() {
        assertThat(needs(Weather.SECOND, DRAFTED)).singleElement().satisfies(need -> {
            assertThat(need.what()).isEqualTo(Need.What.APPROVE_WARNING);
            assertThat(need.subject()).isEqualTo(new Need.Subject.OfWarning(Weather.ID));
            assertThat(need.grade()).isEqualTo(Grade.II);
            assertThat(need.due()).contains(Town.NOON.plus(Duration.ofMinutes(10)));
        });
    }

    @Test
    void it_asks_neither_the_drafter_nor_another_level() {
        assertThat(needs(Town.CITY_OFFICER, DRAFTED)).isEmpty();
        assertThat(needs(Town.DISTRICT_OFFICER, DRAFTED)).isEmpty();
    }

    @Test
    void what_was_decided_on_asks_nobody() {
        String identifier = DRAFTED.latest().bulletin().identifier();
        Warning approved = Warning.evolve(
                DRAFTED, new WarningEvent.WarningApproved(identifier, Weather.SECOND.id(), "", Town.NOON));
        assertThat(needs(Weather.SECOND, approved)).isEmpty();
    }

    @Test
    void a_refusal_of_the_platform_asks_everybody_who_may_publish_until_it_is_answered() {
        Warning refused = Warning.evolve(approved(), new WarningEvent.WarningRejected("-", "不在授权区域", Town.NOON));
        for (Actor.Officer officer : List.of(Town.CITY_OFFICER, Weather.SECOND)) {
            assertThat(needs(officer, refused)).singleElement().satisfies(need -> {
                assertThat(need.what()).isEqualTo(Need.What.ANSWER_REFUSAL);
                assertThat(need.place()).isEqualTo("不在授权区域");
                assertThat(need.due()).contains(Town.NOON.plus(Weather.BOOK.answerWithin()));
            });
        }
        assertThat(needs(Town.DISTRICT_OFFICER, refused)).isEmpty();
        assertThat(needs(
                        Town.CITY_OFFICER,
                        Warning.evolve(
                                refused, new WarningEvent.WarningTroubleAcknowledged("-", "li", "seen", Town.NOON))))
                .isEmpty();
        assertThat(needs(
                        Town.CITY_OFFICER,
                        Warning.evolve(
                                refused,
                                new WarningEvent.WarningRedrafted(
                                        Weather.bulletin(), Town.CITY_OFFICER.id(), Town.NOON))))
                .isEmpty();
    }

    @Test
    void the_silence_of_the_platform_asks_once_it_is_too_long() {
        Instant late = Town.NOON.plus(Weather.BOOK.confirmWithin());
        assertThat(needs(Town.CITY_OFFICER, approved(), late.minusNanos(1))).isEmpty();
        assertThat(needs(Town.CITY_OFFICER, approved(), late)).singleElement().satisfies(need -> {
            assertThat(need.what()).isEqualTo(Need.What.CHASE_WARNING);
            assertThat(need.due()).contains(late);
        });
        Warning known = Warning.evolve(
                approved(), new WarningEvent.WarningTroubleAcknowledged("-", "li", "they have it on paper", late));
        assertThat(needs(Town.CITY_OFFICER, known, late.plusSeconds(3600))).isEmpty();
        Warning published = Warning.evolve(approved(), new WarningEvent.WarningAccepted("-", "r", late));
        assertThat(needs(Town.CITY_OFFICER, published, late)).isEmpty();
    }

    private static Warning approved() {
        return Warning.evolve(
                DRAFTED,
                new WarningEvent.WarningApproved(
                        DRAFTED.latest().bulletin().identifier(), Weather.SECOND.id(), "", Town.NOON));
    }

    private static List<Need> needs(Actor.Officer officer, Warning warning) {
        return needs(officer, warning, Town.NOON);
    }

    private static List<Need> needs(Actor.Officer officer, Warning warning, Instant now) {
        return WarningNeeds.of(officer, List.of(warning), Town.TREE, Weather.BOOK, now);
    }
}
