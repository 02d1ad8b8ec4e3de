package io.cityhelm.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.incident.IncidentEvent.HelpAnswered;
import io.cityhelm.core.incident.IncidentEvent.HelpRequested;
import io.cityhelm.core.incident.IncidentEvent.IncidentAbsorbed;
import io.cityhelm.core.incident.IncidentEvent.IncidentClosed;
import io.cityhelm.core.incident.IncidentEvent.IncidentEvaluated;
import io.cityhelm.core.incident.IncidentEvent.IncidentLinked;
import io.cityhelm.core.incident.IncidentEvent.IncidentMerged;
import io.cityhelm.core.incident.IncidentEvent.IncidentReopened;
import io.cityhelm.core.incident.IncidentEvent.IncidentReported;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Given incidents that have to do with each other, when somebody commands, then both sides or neither. */
class TiesTest {

    private static final IncidentId ONE = new IncidentId(new UUID(7, 1));
    private static final IncidentId TWO = new IncidentId(new UUID(7, 2));
    private static final IncidentId THREE = new IncidentId(new UUID(7, 3));

    @Test
    void a_duplicate_with_orders_out_is_not_merged_away() {
        Surroundings around = Surroundings.orders(1).with(at(TWO, Town.STREET));

        assertThat(said(at(ONE, Town.STREET), new IncidentCommand.Merge(ONE, TWO, "same"), Town.STREET_OFFICER, around))
                .isEqualTo("incident.merge-orders-open");
    }

    @Test
    void nothing_goes_on_in_itself_in_what_has_ended_or_in_what_is_not_there() {
        Incident one = at(ONE, Town.STREET);
        Incident ended = Incident.evolve(at(TWO, Town.STREET), new IncidentClosed("", Town.NOON));
        IncidentCommand.Merge merge = new IncidentCommand.Merge(ONE, TWO, "same");

        assertThat(said(one, new IncidentCommand.Merge(ONE, ONE, "same"), Town.STREET_OFFICER, near(one)))
                .isEqualTo("incident.itself");
        assertThat(said(one, merge, Town.STREET_OFFICER, near(ended))).isEqualTo("incident.ended");
        assertThat(said(one, merge, Town.STREET_OFFICER, Surroundings.orders(0)))
                .isEqualTo("incident.unknown");
    }

    @Test
    void a_street_merges_into_what_the_district_has_and_not_into_what_only_the_other_street_has() {
        Incident one = at(ONE, Town.STREET);
        IncidentCommand.Merge merge = new IncidentCommand.Merge(ONE, TWO, "same");

        assertThat(said(one, merge, Town.STREET_OFFICER, near(at(TWO, Town.DISTRICT))))
                .isEqualTo("incident-merged");
        assertThat(said(one, merge, Town.STREET_OFFICER, near(at(TWO, Town.OTHER_STREET))))
                .isEqualTo("incident.out-of-reach");
        assertThat(said(one, merge, Town.DISTRICT_OFFICER, near(at(TWO, Town.OTHER_STREET))))
                .isEqualTo("incident-merged");
        assertThat(said(one, merge, Town.OTHER_STREET_OFFICER, near(at(TWO, Town.STREET))))
                .isEqualTo("authority.outside-jurisdiction");
    }

    @Test
    void both_sides_of_a_merge_know_of_each_other() {
        IncidentMerged merged = new IncidentMerged(TWO, "n-2", "same", Town.NOON);

        Map<IncidentId, IncidentEvent> others = Counterparts.of(at(ONE, Town.STREET), merged);

        assertThat(others).containsExactly(Map.entry(TWO, new IncidentAbsorbed(ONE, "n-1", "same", Town.NOON)));
        assertThat(Incident.evolve(at(ONE, Town.STREET), merged).ties().mergedInto())
                .contains(TWO);
        assertThat(Incident.evolve(at(TWO, Town.STREET), others.get(TWO)).ties().absorbed())
                .containsExactly(ONE);
    }

    @Test
    void a_major_incident_and_its_parts_are_two_levels_and_no_more() {
        IncidentCommand.Link link = new IncidentCommand.Link(ONE, TWO, "");
        Incident child = Incident.evolve(at(TWO, Town.DISTRICT), new IncidentLinked(THREE, "n-3", "", Town.NOON));
        Incident major =
                Incident.evolve(at(ONE, Town.STREET), new IncidentEvent.ChildLinked(THREE, "n-3", "", Town.NOON));

        assertThat(said(at(ONE, Town.STREET), link, Town.STREET_OFFICER, near(child)))
                .isEqualTo("incident.is-child");
        assertThat(said(major, link, Town.STREET_OFFICER, near(at(TWO, Town.DISTRICT))))
                .isEqualTo("incident.has-children");
        assertThat(said(
                        at(ONE, Town.DISTRICT),
                        new IncidentCommand.Link(ONE, TWO, ""),
                        Town.DISTRICT_OFFICER,
                        near(at(TWO, Town.STREET))))
                .isEqualTo("incident.not-led-from-above");
    }

    @Test
    void a_major_incident_with_an_open_part_is_closed_only_with_a_reason() {
        Incident major = resolved(ONE, Town.DISTRICT);
        Surroundings open = Surroundings.orders(0).withOpenChildren(2);

        assertThat(said(major, new IncidentCommand.Close(ONE, " "), Town.DISTRICT_OFFICER, open))
                .isEqualTo("incident.children-open");
        assertThat(said(major, new IncidentCommand.Close(ONE, "they go on alone"), Town.DISTRICT_OFFICER, open))
                .isEqualTo("incident-closed");
    }

    @Test
    void help_is_asked_of_the_level_above_once_and_answered_from_there() {
        Incident asked = Incident.evolve(
                at(ONE, Town.STREET), new HelpRequested(Town.STREET, Town.DISTRICT, "pumps", List.of(), Town.NOON));
        IncidentCommand.AskHelp ask = new IncidentCommand.AskHelp(ONE, "pumps", List.of());
        IncidentCommand.AnswerHelp answer = new IncidentCommand.AnswerHelp(ONE, "two pumps");
        Surroundings none = Surroundings.orders(0);

        assertThat(said(asked, ask, Town.STREET_OFFICER, none)).isEqualTo("incident.help-asked");
        assertThat(said(at(ONE, Town.CITY), ask, Town.CITY_OFFICER, none)).isEqualTo("incident.nobody-above");
        assertThat(said(asked, answer, Town.STREET_OFFICER, none)).isEqualTo("authority.already-owner");
        assertThat(said(asked, answer, Town.DISTRICT_OFFICER, none)).isEqualTo("help-answered");
        assertThat(Incident.evolve(asked, new HelpAnswered(Town.DISTRICT, "two pumps", Town.NOON))
                        .help())
                .isEmpty();
    }

    @Test
    void a_common_problem_is_shared_with_ones_own_and_answered_for_all() {
        Incident one = at(ONE, Town.DISTRICT);
        IncidentCommand.AskHelp ask = new IncidentCommand.AskHelp(ONE, "pumps", List.of(TWO, THREE));
        Surroundings ours =
                Surroundings.orders(0).sharedBy(List.of(at(TWO, Town.STREET), at(THREE, Town.OTHER_STREET)));
        Surroundings above = Surroundings.orders(0).sharedBy(List.of(at(TWO, Town.CITY), at(THREE, Town.STREET)));

        assertThat(said(one, ask, Town.DISTRICT_OFFICER, ours)).isEqualTo("help-requested");
        assertThat(said(one, ask, Town.DISTRICT_OFFICER, above)).isEqualTo("incident.not-ours");
        assertThat(said(one, ask, Town.DISTRICT_OFFICER, Surroundings.orders(0)))
                .isEqualTo("incident.unknown");

        HelpRequested requested = new HelpRequested(Town.DISTRICT, Town.CITY, "pumps", List.of(TWO, THREE), Town.NOON);
        Map<IncidentId, IncidentEvent> others = Counterparts.of(one, requested);
        assertThat(others.get(TWO))
                .isEqualTo(new HelpRequested(Town.DISTRICT, Town.CITY, "pumps", List.of(ONE, THREE), Town.NOON));
        HelpAnswered answered = new HelpAnswered(Town.CITY, "two pumps", Town.NOON);
        assertThat(Counterparts.of(Incident.evolve(one, requested), answered))
                .isEqualTo(Map.of(TWO, answered, THREE, answered));
    }

    @Test
    void a_closed_incident_is_evaluated_once_with_a_score_and_reopening_makes_that_void() {
        Incident closed = Incident.evolve(resolved(ONE, Town.STREET), new IncidentClosed("", Town.NOON));
        Incident evaluated = Incident.evolve(closed, new IncidentEvaluated(4, "", "li", Town.NOON));
        Surroundings none = Surroundings.orders(0);

        assertThat(said(closed, new IncidentCommand.Evaluate(ONE, 6, ""), Town.GRID_OFFICER, none))
                .isEqualTo("incident.no-score");
        assertThat(said(evaluated, new IncidentCommand.Evaluate(ONE, 5, ""), Town.STREET_OFFICER, none))
                .isEqualTo("incident.evaluated");
        assertThat(said(closed, new IncidentCommand.Reopen(ONE, ""), Town.STREET_OFFICER, none))
                .isEqualTo("text.missing");
        Incident reopened = Incident.evolve(evaluated, new IncidentReopened("it burns again", Town.NOON));
        assertThat(reopened.evaluation()).isEmpty();
        assertThat(reopened.stage()).isEqualTo(IncidentStage.IN_PROGRESS);
    }

    @Test
    void what_a_trusted_source_reports_is_a_case_at_once_and_what_others_report_is_verified_first() {
        IncidentCommand.Report report = Town.report(ONE, Town.STREET);
        Surroundings trusting = Surroundings.orders(0).under(new Intake(Set.of("call")));

        assertThat(said(null, report, Town.STREET_OFFICER, trusting))
                .isEqualTo("incident-reported + incident-verified");
        assertThat(said(null, report, Town.STREET_OFFICER, Surroundings.orders(0)))
                .isEqualTo("incident-reported");
    }

    private static Incident resolved(IncidentId id, JurisdictionCode owner) {
        Incident now = Incident.evolve(at(id, owner), new IncidentEvent.IncidentVerified(Grade.II, "", Town.NOON));
        now = Incident.evolve(now, new IncidentEvent.HandlingStarted("", Town.NOON));
        return Incident.evolve(now, new IncidentEvent.IncidentResolved("sealed", Town.NOON));
    }

    private static Incident at(IncidentId id, JurisdictionCode owner) {
        return Incident.evolve(
                null,
                new IncidentReported(
                        id,
                        "n-" + id.value().getLeastSignificantBits() % 10,
                        "leak",
                        "chemical-leak",
                        Grade.II,
                        Town.PLACE,
                        owner,
                        "call",
                        Optional.empty(),
                        Town.NOON));
    }

    private static Surroundings near(Incident other) {
        return Surroundings.orders(0).with(other);
    }

    private static String said(Incident now, IncidentCommand command, Actor actor, Surroundings around) {
        return Table.said(IncidentDecisions.decide(now, command, Town.context(actor, Town.NOON), around));
    }
}
