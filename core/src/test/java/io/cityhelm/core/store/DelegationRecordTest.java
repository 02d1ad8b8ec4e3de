package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.command.Timers;
import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.duty.DelegationCommand;
import io.cityhelm.core.duty.DelegationId;
import io.cityhelm.core.duty.DelegationRules;
import io.cityhelm.core.duty.DelegationStage;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a delegation lets somebody do, over a real journal: no longer than its time, whatever the clock does later. */
class DelegationRecordTest extends OpenLedger {

    private static final DelegationId ID = new DelegationId(new UUID(4, 1));
    private static final Instant UNTIL = Town.NOON.plus(Duration.ofHours(8));
    private static final Actor.Officer RECEIVER = Town.OTHER_STREET_OFFICER;

    private CommandDesk city;

    @BeforeEach
    void openCity() throws Exception {
        ledger.accounts()
                .put(new Account(RECEIVER.id(), RECEIVER.name(), RECEIVER.role(), RECEIVER.jurisdiction(), "-"));
        CityRules rules = new CityRules(
                Ladders.NONE,
                CityRules.NONE.intake(),
                CityRules.NONE.orders(),
                CityRules.NONE.reports(),
                new DelegationRules(Duration.ofHours(72), ledger.accounts()));
        city = new CommandDesk(ledger.journal(), ledger.lookups(), rules, Town.TREE, clock, ZoneOffset.UTC);
    }

    @AfterEach
    void closeCity() {
        city.close();
    }

    @Test
    void whoever_stands_in_acts_with_the_other_powers_and_the_record_names_both() throws Exception {
        assertThat(refusal(RECEIVER, report(1))).isEqualTo("authority.outside-jurisdiction");
        assertThat(refusal(acting(), report(1))).isEqualTo("authority.no-delegation");
        granted();
        assertThat(submit(acting(), report(1))).isInstanceOf(Outcome.Done.class);

        List<Recorded> all = ledger.journal().after(0, 10);
        Entry entry = all.getLast().entry();
        assertThat(entry.actor()).isEqualTo(RECEIVER.id());
        assertThat(entry.onBehalf()).contains(Town.STREET_OFFICER.id());
        assertThat(entry.jurisdiction()).isEqualTo(Town.STREET);
        assertThat(all.getFirst().entry().onBehalf()).isEmpty();
        assertThat(ledger.verify().fault()).as("the chain covers it").isEmpty();
        List<String> live = Tables.dump(file());
        ledger.rebuild();
        assertThat(Tables.dump(file())).isEqualTo(live);
    }

    @Test
    void powers_are_exactly_those_that_were_given() throws Exception {
        granted();
        Actor captain = with(Role.CAPTAIN, Town.STREET.value());
        Actor above = with(Role.DUTY_OFFICER, Town.DISTRICT.value());
        Actor.Officer another =
                new Actor.Officer("another", "Another", Role.DUTY_OFFICER, Town.STREET, acting().mandate());
        for (Actor forged : List.of(captain, above, another)) {
            assertThat(refusal(forged, report(1))).isEqualTo("authority.no-delegation");
        }
    }

    @Test
    void it_ends_exactly_at_its_time_also_when_the_clock_is_set_back() throws Exception {
        granted();
        clock.set(UNTIL.minusNanos(1000));
        assertThat(submit(acting(), report(1))).isInstanceOf(Outcome.Done.class);
        clock.set(UNTIL);
        assertThat(refusal(acting(), report(2))).isEqualTo("authority.delegation-over");

        // somebody else's command is the first thing that is recorded at its end, before any timer
        assertThat(submit(Town.STREET_OFFICER, report(3))).isInstanceOf(Outcome.Done.class);
        assertThat(stage()).isEqualTo(DelegationStage.LAPSED);
        clock.set(UNTIL.minusSeconds(3600));
        assertThat(refusal(acting(), report(4))).isEqualTo("authority.no-delegation");
    }

    @Test
    void the_timer_records_the_end_and_a_clock_that_is_set_back_does_not_bring_it_back() throws Exception {
        granted();
        Timers timers = new Timers(ledger.lookups(), city, Town.CITY, Messages.in(Locale.ENGLISH));
        assertThat(timers.tick(UNTIL.minusNanos(1000)).get(10, TimeUnit.SECONDS))
                .isEmpty();
        clock.set(UNTIL);
        assertThat(timers.tick(UNTIL).get(10, TimeUnit.SECONDS)).singleElement().isInstanceOf(Outcome.Done.class);
        clock.set(Town.NOON);
        assertThat(refusal(acting(), report(1))).isEqualTo("authority.no-delegation");
        assertThat(ledger.lookups().delegations().granted()).isEmpty();
        assertThat(ledger.lookups().delegations().past(5)).hasSize(1);
    }

    @Test
    void it_begins_at_its_time() throws Exception {
        Instant from = Town.NOON.plusSeconds(60);
        assertThat(submit(Town.STREET_OFFICER, Request.of(grant(ID, RECEIVER.id(), Optional.of(from)))))
                .isInstanceOf(Outcome.Done.class);
        clock.set(from.minusNanos(1000));
        assertThat(refusal(acting(), report(1))).isEqualTo("authority.delegation-not-yet");
        clock.set(from);
        assertThat(submit(acting(), report(1))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void revoked_powers_are_gone_at_once() throws Exception {
        granted();
        assertThat(submit(Town.STREET_OFFICER, Request.of(new DelegationCommand.Revoke(ID, "back again"), 1)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(refusal(acting(), report(1))).isEqualTo("authority.no-delegation");
        assertThat(submit(
                        Town.STREET_OFFICER,
                        Request.of(grant(new DelegationId(new UUID(4, 2)), RECEIVER.id(), Optional.empty()))))
                .as("and can be given again")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void they_are_given_to_a_known_account_and_not_twice_for_the_same_time() throws Exception {
        assertThat(refusal(Town.STREET_OFFICER, Request.of(grant(ID, "nobody", Optional.empty()))))
                .isEqualTo("delegation.nobody");
        granted();
        DelegationId other = new DelegationId(new UUID(4, 2));
        assertThat(refusal(Town.STREET_OFFICER, Request.of(grant(other, RECEIVER.id(), Optional.empty()))))
                .isEqualTo("delegation.already");
    }

    private void granted() throws Exception {
        assertThat(submit(Town.STREET_OFFICER, Request.of(grant(ID, RECEIVER.id(), Optional.empty()))))
                .isInstanceOf(Outcome.Done.class);
    }

    private static DelegationCommand grant(DelegationId id, String to, Optional<Instant> from) {
        return new DelegationCommand.Grant(id, to, Role.DUTY_OFFICER, Town.STREET, from, UNTIL, "ill");
    }

    private static Actor.Officer acting() {
        return with(Role.DUTY_OFFICER, Town.STREET.value());
    }

    private static Actor.Officer with(Role role, String where) {
        return new io.cityhelm.core.security.Grant(
                        Town.STREET_OFFICER.id(),
                        RECEIVER.id(),
                        role,
                        io.cityhelm.core.jurisdiction.JurisdictionCode.of(where),
                        Town.NOON,
                        UNTIL)
                .officer(ID.value(), RECEIVER.name());
    }

    private DelegationStage stage() throws Exception {
        Delegation now =
                ledger.lookups().delegations().delegation(ID).orElseThrow().state();
        return now.stage();
    }

    private static Request report(int number) {
        IncidentCommand command = Town.report(new IncidentId(new UUID(6, number)), Town.STREET);
        return Request.of(command);
    }

    @Override
    protected Outcome submit(Actor who, Request request) throws Exception {
        return city.submit(who, request).get(10, TimeUnit.SECONDS);
    }

    private String refusal(Actor who, Request request) throws Exception {
        return submit(who, request) instanceof Outcome.Refused(var refusal) ? refusal.rule() : "done";
    }
}
