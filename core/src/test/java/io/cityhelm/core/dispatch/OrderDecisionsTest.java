package io.cityhelm.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.dispatch.OrderEvent.AnswerIgnored;
import io.cityhelm.core.dispatch.OrderEvent.OrderAnswered;
import io.cityhelm.core.dispatch.OrderEvent.OrderCancelled;
import io.cityhelm.core.dispatch.OrderEvent.OrderDelivered;
import io.cityhelm.core.dispatch.OrderEvent.OrderDrafted;
import io.cityhelm.core.dispatch.OrderEvent.OrderExpired;
import io.cityhelm.core.dispatch.OrderEvent.OrderQueued;
import io.cityhelm.core.dispatch.OrderEvent.OrderSent;
import io.cityhelm.core.dispatch.OrderEvent.OrderVerified;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderDecisionsTest {

    /** Every command at every stage, long after every window, by whoever may: what happens, or the rule that says no. */
    private static final String TABLE = """
        stage       | Draft         | DraftAndIssue                | Issue             | RecordDelivery               | RecordAnswer      | Verify            | Cancel            | ConfirmRecall    | Expire        | Approve                       | Reject            | OverrideApproval                   | VerifyAlone       | Rework            | ConfirmRework   | Reassign | Remind        | ConfirmReminder
        -           | order-drafted | order-drafted + order-queued | order.unknown     | order.unknown                | order.unknown     | order.unknown     | order.unknown     | order.unknown    | order.unknown | order.unknown                 | order.unknown     | order.unknown                      | order.unknown     | order.unknown     | order.unknown   | order.unknown | order.unknown | order.unknown
        DRAFTED     | order.exists  | order.exists                 | order-queued      | order.wrong-stage            | order.wrong-stage | order.wrong-stage | order-cancelled   | order.no-recall  | order.not-due | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order.wrong-stage | order.not-due | order.no-reminder
        HELD        | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | order.wrong-stage | order.wrong-stage | order-cancelled   | order.no-recall  | order.not-due | order-approved + order-queued | order-rejected    | approval-overridden + order-queued | order.wrong-stage | order.wrong-stage | order.no-rework | order-cancelled + order-tied | order.not-due | order.no-reminder
        QUEUED      | order.exists  | order.exists                 | order.wrong-stage | order-sent + order-delivered | order-answered    | order.wrong-stage | order-cancelled   | order.no-recall  | order-expired | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order-cancelled + order-tied | order.not-due | order.no-reminder
        SENT        | order.exists  | order.exists                 | order.wrong-stage | order-delivered              | order-answered    | order.wrong-stage | order-cancelled   | order.no-recall  | order-expired | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order-cancelled + order-tied | order.not-due | order.no-reminder
        DELIVERED   | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | order-answered    | order.wrong-stage | order-cancelled   | order.no-recall  | order-expired | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order-cancelled + order-tied | order.not-due | order.no-reminder
        READ        | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | order-answered    | order.wrong-stage | order-cancelled   | order.no-recall  | order-expired | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order-cancelled + order-tied | order.not-due | order.no-reminder
        ACCEPTED    | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | answer-ignored    | order.wrong-stage | order-cancelled   | order.no-recall  | order.not-due | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order-cancelled + order-tied | order.not-due | order.no-reminder
        IN_PROGRESS | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | answer-ignored    | order.wrong-stage | order-cancelled   | order.no-recall  | order.not-due | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order-cancelled + order-tied | order.not-due | order.no-reminder
        DONE        | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | answer-ignored    | order-verified    | order-cancelled   | order.no-recall  | order.not-due | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order-verified    | order-reworked    | order.no-rework | order.wrong-stage | order.not-due | order.no-reminder
        VERIFIED    | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | answer-ignored    | order.wrong-stage | order.wrong-stage | order.no-recall  | order.not-due | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order.wrong-stage | order.not-due | order.no-reminder
        DECLINED    | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | answer-ignored    | order.wrong-stage | order.wrong-stage | order.no-recall  | order.not-due | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order-tied | order.not-due | order.no-reminder
        RETURNED    | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | answer-ignored    | order.wrong-stage | order.wrong-stage | order.no-recall  | order.not-due | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order-tied | order.not-due | order.no-reminder
        EXPIRED     | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | answer-ignored    | order.wrong-stage | order.wrong-stage | recall-confirmed | order.not-due | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order-tied | order.not-due | order.no-reminder
        CANCELLED   | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | answer-ignored    | order.wrong-stage | order.wrong-stage | recall-confirmed | order.not-due | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order.wrong-stage | order.not-due | order.no-reminder
        REJECTED    | order.exists  | order.exists                 | order.wrong-stage | order.wrong-stage            | order.wrong-stage | order.wrong-stage | order.wrong-stage | order.no-recall  | order.not-due | order.wrong-stage             | order.wrong-stage | order.wrong-stage                  | order.wrong-stage | order.wrong-stage | order.no-rework | order-tied | order.not-due | order.no-reminder
        """;

    /** Every answer at every stage at which the department can have the order: taken, or why it changes nothing. */
    private static final String ANSWERS = """
        stage       | READ      | ACCEPTED  | IN_PROGRESS | DONE      | DECLINED  | RETURNED
        QUEUED      | taken     | taken     | taken       | taken     | taken     | taken
        SENT        | taken     | taken     | taken       | taken     | taken     | taken
        DELIVERED   | taken     | taken     | taken       | taken     | taken     | taken
        READ        | BEHIND    | taken     | taken       | taken     | taken     | taken
        ACCEPTED    | BEHIND    | BEHIND    | taken       | taken     | taken     | taken
        IN_PROGRESS | BEHIND    | BEHIND    | BEHIND      | taken     | taken     | taken
        DONE        | BEHIND    | BEHIND    | BEHIND      | BEHIND    | BEHIND    | BEHIND
        VERIFIED    | AFTER_END | AFTER_END | AFTER_END   | AFTER_END | AFTER_END | AFTER_END
        DECLINED    | AFTER_END | AFTER_END | AFTER_END   | AFTER_END | AFTER_END | AFTER_END
        RETURNED    | AFTER_END | AFTER_END | AFTER_END   | AFTER_END | AFTER_END | AFTER_END
        EXPIRED     | AFTER_END | AFTER_END | AFTER_END   | AFTER_END | AFTER_END | AFTER_END
        CANCELLED   | AFTER_END | AFTER_END | AFTER_END   | AFTER_END | AFTER_END | AFTER_END
        """;

    private static final OrderId ID = Town.ORDER;
    private static final Instant LATE = Town.NOON.plus(Duration.ofDays(1));

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    static Stream<Table.Cell> answers() {
        return Table.cells(ANSWERS);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_at_every_stage_does_what_the_table_says(Table.Cell cell) {
        Order now = cell.row().equals("-") ? null : at(OrderStage.valueOf(cell.row()));

        assertThat(Table.said(decide(now, command(cell.column()), actorFor(cell.column()), LATE)))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.rows(TABLE).stream().skip(1))
                .containsExactlyElementsOf(
                        Arrays.stream(OrderStage.values()).map(Enum::name).toList());
        assertThat(Table.heads(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(OrderCommand.class.getPermittedSubclasses())
                        // HoldDecisionsTest and LeavingDecisionsTest have tables of their own
                        .filter(command -> command != OrderCommand.HoldCommand.class)
                        .filter(command -> command != OrderCommand.LeavingCommand.class)
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(Table.heads(ANSWERS))
                .containsExactlyElementsOf(Arrays.stream(OrderStage.values())
                        .filter(OrderStage::isAnswer)
                        .map(Enum::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_answer_at_every_stage_is_taken_or_recorded_with_why_it_is_not(Table.Cell cell) {
        Order now = at(OrderStage.valueOf(cell.row()));
        Answer answer = Town.answer("a-9", OrderStage.valueOf(cell.column()), Town.NOON);
        OrderEvent expected = cell.expected().equals("taken")
                ? new OrderAnswered(answer, LATE)
                : new AnswerIgnored(answer, OrderEvent.Ignored.valueOf(cell.expected()), LATE);

        Decision<OrderEvent> decision = decide(now, new OrderCommand.RecordAnswer(ID, answer), Town.FIRE, LATE);

        assertThat(decision).isEqualTo(Decision.accept(expected));
        Order after = Order.evolve(now, expected);
        assertThat(after.stage()).isEqualTo(cell.expected().equals("taken") ? answer.stage() : now.stage());
        assertThat(after.answers()).contains("a-9");
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStage.class,
            names = {"READ", "ACCEPTED", "IN_PROGRESS", "DONE", "DECLINED", "RETURNED"})
    void the_same_answer_twice_is_one_answer(OrderStage stage) {
        Answer answer = Town.answer("a-9", stage, Town.NOON);
        Order once = Order.evolve(at(OrderStage.DELIVERED), new OrderAnswered(answer, Town.NOON));

        Decision<OrderEvent> again = decide(once, new OrderCommand.RecordAnswer(ID, answer), Town.FIRE, LATE);

        AnswerIgnored ignored = new AnswerIgnored(answer, OrderEvent.Ignored.DUPLICATE, LATE);
        assertThat(again).isEqualTo(Decision.accept(ignored));
        assertThat(Order.evolve(once, ignored)).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(OrderStage.class)
    void a_department_reports_only_what_is_its_to_report(OrderStage stage) {
        OrderCommand answer = new OrderCommand.RecordAnswer(ID, Town.answer("a-9", stage, Town.NOON));

        String said = Table.said(decide(at(OrderStage.DELIVERED), answer, Town.FIRE, LATE));

        assertThat(said).isEqualTo(stage.isAnswer() ? "order-answered" : "order.not-an-answer");
    }

    @Test
    void a_department_answers_for_its_own_orders_only_and_nobody_answers_for_it() {
        OrderCommand answer = new OrderCommand.RecordAnswer(ID, Town.answer("a-9", OrderStage.READ, Town.NOON));
        Order delivered = at(OrderStage.DELIVERED);

        for (Actor other : List.of(Town.WATER, Town.STREET_OFFICER, Town.OUTBOX)) {
            assertThat(Table.said(decide(delivered, answer, other, LATE))).isEqualTo("order.not-the-addressee");
        }
    }

    @Test
    void what_only_a_machine_can_know_is_not_said_by_a_person() {
        for (OrderCommand command : List.of(command("RecordDelivery"), command("ConfirmRecall"), command("Expire"))) {
            assertThat(Table.said(decide(at(OrderStage.QUEUED), command, Town.STREET_OFFICER, LATE)))
                    .isEqualTo("authority.not-by-hand");
        }
    }

    @Test
    void an_order_expires_at_the_end_of_its_accept_window_and_not_before() {
        Instant end = Town.NOON.plus(Town.WINDOWS.accept());
        Order read = at(OrderStage.READ);

        assertThat(Table.said(decide(read, command("Expire"), Town.OUTBOX, end.minusNanos(1))))
                .isEqualTo("order.not-due");
        assertThat(Table.said(decide(read, command("Expire"), Town.OUTBOX, end)))
                .isEqualTo("order-expired");
    }

    @ParameterizedTest
    @EnumSource(IncidentStage.class)
    void orders_follow_from_an_incident_that_is_verified_and_not_over(IncidentStage stage) {
        Incident incident = incidentAt(stage);
        boolean allowed = stage == IncidentStage.VERIFIED || stage == IncidentStage.IN_PROGRESS;

        for (String command : List.of("Draft", "DraftAndIssue", "Issue")) {
            Order now = command.equals("Issue") ? at(OrderStage.DRAFTED) : null;
            Decision<OrderEvent> decision =
                    OrderDecisions.decide(now, command(command), Town.context(Town.STREET_OFFICER, LATE), incident);
            assertThat(Table.said(decision).equals("incident.wrong-stage")).isEqualTo(!allowed);
        }
    }

    @Test
    void an_order_needs_words_and_belongs_to_its_incident_and_owner() {
        OrderContent good = Town.content(Town.INCIDENT, Town.STREET);
        OrderContent wordless =
                new OrderContent(good.incident(), "fire", "dispatch", " ", good.place(), good.issuer(), good.windows());
        OrderContent elsewhere = Town.content(new IncidentId(new UUID(1, 1)), Town.STREET);
        OrderContent notByOwner = Town.content(Town.INCIDENT, Town.DISTRICT);

        assertThat(said(new OrderCommand.Draft(ID, wordless))).isEqualTo("text.missing");
        assertThat(said(new OrderCommand.Draft(ID, elsewhere))).isEqualTo("order.not-of-this-incident");
        assertThat(said(new OrderCommand.Draft(ID, notByOwner))).isEqualTo("order.not-of-this-incident");
    }

    private static String said(OrderCommand command) {
        return Table.said(decide(null, command, Town.STREET_OFFICER, LATE));
    }

    /** An order at a stage, as it comes there. */
    static Order at(OrderStage stage) {
        List<OrderEvent> way = new ArrayList<>();
        way.add(new OrderDrafted(ID, "n-2", Town.content(Town.INCIDENT, Town.STREET), "street", Town.NOON));
        if (stage == OrderStage.HELD || stage == OrderStage.REJECTED) {
            way.add(new OrderEvent.OrderHeld(Town.CONSENT, "street", Town.NOON));
        }
        if (!stage.isInHand()) {
            way.add(new OrderQueued("street", Town.NOON));
        }
        if (stage.ordinal() > OrderStage.QUEUED.ordinal() && !stage.isInHand()) {
            way.add(new OrderSent(Town.NOON));
        }
        if (stage.ordinal() > OrderStage.SENT.ordinal() && !stage.isInHand()) {
            way.add(new OrderDelivered("r-1", Town.NOON));
        }
        way.addAll(end(stage));
        Order order = null;
        for (OrderEvent event : way) {
            order = Order.evolve(order, event);
        }
        assertThat(order.stage()).isEqualTo(stage);
        return order;
    }

    private static List<OrderEvent> end(OrderStage stage) {
        return switch (stage) {
            case DRAFTED, HELD, QUEUED, SENT, DELIVERED -> List.of();
            case REJECTED -> List.of(new OrderEvent.OrderRejected("district", "too early", Town.NOON));
            case READ, ACCEPTED, IN_PROGRESS, DONE, DECLINED, RETURNED ->
                List.of(new OrderAnswered(Town.answer("a-1", stage, Town.NOON), Town.NOON));
            case VERIFIED ->
                List.of(
                        new OrderAnswered(Town.answer("a-1", OrderStage.DONE, Town.NOON), Town.NOON),
                        new OrderVerified("street", "", Town.NOON));
            case EXPIRED -> List.of(new OrderExpired(Town.NOON));
            case CANCELLED -> List.of(new OrderCancelled("street", "not needed", Town.NOON));
        };
    }

    private static OrderCommand command(String name) {
        OrderContent content = Town.content(Town.INCIDENT, Town.STREET);
        return switch (name) {
            case "Draft" -> new OrderCommand.Draft(ID, content);
            case "DraftAndIssue" -> new OrderCommand.DraftAndIssue(ID, content);
            case "Issue" -> new OrderCommand.Issue(ID);
            case "RecordDelivery" -> new OrderCommand.RecordDelivery(ID, Town.NOON, "r-1");
            case "RecordAnswer" ->
                new OrderCommand.RecordAnswer(ID, Town.answer("a-9", OrderStage.ACCEPTED, Town.NOON));
            case "Verify" -> new OrderCommand.Verify(ID, "looked");
            case "Cancel" -> new OrderCommand.Cancel(ID, "not needed");
            case "ConfirmRecall" -> new OrderCommand.ConfirmRecall(ID, "r-2");
            case "Expire" -> new OrderCommand.Expire(ID);
            case "Approve" -> new OrderCommand.Approve(ID, "");
            case "Reject" -> new OrderCommand.Reject(ID, "too early");
            case "OverrideApproval" -> new OrderCommand.OverrideApproval(ID, "it burns");
            case "VerifyAlone" -> new OrderCommand.VerifyAlone(ID, "the rest is not needed");
            case "Rework" -> new OrderCommand.Rework(ID, "still leaking");
            case "ConfirmRework" -> new OrderCommand.ConfirmRework(ID, "r-3");
            case "Remind" -> new OrderCommand.Remind(ID);
            case "ConfirmReminder" -> new OrderCommand.ConfirmReminder(ID, "r-4");
            case "Reassign" ->
                new OrderCommand.Reassign(ID, new OrderId(new UUID(3, 3)), "water", "they have the pumps");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Actor actorFor(String command) {
        return switch (command) {
            case "RecordDelivery", "ConfirmRecall", "ConfirmRework", "Expire", "Remind", "ConfirmReminder" ->
                Town.OUTBOX;
            case "Approve", "Reject" -> Town.DISTRICT_OFFICER;
            case "RecordAnswer" -> Town.FIRE;
            default -> Town.STREET_OFFICER;
        };
    }

    private static Incident incidentAt(IncidentStage stage) {
        Incident reported = Town.leak();
        IncidentEvent event = switch (stage) {
            case REPORTED -> new IncidentEvent.IncidentNoted("nothing yet", Town.NOON);
            case VERIFIED -> new IncidentEvent.IncidentVerified(Grade.II, "", Town.NOON);
            case IN_PROGRESS -> new IncidentEvent.HandlingStarted("", Town.NOON);
            case RESOLVED -> new IncidentEvent.IncidentResolved("sealed", Town.NOON);
            case CLOSED -> new IncidentEvent.IncidentClosed("", Town.NOON);
            case MERGED -> new IncidentEvent.IncidentMerged(Town.INCIDENT, "n-2", "the same", Town.NOON);
            case DISMISSED -> new IncidentEvent.IncidentDismissed("a prank", Town.NOON);
        };
        return Incident.evolve(reported, event);
    }

    private static Decision<OrderEvent> decide(Order now, OrderCommand command, Actor actor, Instant at) {
        return OrderDecisions.decide(now, command, Town.context(actor, at), incidentAt(IncidentStage.IN_PROGRESS));
    }
}
