package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.attention.Attention;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.dispatch.AnswerForm;
import io.cityhelm.core.dispatch.Demands;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderGroup;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.incident.Intake;
import io.cityhelm.core.pack.Limits;
import io.cityhelm.core.report.ReportStanding;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Mandate;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.OpenLedger;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that need consent, and orders that are given as one: the desk over a real journal. */
class ApprovalTest extends OpenLedger {

    private static final Actor.Officer SECOND = new Actor.Officer("second", "Second", Role.DUTY_OFFICER, Town.DISTRICT);
    private static final CityRules RULES = new CityRules(
            Ladders.NONE,
            Intake.VERIFY_ALL,
            kind -> kind.equals("evacuation") ? new Demands(AnswerForm.NONE, Optional.of(Town.CONSENT)) : Demands.NONE,
            CityRules.NONE.reports());

    @Override
    protected CommandDesk desk(Ledger on) {
        return new CommandDesk(on.journal(), on.lookups(), RULES, Town.TREE, clock, clock.getZone());
    }

    @BeforeEach
    void prepare() throws Exception {
        done(Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET)));
        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "seen")));
    }

    @Test
    void what_needs_consent_is_held_and_nothing_leaves_until_another_officer_says_yes() throws Exception {
        done(Town.STREET_OFFICER, issue(Town.ORDER, "fire", "evacuation"));

        assertThat(order(Town.ORDER).stage()).isEqualTo(OrderStage.HELD);
        assertThat(ledger.situation().outward()).isEmpty();
        assertThat(ledger.situation()
                        .incident(Town.INCIDENT)
                        .orElseThrow()
                        .state()
                        .stage())
                .isEqualTo(IncidentStage.VERIFIED);

        done(Town.DISTRICT_OFFICER, Request.of(new OrderCommand.Approve(Town.ORDER, "go")));

        assertThat(order(Town.ORDER).stage()).isEqualTo(OrderStage.QUEUED);
        assertThat(ledger.situation().outward()).hasSize(1);
        assertThat(ledger.situation()
                        .incident(Town.INCIDENT)
                        .orElseThrow()
                        .state()
                        .stage())
                .isEqualTo(IncidentStage.IN_PROGRESS);
    }

    @Test
    void a_draft_that_is_issued_later_is_held_too() throws Exception {
        done(Town.STREET_OFFICER, Request.of(new OrderCommand.Draft(Town.ORDER, content("fire", "evacuation"))));
        done(Town.STREET_OFFICER, Request.of(new OrderCommand.Issue(Town.ORDER)));

        assertThat(order(Town.ORDER).stage()).isEqualTo(OrderStage.HELD);
        assertThat(ledger.situation().outward()).isEmpty();
    }

    @Test
    void who_may_not_consent_hears_the_rule() throws Exception {
        done(Town.STREET_OFFICER, issue(Town.ORDER, "fire", "evacuation"));
        Request approve = Request.of(new OrderCommand.Approve(Town.ORDER, ""));
        Actor.Officer sameStreet = new Actor.Officer("zhao", "Zhao", Role.CAPTAIN, Town.STREET);
        Actor.Officer observer = new Actor.Officer("obs", "Obs", Role.OBSERVER, Town.DISTRICT);

        assertThat(refusal(sameStreet, approve)).isEqualTo("approval.level");
        assertThat(refusal(observer, approve)).isEqualTo("authority.role");
        assertThat(refusal(Town.OTHER_STREET_OFFICER, approve)).isEqualTo("authority.outside-jurisdiction");
        assertThat(refusal(Town.OUTBOX, approve)).isEqualTo("approval.by-person");
        assertThat(refusal(Town.FIRE, approve)).isEqualTo("approval.by-person");
        assertThat(order(Town.ORDER).stage()).isEqualTo(OrderStage.HELD);
    }

    @Test
    void nobody_consents_to_an_order_of_their_own() throws Exception {
        done(Town.DISTRICT_OFFICER, Request.of(new IncidentCommand.TakeOver(Town.INCIDENT, "ours")));
        OrderContent content = content("fire", "evacuation");
        OrderContent ours = new OrderContent(
                content.incident(),
                content.department(),
                content.kind(),
                content.text(),
                content.place(),
                Town.DISTRICT,
                content.windows());
        done(Town.DISTRICT_OFFICER, Request.of(new OrderCommand.DraftAndIssue(Town.ORDER, ours)));

        assertThat(refusal(Town.DISTRICT_OFFICER, Request.of(new OrderCommand.Approve(Town.ORDER, ""))))
                .isEqualTo("approval.own");
        assertThat(needs(Town.DISTRICT_OFFICER)).doesNotContain(Need.What.APPROVE_ORDER);
        Actor.Officer standIn = new Actor.Officer(
                "stand-in",
                "Zhao",
                Role.DUTY_OFFICER,
                Town.DISTRICT,
                Optional.of(new Mandate(new UUID(5, 1), Town.DISTRICT_OFFICER.id())));
        assertThat(needs(standIn)).as("nor to one of whom they stand in for").doesNotContain(Need.What.APPROVE_ORDER);
        assertThat(needs(SECOND)).contains(Need.What.APPROVE_ORDER);
        done(SECOND, Request.of(new OrderCommand.Approve(Town.ORDER, "")));
    }

    @Test
    void a_rejected_order_never_leaves_and_its_reason_stays() throws Exception {
        done(Town.STREET_OFFICER, issue(Town.ORDER, "fire", "evacuation"));
        assertThat(refusal(Town.DISTRICT_OFFICER, Request.of(new OrderCommand.Reject(Town.ORDER, " "))))
                .isEqualTo("text.missing");
        done(Town.DISTRICT_OFFICER, Request.of(new OrderCommand.Reject(Town.ORDER, "too early")));

        assertThat(order(Town.ORDER).stage()).isEqualTo(OrderStage.REJECTED);
        assertThat(order(Town.ORDER).latest().message()).isEqualTo("too early");
        assertThat(ledger.situation().outward()).isEmpty();
    }

    @Test
    void an_emergency_lets_it_go_without_consent_with_a_reason_that_stays_with_the_order() throws Exception {
        done(Town.STREET_OFFICER, issue(Town.ORDER, "fire", "evacuation"));
        assertThat(refusal(Town.STREET_OFFICER, Request.of(new OrderCommand.OverrideApproval(Town.ORDER, ""))))
                .isEqualTo("text.missing");
        done(Town.STREET_OFFICER, Request.of(new OrderCommand.OverrideApproval(Town.ORDER, "it burns")));

        assertThat(ledger.situation().outward()).hasSize(1);
        assertThat(order(Town.ORDER).terms().overriddenBy().orElseThrow().message())
                .isEqualTo("it burns");
    }

    @Test
    void reassigning_takes_the_old_one_back_and_gives_the_new_one_in_one_act() throws Exception {
        OrderId next = new OrderId(new UUID(7, 7));
        done(Town.STREET_OFFICER, issue(Town.ORDER, "fire", "dispatch"));
        assertThat(refusal(Town.STREET_OFFICER, Request.of(new OrderCommand.Reassign(Town.ORDER, next, "fire", "no"))))
                .isEqualTo("order.same-addressee");
        assertThat(ledger.situation().order(next)).isEmpty();

        done(Town.STREET_OFFICER, Request.of(new OrderCommand.Reassign(Town.ORDER, next, "water", "pumps")));

        assertThat(order(Town.ORDER).stage()).isEqualTo(OrderStage.CANCELLED);
        assertThat(order(Town.ORDER)
                        .terms()
                        .tie(Tie.Kind.REPLACED_BY)
                        .orElseThrow()
                        .other())
                .contains(next);
        assertThat(order(next).stage()).isEqualTo(OrderStage.QUEUED);
        assertThat(order(next).content().department()).isEqualTo("water");
        assertThat(order(next).terms().tie(Tie.Kind.REPLACES).orElseThrow().other())
                .contains(Town.ORDER);
        assertThat(refusal(
                        Town.STREET_OFFICER,
                        Request.of(
                                new OrderCommand.Reassign(Town.ORDER, new OrderId(new UUID(8, 8)), "health", "again"))))
                .isEqualTo("order.wrong-stage");
    }

    @Test
    void a_group_is_given_whole_or_not_at_all() throws Exception {
        OrderGroup.Member wordless = new OrderGroup.Member(
                new OrderId(new UUID(9, 3)),
                new OrderContent(Town.INCIDENT, "police", "dispatch", " ", Optional.empty(), Town.STREET, Town.WINDOWS),
                Optional.empty());
        OrderGroup broken =
                new OrderGroup(new UUID(9, 0), OrderGroup.Sort.BATCH, "all", List.of(member(1, "fire"), wordless));

        assertThat(refusal(Town.STREET_OFFICER, Request.of(broken))).isEqualTo("text.missing");
        assertThat(ledger.situation().ordersOf(Town.INCIDENT)).isEmpty();
        assertThat(refusal(Town.STREET_OFFICER, Request.of(group(List.of(member(1, "fire"))))))
                .isEqualTo("order.group-too-small");
        assertThat(refusal(Town.STREET_OFFICER, Request.of(group(List.of(member(1, "fire"), member(2, "fire"))))))
                .isEqualTo("order.addressed-twice");

        done(
                Town.STREET_OFFICER,
                Request.of(group(IntStream.range(0, 12)
                        .mapToObj(i -> member(i, "d-" + i))
                        .toList())));

        List<Versioned<Order>> orders = ledger.situation().ordersOf(Town.INCIDENT);
        assertThat(orders).hasSize(12);
        assertThat(orders.stream().map(o -> o.state().number()).distinct()).hasSize(12);
        assertThat(ledger.situation().outward()).hasSize(12);
    }

    @Test
    void the_lead_waits_for_its_helpers_or_says_why_not() throws Exception {
        OrderGroup joint = new OrderGroup(
                new UUID(9, 0), OrderGroup.Sort.JOINT, "", List.of(member(1, "fire"), member(2, "water")));
        done(Town.STREET_OFFICER, Request.of(joint));
        OrderId lead = joint.members().getFirst().order();
        done(
                Town.FIRE,
                Request.of(new OrderCommand.RecordAnswer(lead, Town.answer("a-1", OrderStage.DONE, Town.NOON))));

        assertThat(refusal(Town.STREET_OFFICER, Request.of(new OrderCommand.Verify(lead, "looked"))))
                .isEqualTo("order.helpers-open");
        done(Town.STREET_OFFICER, Request.of(new OrderCommand.VerifyAlone(lead, "the water is not needed")));
        assertThat(order(lead).stage()).isEqualTo(OrderStage.VERIFIED);
    }

    @Test
    void a_lead_whose_helpers_are_through_is_verified_as_any_other() throws Exception {
        OrderGroup joint = new OrderGroup(
                new UUID(9, 0), OrderGroup.Sort.JOINT, "", List.of(member(1, "fire"), member(2, "water")));
        done(Town.STREET_OFFICER, Request.of(joint));
        for (OrderGroup.Member member : joint.members()) {
            Actor department = new Actor.Department(member.content().department(), Town.CITY);
            done(
                    department,
                    Request.of(new OrderCommand.RecordAnswer(
                            member.order(), Town.answer("a-1", OrderStage.DONE, Town.NOON))));
        }

        done(
                Town.STREET_OFFICER,
                Request.of(new OrderCommand.Verify(joint.members().getFirst().order(), "")));
    }

    @Test
    void a_group_is_taken_back_whole_but_for_what_has_ended_and_by_nobody_else() throws Exception {
        OrderGroup group = group(List.of(member(1, "fire"), member(2, "water"), member(3, "police")));
        done(Town.STREET_OFFICER, Request.of(group));
        OrderId declined = group.members().getFirst().order();
        done(
                Town.FIRE,
                Request.of(
                        new OrderCommand.RecordAnswer(declined, Town.answer("a-1", OrderStage.DECLINED, Town.NOON))));
        Request cancel = new Request.OnGroupCancel(Town.INCIDENT, group.id(), "not needed");

        assertThat(refusal(Town.OTHER_STREET_OFFICER, cancel)).isEqualTo("authority.outside-jurisdiction");
        assertThat(refusal(Town.STREET_OFFICER, new Request.OnGroupCancel(Town.INCIDENT, group.id(), " ")))
                .isEqualTo("text.missing");
        assertThat(order(group.members().getLast().order()).stage()).isEqualTo(OrderStage.QUEUED);
        done(Town.STREET_OFFICER, cancel);

        assertThat(ledger.situation().ordersOf(Town.INCIDENT))
                .extracting(order -> order.state().stage())
                .containsExactlyInAnyOrder(OrderStage.DECLINED, OrderStage.CANCELLED, OrderStage.CANCELLED);
        assertThat(refusal(Town.STREET_OFFICER, cancel)).isEqualTo("order.group-over");
    }

    @Test
    void whoever_gets_the_order_of_a_lead_leads_instead() throws Exception {
        OrderGroup joint = new OrderGroup(
                new UUID(9, 0), OrderGroup.Sort.JOINT, "", List.of(member(1, "fire"), member(2, "water")));
        done(Town.STREET_OFFICER, Request.of(joint));
        OrderId next = new OrderId(new UUID(9, 7));

        done(
                Town.STREET_OFFICER,
                Request.of(new OrderCommand.Reassign(
                        joint.members().getFirst().order(), next, "police", "nobody is free there")));

        assertThat(order(next).terms().tie(Tie.Kind.LEADS)).isPresent();
        done(
                new Actor.Department("police", Town.CITY),
                Request.of(new OrderCommand.RecordAnswer(next, Town.answer("a-1", OrderStage.DONE, Town.NOON))));
        assertThat(refusal(Town.STREET_OFFICER, Request.of(new OrderCommand.Verify(next, ""))))
                .isEqualTo("order.helpers-open");
    }

    private List<Need.What> needs(Actor.Officer officer) throws Exception {
        Limits.Grade clockOfGrade = new Limits.Grade(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofMinutes(60),
                Duration.ofMinutes(60));
        Attention attention = new Attention(Town.TREE, new Limits(Collections.nCopies(4, clockOfGrade), 20));
        return attention
                .of(
                        officer,
                        List.of(),
                        ledger.situation().openIncidents().stream()
                                .map(Versioned::state)
                                .toList(),
                        ledger.situation().openOrders().stream()
                                .map(Versioned::state)
                                .toList(),
                        List.of(),
                        ReportStanding.NONE,
                        Town.NOON)
                .stream()
                .map(Need::what)
                .toList();
    }

    private static OrderGroup group(List<OrderGroup.Member> members) {
        return new OrderGroup(new UUID(9, 0), OrderGroup.Sort.BATCH, "all", members);
    }

    private static OrderGroup.Member member(int number, String department) {
        return new OrderGroup.Member(
                new OrderId(new UUID(9, number + 1)), content(department, "dispatch"), Optional.empty());
    }

    private static OrderContent content(String department, String kind) {
        return new OrderContent(
                Town.INCIDENT, department, kind, "go there", Optional.of(Town.PLACE), Town.STREET, Town.WINDOWS);
    }

    private static Request issue(OrderId id, String department, String kind) {
        return Request.of(new OrderCommand.DraftAndIssue(id, content(department, kind)));
    }

    private Order order(OrderId id) throws Exception {
        return ledger.situation().order(id).orElseThrow().state();
    }

    private String refusal(Actor actor, Request request) throws Exception {
        return ((Outcome.Refused) desk.submit(actor, request).get(10, TimeUnit.SECONDS))
                .refusal()
                .rule();
    }
}
