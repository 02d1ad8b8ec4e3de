package io.cityhelm.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.dispatch.OrderCommand.LeavingCommand;
import io.cityhelm.core.dispatch.OrderEvent.LeavingEvent;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LeavingDecisionsTest {

    /** Every command at every stage, over the mail, and at what an attempt can be in. */
    private static final String TABLE = """
        stage               | BeginAttempt              | EndAttempt        | RecordHandover    | Settle                | NoteAnswer
        -                   | order.unknown             | order.unknown     | order.unknown     | order.unknown         | order.unknown
        DRAFTED             | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | order.wrong-stage
        HELD                | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | order.wrong-stage
        QUEUED              | attempt-begun             | order.no-attempt  | order-handed-over | order.nothing-unclear | order.wrong-stage
        SENT                | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | answer-noted
        DELIVERED           | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | answer-noted
        READ                | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | answer-noted
        ACCEPTED            | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | answer-noted
        IN_PROGRESS         | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | answer-noted
        DONE                | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | order.wrong-stage
        VERIFIED            | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | order.wrong-stage
        DECLINED            | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | order.wrong-stage
        RETURNED            | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | order.wrong-stage
        EXPIRED             | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | order.wrong-stage
        CANCELLED           | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | order.wrong-stage
        REJECTED            | order.nothing-owed        | order.no-attempt  | order.wrong-stage | order.nothing-unclear | order.wrong-stage
        going out           | order.attempt-open        | attempt-unclear   | order-handed-over | order.nothing-unclear | order.wrong-stage
        unclear             | order.attempt-open        | order.no-attempt  | order-handed-over | attempt-settled       | order.wrong-stage
        failed              | attempt-begun             | order.no-attempt  | order-handed-over | order.nothing-unclear | order.wrong-stage
        cancelled on its way| order.attempt-open        | attempt-unclear   | order-handed-over | order.nothing-unclear | order.wrong-stage
        cancelled unclear   | order.attempt-open        | order.no-attempt  | order.wrong-stage | attempt-settled       | order.wrong-stage
        no word for it      | order.nothing-owed        | order.no-attempt  | order.wrong-stage | attempt-settled       | order.wrong-stage
        not known there     | attempt-begun + way-taken | order.no-attempt  | order-handed-over + way-taken | order.nothing-unclear | order.wrong-stage
        """;

    private static final OrderId ID = Town.ORDER;
    private static final Instant NOW = Town.NOON.plus(Duration.ofMinutes(5));
    private static final Instant TOMORROW = Town.NOON.plus(Duration.ofDays(1));
    private static final Way MAIL = Way.of("mail", Set.of());
    private static final Way OPEN311 =
            new Way("open311", Set.of(OrderStage.DELIVERED, OrderStage.DONE), Set.of(Notice.ORDER));

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_at_every_state_does_what_the_table_says(Table.Cell cell) {
        Order now = cell.row().equals("-") ? null : at(cell.row());
        Set<String> expected = Set.of(cell.expected().split(" \\+ "));

        assertThat(Set.of(said(now, command(cell.column()), actorFor(cell.column()))
                        .split(" \\+ ")))
                .isEqualTo(expected);
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.rows(TABLE))
                .containsAll(Arrays.stream(OrderStage.values()).map(Enum::name).toList());
        assertThat(Table.heads(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LeavingCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void what_only_a_machine_can_know_is_not_said_by_a_person_and_what_a_person_found_out_not_by_a_machine() {
        for (String machine : List.of("BeginAttempt", "EndAttempt", "RecordHandover")) {
            assertThat(said(at("QUEUED"), command(machine), Town.STREET_OFFICER))
                    .isEqualTo("authority.not-by-hand");
        }
        for (String person : List.of("Settle", "NoteAnswer")) {
            assertThat(said(at("unclear"), command(person), Town.OTHER_STREET_OFFICER))
                    .startsWith("authority.");
        }
        assertThat(said(at("unclear"), new LeavingCommand.Settle(ID, true, " "), Town.STREET_OFFICER))
                .isEqualTo("text.missing");
        assertThat(said(
                        at("SENT"),
                        new LeavingCommand.NoteAnswer(ID, OrderStage.ACCEPTED, " ", "yes"),
                        Town.STREET_OFFICER))
                .isEqualTo("text.missing");
    }

    @ParameterizedTest
    @EnumSource(OrderStage.class)
    void nobody_speaks_for_a_department_that_can_speak_for_itself(OrderStage stage) {
        Order there = over(OPEN311, at("DELIVERED"));
        String said = said(there, new LeavingCommand.NoteAnswer(ID, stage, "Chen", "so it is"), Town.STREET_OFFICER);

        String expected = !Way.ALL_STAGES.contains(stage)
                ? "order.not-an-answer"
                : switch (stage) {
                    case DELIVERED -> "order.wrong-stage";
                    case DONE -> "order.reports-itself";
                    default -> "answer-noted";
                };
        assertThat(said).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(OrderStage.class)
    void silence_that_cannot_be_broken_is_never_late_and_names_when_to_ask(OrderStage stage) {
        Order now = over(MAIL, OrderDecisionsTest.at(stage));

        switch (stage) {
            case SENT, DELIVERED, READ -> {
                assertThat(now.due()).isEmpty();
                assertThat(now.lapses()).isEmpty();
                assertThat(now.askBy()).contains(issued(now).plus(Town.WINDOWS.accept()));
            }
            case ACCEPTED, IN_PROGRESS -> {
                assertThat(now.due()).isEmpty();
                assertThat(now.askBy()).contains(issued(now).plus(Town.WINDOWS.done()));
            }
            default -> {
                assertThat(now.askBy()).isEmpty();
                assertThat(now.due()).isEqualTo(OrderDecisionsTest.at(stage).due());
            }
        }
        assertThat(said(now, new OrderCommand.Expire(ID), Town.OUTBOX, TOMORROW))
                .isEqualTo(stage == OrderStage.QUEUED ? "order-expired" : "order.not-due");
    }

    @Test
    void a_way_that_says_only_that_it_is_done_is_late_when_it_is_not_done_in_time() {
        Order there = over(OPEN311, at("DELIVERED"));

        assertThat(there.due()).contains(issued(there).plus(Town.WINDOWS.done()));
        assertThat(there.askBy()).isEmpty();
        assertThat(there.lapses()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OrderStage.class)
    void a_way_that_reports_everything_changes_nothing(OrderStage stage) {
        Order plain = OrderDecisionsTest.at(stage);
        Order whole = over(Way.of("api", Way.ALL_STAGES), plain);

        assertThat(whole.due()).isEqualTo(plain.due());
        assertThat(whole.lapses()).isEqualTo(plain.lapses());
        assertThat(whole.wakes()).isEqualTo(plain.wakes());
        assertThat(whole.askBy()).isEmpty();
        assertThat(whole.owes()).isEqualTo(plain.owes());
    }

    @Test
    void what_is_unclear_does_not_lapse_and_a_person_decides_either_way() {
        Order unclear = at("unclear");
        assertThat(unclear.lapses()).isEmpty();
        assertThat(unclear.unsettledSince()).contains(NOW);
        assertThat(said(unclear, new OrderCommand.Expire(ID), Town.OUTBOX, TOMORROW))
                .isEqualTo("order.not-due");

        Order arrived = settled(unclear, Notice.ORDER, true);
        assertThat(arrived.stage()).isEqualTo(OrderStage.SENT);
        assertThat(arrived.latest().source()).isEqualTo("street");
        assertThat(arrived.leaving().attempt()).isEmpty();
        assertThat(arrived.askBy()).isPresent();

        Order again = settled(unclear, Notice.ORDER, false);
        assertThat(again.stage()).isEqualTo(OrderStage.QUEUED);
        assertThat(again.owes()).contains(Notice.ORDER);
        assertThat(said(again, command("BeginAttempt"), Town.OUTBOX)).isEqualTo("attempt-begun");
    }

    @ParameterizedTest
    @EnumSource(Notice.class)
    void whatever_was_unclear_counts_as_told_once_a_person_says_so(Notice notice) {
        Order owing = owing(notice);
        assertThat(owing.owes()).contains(notice);
        Order unclear = Order.evolve(
                Order.evolve(owing, new LeavingEvent.AttemptBegun(notice, NOW)),
                new LeavingEvent.AttemptUnclear(notice, "timed out", NOW));

        assertThat(settled(unclear, notice, true).owes()).isEmpty();
        assertThat(settled(unclear, notice, false).owes()).contains(notice);
        assertThat(settled(unclear, notice, false).leaving().attempt()).isEmpty();
    }

    @Test
    void a_recall_that_the_link_has_no_words_for_is_told_by_a_person_once() {
        Order cancelled = at("no word for it");
        assertThat(cancelled.untellable()).contains(Notice.RECALL);
        assertThat(said(cancelled, new LeavingCommand.Settle(ID, false, "not yet"), Town.STREET_OFFICER))
                .isEqualTo("order.nothing-unclear");

        Order told = settled(cancelled, Notice.RECALL, true);
        assertThat(told.recall()).isEqualTo(Recall.CONFIRMED);
        assertThat(told.unsettledSince()).isEmpty();
    }

    @Test
    void an_answer_on_the_phone_is_a_stage_with_who_said_it_and_who_asked() {
        Order asked = Order.evolve(
                over(MAIL, at("SENT")),
                new LeavingEvent.AnswerNoted(OrderStage.ACCEPTED, "Chen", "two cars left", "street", NOW));

        assertThat(asked.stage()).isEqualTo(OrderStage.ACCEPTED);
        assertThat(asked.latest())
                .isEqualTo(new StageRecord(OrderStage.ACCEPTED, NOW, "street", "Chen: two cars left"));
        assertThat(asked.record(OrderStage.DELIVERED)).as("nobody said so").isEmpty();
    }

    @Test
    void delivery_over_a_known_way_writes_down_what_it_cannot_report_and_nothing_of_one_that_can() {
        for (Way way : List.of(Way.of("api", Way.ALL_STAGES), OPEN311)) {
            OrderCommand delivered = new OrderCommand.RecordDelivery(ID, NOW, "r-1", java.util.Optional.of(way));
            assertThat(said(at("not known there"), delivered, Town.OUTBOX))
                    .isEqualTo(
                            way.limitsNothing()
                                    ? "order-sent + order-delivered"
                                    : "way-taken + order-sent + order-delivered");
        }
        assertThat(said(at("cancelled on its way"), new OrderCommand.RecordDelivery(ID, NOW, "r-1"), Town.OUTBOX))
                .isEqualTo("order-handed-over");
    }

    private static Order settled(Order now, Notice notice, boolean arrived) {
        return Order.evolve(now, new LeavingEvent.AttemptSettled(notice, arrived, "street", "asked Chen", NOW));
    }

    private static Instant issued(Order order) {
        return order.queuedAt().orElseThrow();
    }

    private static Order over(Way way, Order order) {
        return Order.evolve(order, new LeavingEvent.WayTaken(way, Town.NOON));
    }

    private static Order owing(Notice notice) {
        return switch (notice) {
            case ORDER -> at("QUEUED");
            case RECALL -> Order.evolve(at("SENT"), new OrderEvent.OrderCancelled("street", "not needed", NOW));
            case REWORK -> Order.evolve(at("DONE"), new OrderEvent.OrderReworked("street", "still leaking", NOW));
            case VERDICT ->
                Order.evolve(
                        Order.evolve(
                                at("IN_PROGRESS"),
                                new OrderEvent.HoldEvent.ExtensionRequested(
                                        new ExtensionRequest("q-1", TOMORROW, "rain", NOW, "chen"),
                                        Duration.ofHours(1),
                                        NOW)),
                        new OrderEvent.HoldEvent.HoldRefused("street", "no", NOW));
            case REMINDER ->
                Order.evolve(
                        Order.evolve(at("DELIVERED"), new OrderEvent.ReminderSet(Duration.ofMinutes(5), 3, NOW)),
                        new OrderEvent.OrderReminded(1, NOW));
        };
    }

    private static String said(Order now, OrderCommand command, Actor actor) {
        return said(now, command, actor, NOW);
    }

    private static String said(Order now, OrderCommand command, Actor actor, Instant at) {
        Incident incident = Incident.evolve(Town.leak(), new IncidentEvent.HandlingStarted("", Town.NOON));
        return Table.said(OrderDecisions.decide(now, command, Town.context(actor, at), incident));
    }

    private static Order at(String row) {
        return switch (row) {
            case "going out" -> Order.evolve(at("QUEUED"), new LeavingEvent.AttemptBegun(Notice.ORDER, NOW));
            case "unclear" ->
                Order.evolve(at("going out"), new LeavingEvent.AttemptUnclear(Notice.ORDER, "timed out", NOW));
            case "failed" -> Order.evolve(at("going out"), new LeavingEvent.AttemptFailed(Notice.ORDER, "550", NOW));
            case "cancelled on its way" ->
                Order.evolve(at("going out"), new OrderEvent.OrderCancelled("street", "not needed", NOW));
            case "cancelled unclear" ->
                Order.evolve(at("unclear"), new OrderEvent.OrderCancelled("street", "not needed", NOW));
            case "no word for it" ->
                Order.evolve(
                        over(OPEN311, OrderDecisionsTest.at(OrderStage.DELIVERED)),
                        new OrderEvent.OrderCancelled("street", "not needed", NOW));
            case "not known there" -> OrderDecisionsTest.at(OrderStage.QUEUED);
            default -> over(MAIL, OrderDecisionsTest.at(OrderStage.valueOf(row)));
        };
    }

    private static OrderCommand command(String name) {
        return switch (name) {
            case "BeginAttempt" -> new LeavingCommand.BeginAttempt(ID, Notice.ORDER, MAIL);
            case "EndAttempt" -> new LeavingCommand.EndAttempt(ID, Notice.ORDER, true, "timed out");
            case "RecordHandover" -> new LeavingCommand.RecordHandover(ID, NOW, "<1@city>", MAIL);
            case "Settle" -> new LeavingCommand.Settle(ID, true, "Chen has it");
            case "NoteAnswer" -> new LeavingCommand.NoteAnswer(ID, OrderStage.DONE, "Chen", "it is done");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Actor actorFor(String command) {
        return EnumSet.allOf(Person.class).stream().anyMatch(each -> each.name().equals(command))
                ? Town.STREET_OFFICER
                : Town.OUTBOX;
    }

    /** The commands that are a person's. */
    private enum Person {
        Settle,
        NoteAnswer
    }
}
