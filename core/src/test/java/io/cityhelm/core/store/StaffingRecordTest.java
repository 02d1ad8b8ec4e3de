package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.Duty;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.staffing.Manned;
import io.cityhelm.core.staffing.Person;
import io.cityhelm.core.staffing.Staffing;
import io.cityhelm.core.staffing.StaffingCommand;
import io.cityhelm.core.staffing.StaffingEvent;
import io.cityhelm.core.staffing.StaffingRules;
import io.cityhelm.core.staffing.Stint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Posts on the disk: with their response, in the story of its incident, called first, and the same after a rebuild. */
class StaffingRecordTest extends OpenLedger {

    private static final Rung AT_ONCE =
            new Rung(Rung.Since.DELIVERED, Duration.ZERO, Rung.Until.READ, Rung.Callee.DEPARTMENT, Rung.Channel.PHONE);

    @Override
    protected CommandDesk desk(Ledger on) {
        CityRules rules = new CityRules(
                        (incident, content) -> List.of(AT_ONCE),
                        CityRules.NONE.intake(),
                        CityRules.NONE.orders(),
                        CityRules.NONE.reports())
                .calling((addressee, at) -> List.of("peace"))
                .staffing(new StaffingRules(
                        Responses.PLANS, id -> Optional.empty(), category -> Optional.of("chemicals")));
        return new CommandDesk(on.journal(), on.lookups(), rules, Town.TREE, clock, clock.getZone());
    }

    @Test
    void what_happens_on_the_posts_stands_in_the_story_and_is_the_same_after_a_rebuild() throws Exception {
        respond(Manned.ROSTER);
        take(Manned.WU);
        take(Manned.MA);
        done(Town.DISTRICT_OFFICER, Request.of(new StaffingCommand.Leave(Manned.ID, Manned.DESK, Manned.MA, "ill")));
        done(
                Town.DISTRICT_OFFICER,
                Request.of(new StaffingCommand.HandOver(
                        Manned.ID, Manned.DESK, Manned.WU, Person.of("Feng", "13800000002"), "")));

        assertThat(live())
                .singleElement()
                .satisfies(now -> assertThat(now.on(Manned.DESK))
                        .extracting(stint -> stint.person().name())
                        .containsExactly("Feng"));
        assertThat(ledger.situation().timeline(Town.INCIDENT))
                .extracting(Recorded::event)
                .filteredOn(StaffingEvent.class::isInstance)
                .hasSize(4);
        isTheSameAfterARebuild();
    }

    @Test
    void a_milder_level_and_the_end_release_in_the_transaction_that_records_them() throws Exception {
        respond(Manned.ROSTER);
        take(Manned.WU);
        take(Manned.MA);
        done(
                Town.DISTRICT_OFFICER,
                Request.of(new ActivationCommand.Lower(
                        Manned.ID,
                        Manned.measures(ResponseLevel.III, List.of(Manned.duty(Manned.DESK, 1))),
                        "less rain")));
        clock.advance(Duration.ofMinutes(5));
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Manned.ID, "")));

        assertThat(live())
                .singleElement()
                .satisfies(now -> assertThat(now.on(Manned.DESK))
                        .extracting(Stint::person)
                        .containsExactly(Manned.WU));
        isTheSameAfterARebuild();

        done(Town.DISTRICT_OFFICER, Request.of(new ActivationCommand.End(Manned.ID, "dry")));
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Manned.ID, "")));
        assertThat(live()).isEmpty();
        assertThat(staffing().stints()).noneMatch(Stint::isOn);
        isTheSameAfterARebuild();
        assertThat(rule(submit(desk, Town.DISTRICT_OFFICER, take(Manned.DESK, Manned.WU))))
                .isEqualTo("staffing.not-in-force");
    }

    @Test
    void a_call_rings_for_who_stands_on_a_post_of_the_department_and_then_as_in_peace() throws Exception {
        respond(List.of(new Duty("fire", Manned.DESK.name(), 1)));
        Person commander = Person.of("Wu", "13800000001");
        done(Town.DISTRICT_OFFICER, take(new Post("fire", Manned.DESK.name()), commander));
        done(
                Town.DISTRICT_OFFICER,
                Request.of(new OrderCommand.DraftAndIssue(Town.ORDER, Town.content(Town.INCIDENT, Town.DISTRICT))));
        clock.advance(Duration.ofHours(1));
        done(Town.OUTBOX, Request.of(new CallingCommand.Climb(Town.ORDER)));
        done(Town.OUTBOX, Request.of(new CallingCommand.RecordUnanswered(Town.ORDER, 0)));

        assertThat(ledger.callings()
                        .calling(Town.ORDER)
                        .orElseThrow()
                        .state()
                        .calls()
                        .getFirst()
                        .persons())
                .containsExactly("Wu 13800000001", "peace");
    }

    private void respond(List<Duty> roster) throws Exception {
        done(Town.DISTRICT_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.DISTRICT)));
        done(Town.DISTRICT_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "seen")));
        done(
                Town.DISTRICT_OFFICER,
                Request.of(new ActivationCommand.Propose(
                        Manned.ID, Responses.terms(Town.DISTRICT), Manned.measures(ResponseLevel.II, roster), "rain")));
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Manned.ID, "")));
    }

    private void take(Person person) throws Exception {
        done(Town.DISTRICT_OFFICER, take(Manned.DESK, person));
    }

    private static Request take(Post post, Person person) {
        return Request.of(new StaffingCommand.Take(Manned.ID, post, person));
    }

    private List<Staffing> live() throws Exception {
        return ledger.lookups().staffings().live().stream()
                .map(Versioned::state)
                .toList();
    }

    private Staffing staffing() throws Exception {
        return ledger.lookups().staffings().staffing(Manned.ID).orElseThrow().state();
    }

    private void isTheSameAfterARebuild() throws Exception {
        Versioned<Staffing> before =
                ledger.lookups().staffings().staffing(Manned.ID).orElseThrow();
        ledger.rebuild();
        assertThat(ledger.lookups().staffings().staffing(Manned.ID)).contains(before);
    }
}
