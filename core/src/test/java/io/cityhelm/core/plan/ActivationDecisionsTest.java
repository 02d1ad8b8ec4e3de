package io.cityhelm.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.plan.ActivationEvent.ActivationApproved;
import io.cityhelm.core.plan.ActivationEvent.ActivationClosed;
import io.cityhelm.core.plan.ActivationEvent.ActivationEnded;
import io.cityhelm.core.plan.ActivationEvent.ActivationProposed;
import io.cityhelm.core.plan.ActivationEvent.ActivationRefused;
import io.cityhelm.core.plan.ActivationEvent.ActivationReviewed;
import io.cityhelm.core.plan.ActivationEvent.EndApproved;
import io.cityhelm.core.plan.ActivationEvent.EndProposed;
import io.cityhelm.core.plan.ActivationEvent.LevelChangeProposed;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Mandate;
import io.cityhelm.core.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationDecisionsTest {

    /** Every command at every stage, by somebody who may and did not propose: what happens, or the rule that says no. */
    private static final String TABLE = """
        command          | -                   | PROPOSED                                         | REFUSED                       | ACTIVE                        | CHANGING                                            | ENDING                                    | ENDED                         | REVIEWED                      | CLOSED
        Propose          | activation-proposed | activation.exists                                | activation.exists             | activation.exists             | activation.exists                                   | activation.exists                         | activation.exists             | activation.exists             | activation.exists
        Approve          | activation.unknown  | activation-approved                              | activation.nothing-to-approve | activation.nothing-to-approve | response-level-changed                              | end-approved                              | activation.nothing-to-approve | activation.nothing-to-approve | activation.nothing-to-approve
        Refuse           | activation.unknown  | activation-refused                               | activation.nothing-to-approve | activation.nothing-to-approve | level-change-refused                                | end-refused                               | activation.nothing-to-approve | activation.nothing-to-approve | activation.nothing-to-approve
        OverrideApproval | activation.unknown  | switch-approval-overridden + activation-approved | activation.nothing-to-approve | activation.nothing-to-approve | switch-approval-overridden + response-level-changed | switch-approval-overridden + end-approved | activation.nothing-to-approve | activation.nothing-to-approve | activation.nothing-to-approve
        Raise            | activation.unknown  | activation.wrong-stage                           | activation.wrong-stage        | level-change-proposed         | activation.change-waits                             | activation.change-waits                   | activation.wrong-stage        | activation.wrong-stage        | activation.wrong-stage
        Lower            | activation.unknown  | activation.wrong-stage                           | activation.wrong-stage        | level-change-proposed         | activation.change-waits                             | activation.change-waits                   | activation.wrong-stage        | activation.wrong-stage        | activation.wrong-stage
        Tick             | activation.unknown  | activation.wrong-stage                           | activation.wrong-stage        | checklist-ticked              | checklist-ticked                                    | checklist-ticked                          | activation.wrong-stage        | activation.wrong-stage        | activation.wrong-stage
        End              | activation.unknown  | activation.wrong-stage                           | activation.wrong-stage        | end-proposed                  | activation.change-waits                             | activation.change-waits                   | activation.wrong-stage        | activation.wrong-stage        | activation.wrong-stage
        Review           | activation.unknown  | activation.wrong-stage                           | activation.wrong-stage        | activation.wrong-stage        | activation.wrong-stage                              | activation.wrong-stage                    | activation-reviewed           | activation.wrong-stage        | activation.wrong-stage
        Close            | activation.unknown  | activation.wrong-stage                           | activation.wrong-stage        | activation.wrong-stage        | activation.wrong-stage                              | activation.wrong-stage                    | activation.review-first       | activation-closed             | activation.wrong-stage
        """;

    private static final ActivationId ID = Responses.ID;

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_at_every_stage_does_what_the_table_says(Table.Cell cell) {
        Activation now = cell.column().equals("-") ? null : at(ActivationStage.valueOf(cell.column()));
        Actor actor = cell.row().equals("Propose") ? Town.DISTRICT_OFFICER : Town.CITY_OFFICER;

        assertThat(Table.said(decide(now, command(cell.row()), actor))).isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.heads(TABLE).stream().skip(1))
                .containsExactlyElementsOf(
                        Arrays.stream(ActivationStage.values()).map(Enum::name).toList());
        assertThat(Table.rows(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ActivationCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void nobody_approves_for_whoever_proposed() {
        Actor standIn = new Actor.Officer(
                "stand-in",
                "Zhao",
                Role.DUTY_OFFICER,
                Town.DISTRICT,
                Optional.of(new Mandate(new UUID(5, 1), Town.DISTRICT_OFFICER.id())));
        assertThat(said(at(ActivationStage.PROPOSED), command("Approve"), standIn))
                .isEqualTo("activation.own-approval");
        assertThat(said(at(ActivationStage.CHANGING), command("Approve"), standIn))
                .isEqualTo("activation.own-approval");
        assertThat(said(at(ActivationStage.ENDING), command("Approve"), standIn))
                .isEqualTo("activation.own-approval");
    }

    @Test
    void nobody_approves_what_they_proposed_neither_the_start_nor_a_change_nor_the_end() {
        assertThat(said(at(ActivationStage.PROPOSED), command("Approve"), Town.DISTRICT_OFFICER))
                .isEqualTo("activation.own-approval");
        assertThat(said(at(ActivationStage.ENDING), command("Approve"), Town.DISTRICT_OFFICER))
                .isEqualTo("activation.own-approval");
        assertThat(said(at(ActivationStage.CHANGING), command("Approve"), Town.DISTRICT_OFFICER))
                .isEqualTo("activation.own-approval");
    }

    @Test
    void whoever_proposed_may_take_it_back() {
        assertThat(said(at(ActivationStage.PROPOSED), command("Refuse"), Town.DISTRICT_OFFICER))
                .isEqualTo("activation-refused");
    }

    @Test
    void only_who_has_the_whole_scope_in_their_jurisdiction_may_act_on_it() {
        for (ActivationStage stage : ActivationStage.values()) {
            for (String name : Table.rows(TABLE)) {
                if (!name.equals("Propose")) {
                    assertThat(said(at(stage), command(name), Town.STREET_OFFICER))
                            .isEqualTo("authority.outside-jurisdiction");
                }
            }
        }
        assertThat(said(null, command("Propose"), Town.STREET_OFFICER)).isEqualTo("authority.outside-jurisdiction");
        assertThat(said(null, command("Propose"), Town.OBSERVER)).isEqualTo("authority.role");
    }

    @Test
    void a_rule_of_this_system_starts_and_approves_nothing() {
        assertThat(said(null, command("Propose"), Town.OUTBOX)).isEqualTo("activation.by-people");
        assertThat(said(at(ActivationStage.PROPOSED), command("Approve"), Town.OUTBOX))
                .isEqualTo("activation.by-people");
        assertThat(said(at(ActivationStage.ACTIVE), command("End"), Town.OUTBOX))
                .isEqualTo("activation.by-people");
    }

    @Test
    void a_start_a_change_an_end_and_a_review_need_words() {
        Measures same = Responses.measures(ResponseLevel.III, 0);
        assertThat(said(
                        null,
                        new ActivationCommand.Propose(ID, Responses.terms(Town.DISTRICT), same, " "),
                        Town.DISTRICT_OFFICER))
                .isEqualTo("text.missing");
        assertThat(said(
                        at(ActivationStage.ACTIVE),
                        new ActivationCommand.Raise(ID, Responses.measures(ResponseLevel.I, 0), ""),
                        Town.DISTRICT_OFFICER))
                .isEqualTo("text.missing");
        assertThat(said(at(ActivationStage.ACTIVE), new ActivationCommand.End(ID, ""), Town.DISTRICT_OFFICER))
                .isEqualTo("text.missing");
        assertThat(said(at(ActivationStage.ENDED), new ActivationCommand.Review(ID, ""), Town.DISTRICT_OFFICER))
                .isEqualTo("text.missing");
    }

    @Test
    void raising_goes_to_a_stricter_level_and_lowering_to_a_milder_one() {
        Activation active = at(ActivationStage.ACTIVE);
        Measures same = Responses.measures(ResponseLevel.III, 0);

        assertThat(said(active, new ActivationCommand.Raise(ID, same, "why"), Town.CITY_OFFICER))
                .isEqualTo("activation.not-stricter");
        assertThat(said(active, new ActivationCommand.Lower(ID, same, "why"), Town.CITY_OFFICER))
                .isEqualTo("activation.not-milder");
        assertThat(said(
                        active,
                        new ActivationCommand.Lower(ID, Responses.measures(ResponseLevel.II, 0), "why"),
                        Town.CITY_OFFICER))
                .isEqualTo("activation.not-milder");
    }

    @Test
    void the_level_holds_until_a_second_person_lets_it_end_and_a_refused_end_leaves_everything_as_it_was() {
        Activation ending = at(ActivationStage.ENDING);
        assertThat(ending.stage().isInForce()).isTrue();
        assertThat(ending.waiting()).get().satisfies(asked -> {
            assertThat(asked.measures()).isEmpty();
            assertThat(asked.by()).isEqualTo("district");
        });

        assertThat(Activation.evolve(ending, new ActivationEvent.EndRefused("city", "no", Town.NOON)))
                .isEqualTo(at(ActivationStage.ACTIVE));
        Activation ended = Activation.evolve(ending, new ActivationEvent.EndApproved("city", "", Town.NOON));
        assertThat(ended.stage()).isEqualTo(ActivationStage.ENDED);
        assertThat(ended.waiting()).isEmpty();
    }

    @Test
    void an_override_needs_words_and_a_person_and_is_kept_with_who_did_it_for_good() {
        Activation ending = at(ActivationStage.ENDING);
        assertThat(said(ending, new ActivationCommand.OverrideApproval(ID, " "), Town.DISTRICT_OFFICER))
                .isEqualTo("text.missing");
        assertThat(said(ending, command("OverrideApproval"), Town.OUTBOX)).isEqualTo("activation.by-people");

        Activation now = ending;
        for (ActivationEvent event : events(decide(ending, command("OverrideApproval"), Town.DISTRICT_OFFICER))) {
            now = Activation.evolve(now, event);
        }
        now = Activation.evolve(now, new ActivationReviewed("city", "fine", Town.NOON));
        assertThat(now.overrides())
                .containsExactly(new Activation.Overridden(Town.DISTRICT_OFFICER.id(), "nobody answers", Town.NOON));
    }

    @Test
    void a_record_of_an_end_by_one_person_from_before_reads_as_ended() {
        Activation ended = Activation.evolve(
                at(ActivationStage.ACTIVE), new ActivationEvent.ActivationEnded("city", "over", Town.NOON));
        assertThat(ended.stage()).isEqualTo(ActivationStage.ENDED);
    }

    /** Whoever acts in whatever order: no level comes and none goes by one person alone, but for an override on record. */
    @Property
    void no_switch_happens_by_one_person_alone(@ForAll List<@IntRange(max = 59) Integer> choices) {
        List<String> names = Table.rows(TABLE);
        Activation now = at(ActivationStage.PROPOSED);
        for (int choice : choices) {
            Actor actor = choice % 2 == 0 ? Town.CITY_OFFICER : Town.DISTRICT_OFFICER;
            Decision<ActivationEvent> decision = decide(now, command(names.get(choice / 2 % names.size())), actor);
            for (ActivationEvent event : events(decision)) {
                Activation next = Activation.evolve(now, event);
                boolean switched = next.stage().isInForce() != now.stage().isInForce() || next.level() != now.level();
                if (switched) {
                    String asker = now.waiting().orElseThrow().by();
                    boolean overridden =
                            next.overrides().stream().anyMatch(one -> one.by().equals(actor.id()));
                    assertThat(overridden || !asker.equals(actor.id())).isTrue();
                }
                now = next;
            }
        }
    }

    private static List<ActivationEvent> events(Decision<ActivationEvent> decision) {
        return decision.fold(events -> events, refusal -> List.of());
    }

    @Test
    void one_plan_is_in_force_once_for_a_scope_but_several_at_once_for_several() {
        Activation other = Responses.active(Town.DISTRICT, "water", ResponseLevel.III, "n-1");
        Activation elsewhere = Responses.active(Town.CITY, "water", ResponseLevel.III, "n-2");
        Activation ended = Activation.evolve(other, new ActivationEnded("city", "over", Town.NOON));

        assertThat(proposing(List.of(other))).isEqualTo("activation.already");
        assertThat(proposing(List.of(elsewhere, ended))).isEqualTo("activation-proposed");
    }

    @Test
    void the_lead_incident_is_open_in_the_scope_and_the_proposers_own() {
        ActivationCommand propose = command("Propose");
        Incident mine = incident();
        Incident closed = Incident.evolve(mine, new IncidentEvent.IncidentDismissed("no", Town.NOON));
        Incident theirs =
                Incident.evolve(mine, new IncidentEvent.IncidentTakenOver(Town.DISTRICT, Town.CITY, "ours", Town.NOON));

        assertThat(withLead(propose, Optional.empty())).isEqualTo("incident.unknown");
        assertThat(withLead(propose, Optional.of(closed))).isEqualTo("incident.ended");
        assertThat(withLead(propose, Optional.of(theirs))).isEqualTo("authority.outside-jurisdiction");
        ActivationCommand elsewhere = new ActivationCommand.Propose(
                ID, Responses.terms(Town.OTHER_STREET), Responses.measures(ResponseLevel.III, 0), "rain");
        assertThat(withLead(elsewhere, Optional.of(mine))).isEqualTo("activation.incident-elsewhere");
    }

    @Test
    void an_item_is_ticked_once_and_only_when_it_is_on_the_list() {
        Activation active = at(ActivationStage.ACTIVE);
        assertThat(said(active, new ActivationCommand.Tick(ID, "dance"), Town.DISTRICT_OFFICER))
                .isEqualTo("activation.no-such-item");
        Activation ticked =
                Activation.evolve(active, new ActivationEvent.ChecklistTicked("call-down", "district", Town.NOON));
        assertThat(said(ticked, command("Tick"), Town.DISTRICT_OFFICER)).isEqualTo("activation.ticked-already");
        assertThat(ticked.ticked("call-down")).map(Activation.Ticked::by).contains("district");
    }

    @Test
    void a_change_that_was_let_be_leaves_the_level_and_an_approved_one_brings_the_new_measures() {
        Activation changing = at(ActivationStage.CHANGING);
        assertThat(changing.level()).as("until a second person agrees").isEqualTo(ResponseLevel.III);

        Activation refused =
                Activation.evolve(changing, new ActivationEvent.LevelChangeRefused("city", "no", Town.NOON));
        assertThat(refused.stage()).isEqualTo(ActivationStage.ACTIVE);
        assertThat(refused.level()).isEqualTo(ResponseLevel.III);
        Activation raised = Activation.evolve(
                changing,
                new ActivationEvent.ResponseLevelChanged(
                        ResponseLevel.III, ResponseLevel.II, "city", "", Town.NOON.plusSeconds(60)));
        assertThat(raised.level()).isEqualTo(ResponseLevel.II);
        assertThat(raised.levelSince()).isEqualTo(Town.NOON.plusSeconds(60));
        assertThat(raised.sent()).as("orders of both levels").hasSize(3);
    }

    private static String proposing(List<Activation> live) {
        return Table.said(ActivationDecisions.decide(
                null,
                command("Propose"),
                Town.context(Town.DISTRICT_OFFICER, Town.NOON),
                new Surroundings(live, Optional.of(incident()))));
    }

    private static String withLead(ActivationCommand command, Optional<Incident> lead) {
        return Table.said(ActivationDecisions.decide(
                null, command, Town.context(Town.DISTRICT_OFFICER, Town.NOON), new Surroundings(List.of(), lead)));
    }

    private static String said(Activation now, ActivationCommand command, Actor actor) {
        return Table.said(decide(now, command, actor));
    }

    private static Decision<ActivationEvent> decide(Activation now, ActivationCommand command, Actor actor) {
        return ActivationDecisions.decide(
                now, command, Town.context(actor, Town.NOON), new Surroundings(List.of(), Optional.of(incident())));
    }

    private static Incident incident() {
        return Incident.evolve(
                null,
                new IncidentEvent.IncidentReported(
                        Town.INCIDENT,
                        "20261122-0001",
                        "flood",
                        "flooding",
                        io.cityhelm.core.incident.Grade.II,
                        Town.PLACE,
                        Town.DISTRICT,
                        "call",
                        Optional.empty(),
                        Town.NOON));
    }

    private static ActivationCommand command(String name) {
        return switch (name) {
            case "Propose" ->
                new ActivationCommand.Propose(
                        ID, Responses.terms(Town.DISTRICT), Responses.measures(ResponseLevel.III, 1), "rain");
            case "Approve" -> new ActivationCommand.Approve(ID, "");
            case "Refuse" -> new ActivationCommand.Refuse(ID, "not yet");
            case "Raise" -> new ActivationCommand.Raise(ID, Responses.measures(ResponseLevel.II, 2), "more rain");
            case "Lower" -> new ActivationCommand.Lower(ID, Responses.measures(ResponseLevel.IV, 0), "less rain");
            case "Tick" -> new ActivationCommand.Tick(ID, "call-down");
            case "End" -> new ActivationCommand.End(ID, "over");
            case "Review" -> new ActivationCommand.Review(ID, "the pumps came late");
            case "OverrideApproval" -> new ActivationCommand.OverrideApproval(ID, "nobody answers");
            case "Close" -> new ActivationCommand.Close(ID, "");
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Proposed by the district, approved by the city. */
    private static Activation at(ActivationStage stage) {
        Activation now = null;
        for (ActivationEvent event : wayTo(stage)) {
            now = Activation.evolve(now, event);
        }
        assertThat(now.stage()).isEqualTo(stage);
        return now;
    }

    private static List<ActivationEvent> wayTo(ActivationStage stage) {
        ActivationEvent proposed = new ActivationProposed(
                ID,
                "20261122-0002",
                Responses.terms(Town.DISTRICT),
                Responses.measures(ResponseLevel.III, 1),
                "rain",
                "district",
                Town.NOON);
        ActivationEvent approved = new ActivationApproved("city", "", Town.NOON);
        ActivationEvent ending = new EndProposed("district", "over", Town.NOON);
        ActivationEvent ended = new EndApproved("city", "", Town.NOON);
        ActivationEvent reviewed = new ActivationReviewed("city", "fine", Town.NOON);
        return switch (stage) {
            case PROPOSED -> List.of(proposed);
            case REFUSED -> List.of(proposed, new ActivationRefused("city", "no", Town.NOON));
            case ACTIVE -> List.of(proposed, approved);
            case CHANGING ->
                List.of(
                        proposed,
                        approved,
                        new LevelChangeProposed(
                                ResponseLevel.III,
                                Responses.measures(ResponseLevel.II, 2),
                                "more rain",
                                "district",
                                Town.NOON));
            case ENDING -> List.of(proposed, approved, ending);
            case ENDED -> List.of(proposed, approved, ending, ended);
            case REVIEWED -> List.of(proposed, approved, ending, ended, reviewed);
            case CLOSED ->
                List.of(proposed, approved, ending, ended, reviewed, new ActivationClosed("city", "", Town.NOON));
        };
    }
}
