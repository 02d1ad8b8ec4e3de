package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.command.Timers;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningId;
import io.cityhelm.core.warning.WarningStage;
import io.cityhelm.core.warning.Weather;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Warnings over a real journal. */
class WarningRecordTest extends OpenLedger {

    private CommandDesk city;

    @BeforeEach
    void openCity() {
        CityRules rules = CityRules.NONE.with(Weather.RULES);
        city = new CommandDesk(ledger.journal(), ledger.lookups(), rules, Town.TREE, clock, ZoneOffset.UTC);
    }

    @AfterEach
    void closeCity() {
        city.close();
    }

    @Test
    void a_life_of_three_messages_is_kept_and_a_rebuild_equals_it() throws Exception {
        done(Town.CITY_OFFICER, new WarningCommand.Draft(Weather.ID, Weather.rain(Colour.ORANGE)));
        assertThat(ledger.lookups().warnings().outward()).isEmpty();
        approvedAndAccepted();
        done(Town.CITY_OFFICER, new WarningCommand.DraftUpdate(Weather.ID, Weather.rain(Colour.RED)));
        approvedAndAccepted();
        done(Town.CITY_OFFICER, new WarningCommand.DraftCancel(Weather.ID, "over", "the rain is over"));
        approvedAndAccepted();

        Warning now = warning();
        assertThat(now.stage()).isEqualTo(WarningStage.CANCELLED);
        assertThat(now.identifiers())
                .as("in one second, told apart by the last digit")
                .containsExactly(
                        "99000041600100_20261122200000_0",
                        "99000041600100_20261122200000_1",
                        "99000041600100_20261122200000_2");
        assertThat(ledger.lookups().warnings().past(5)).hasSize(1);
        assertRebuildEquals();
    }

    @Test
    void two_warnings_of_one_second_have_two_identifiers_also_when_the_clock_was_set_back() throws Exception {
        WarningId other = new WarningId(new UUID(9, 2));
        done(Town.CITY_OFFICER, new WarningCommand.Draft(Weather.ID, Weather.rain(Colour.ORANGE)));
        clock.set(Town.NOON.plusSeconds(90));
        done(Town.CITY_OFFICER, new WarningCommand.Refuse(Weather.ID, "a slip"));
        clock.set(Town.NOON);
        done(Town.CITY_OFFICER, new WarningCommand.Draft(other, Weather.rain(Colour.ORANGE)));

        assertThat(ledger.lookups().warnings().identifiers("99000041600100_20261122200000_"))
                .isEqualTo(Set.of("99000041600100_20261122200000_0", "99000041600100_20261122200000_1"));
    }

    @Test
    void the_timer_ends_what_is_over_and_whoever_is_late_hears_it() throws Exception {
        done(Town.CITY_OFFICER, new WarningCommand.Draft(Weather.ID, Weather.rain(Colour.ORANGE)));
        Timers timers = new Timers(ledger.lookups(), city, Town.CITY, Messages.in(Locale.ENGLISH));
        assertThat(timers.tick(Town.NOON.plus(Duration.ofHours(5))).get(10, TimeUnit.SECONDS))
                .isEmpty();
        clock.set(Town.NOON.plus(Duration.ofHours(6)));
        assertThat(timers.tick(clock.instant()).get(10, TimeUnit.SECONDS))
                .singleElement()
                .isInstanceOf(Outcome.Done.class);
        assertThat(warning().stage()).isEqualTo(WarningStage.EXPIRED);
        Outcome late = submit(city, Weather.SECOND, Request.of(new WarningCommand.Approve(Weather.ID, ""), 1));
        assertThat(rule(late)).isEqualTo("warning.moved-on");
    }

    @Test
    void what_the_platform_refused_is_not_over_with_its_time_but_with_somebodys_word() throws Exception {
        done(Town.CITY_OFFICER, new WarningCommand.Draft(Weather.ID, Weather.rain(Colour.ORANGE)));
        done(Weather.SECOND, new WarningCommand.Approve(Weather.ID, ""));
        String identifier = warning().latest().bulletin().identifier();
        done(Town.OUTBOX, new WarningCommand.RecordRejection(Weather.ID, identifier, "not known"));
        clock.set(Town.NOON.plus(Duration.ofHours(7)));
        Timers timers = new Timers(ledger.lookups(), city, Town.CITY, Messages.in(Locale.ENGLISH));
        assertThat(timers.tick(clock.instant()).get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(ledger.lookups().warnings().live()).hasSize(1);
        assertRebuildEquals();

        done(Town.CITY_OFFICER, new WarningCommand.Acknowledge(Weather.ID, "the rain has passed"));
        assertThat(ledger.lookups().warnings().live()).isEmpty();
        assertThat(ledger.lookups().warnings().past(5)).hasSize(1);
        assertRebuildEquals();
    }

    private void assertRebuildEquals() throws Exception {
        List<String> live = Tables.dump(file());
        ledger.rebuild();
        assertThat(Tables.dump(file())).isEqualTo(live);
    }

    private void approvedAndAccepted() throws Exception {
        done(Weather.SECOND, new WarningCommand.Approve(Weather.ID, ""));
        assertThat(ledger.lookups().warnings().outward()).hasSize(1);
        String identifier = warning().latest().bulletin().identifier();
        done(Town.OUTBOX, new WarningCommand.RecordAcceptance(Weather.ID, identifier, "r-1"));
        assertThat(ledger.lookups().warnings().outward()).isEmpty();
    }

    private Warning warning() throws Exception {
        return ledger.lookups().warnings().warning(Weather.ID).orElseThrow().state();
    }

    private void done(Actor who, WarningCommand command) throws Exception {
        assertThat(submit(city, who, Request.of(command))).isInstanceOf(Outcome.Done.class);
    }
}
