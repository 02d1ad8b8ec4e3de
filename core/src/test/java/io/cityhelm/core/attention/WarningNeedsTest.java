package io.cityhelm.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningEvent;
import io.cityhelm.core.warning.Weather;
import java.time.Duration;
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

    private static List<Need> needs(Actor.Officer officer, Warning warning) {
        return WarningNeeds.of(officer, List.of(warning), Town.TREE, Duration.ofMinutes(10));
    }
}
