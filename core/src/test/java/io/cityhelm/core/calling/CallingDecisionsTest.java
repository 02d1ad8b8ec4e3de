package io.cityhelm.core.calling;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.calling.CallingEvent.CallAcknowledged;
import io.cityhelm.core.calling.CallingEvent.CallMade;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.security.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallingDecisionsTest {

    /** Every command at every state, ten minutes after the issue, by whoever may: what happens, or the rule that says no. */
    private static final String TABLE = """
        state        | Climb                 | Acknowledge          | RecordReceipt        | RecordUnanswered
        -            | calling.unknown       | calling.unknown      | calling.unknown      | calling.unknown
        FRESH        | call-made + call-made | call-acknowledged    | calling.no-such-call | calling.no-such-call
        DELIVERED    | call-made + call-made | call-acknowledged    | calling.no-such-call | calling.no-such-call
        CALLED       | call-made             | call-acknowledged    | call-receipted       | call-unanswered
        RECEIPTED    | call-made             | call-acknowledged    | calling.receipted    | call-unanswered
        UNANSWERED   | call-made             | call-acknowledged    | call-receipted       | calling.unanswered
        ACKNOWLEDGED | calling.not-due       | calling.acknowledged | call-receipted       | call-unanswered
        READ         | calling.not-due       | call-acknowledged    | call-receipted       | call-unanswered
        ANSWERED     | calling.not-due       | call-acknowledged    | call-receipted       | call-unanswered
        REPORTED     | calling.not-due       | calling.settled      | call-receipted       | call-unanswered
        LAPSED       | calling.not-due       | call-acknowledged    | call-receipted       | call-unanswered
        OVER         | calling.not-due       | calling.settled      | call-receipted       | call-unanswered
        """;

    private static final Instant LATER = Ladder.ISSUED.plusSeconds(600);

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_at_every_state_does_what_the_table_says(Table.Cell cell) {
        Calling now = state(cell.row());

        assertThat(Table.said(decide(now, command(cell.column()), actorFor(cell.column()), LATER)))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_table_has_every_command() {
        assertThat(Table.heads(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CallingCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void given_an_order_that_nobody_reads_when_three_minutes_pass_then_the_next_channel_calls_and_not_before() {
        Calling delivered = Ladder.fresh().seeing(Ladder.order(OrderStage.DELIVERED));
        Instant due = Ladder.DELIVERED.plusSeconds(180);

        assertThat(Table.said(climb(delivered, due.minusMillis(1)))).isEqualTo("calling.not-due");
        assertThat(made(climb(delivered, due)))
                .containsExactly(new CallMade(0, Rung.Channel.MESSAGE, Rung.Callee.DEPARTMENT, "fire", due));
    }

    @Test
    void given_an_order_that_never_arrived_when_its_window_is_over_then_the_steps_count_from_there() {
        Instant deliverBy = Ladder.ISSUED.plus(Town.WINDOWS.deliver());

        assertThat(Ladder.fresh().next().orElseThrow().due()).contains(deliverBy.plusSeconds(180));
    }

    @Test
    void given_a_read_order_without_an_answer_when_fifteen_minutes_pass_then_the_level_above_the_owner_is_called() {
        Calling read = Ladder.fresh().seeing(Ladder.order(OrderStage.READ));

        assertThat(made(climb(read, Ladder.DELIVERED.plusSeconds(900))))
                .singleElement()
                .satisfies(call -> assertThat(call.addressee()).isEqualTo(Town.DISTRICT.value()));
    }

    @Test
    void given_a_level_that_was_called_when_the_next_level_is_due_then_one_higher_is_called_and_the_city_is_the_end() {
        Calling called = apply(
                Ladder.fresh().seeing(Ladder.order(OrderStage.DELIVERED)),
                climb(Ladder.fresh().seeing(Ladder.order(OrderStage.DELIVERED)), Ladder.DELIVERED.plusSeconds(900)));
        Instant late = Ladder.ISSUED.plus(Town.WINDOWS.done()).plusSeconds(600);

        assertThat(made(climb(called, late)))
                .filteredOn(call -> call.callee() == Rung.Callee.LEVEL_ABOVE)
                .singleElement()
                .satisfies(call -> assertThat(call.addressee()).isEqualTo(Town.CITY.value()));
        assertThat(made(CallingDecisions.decide(
                        called, new CallingCommand.Climb(Town.ORDER), Town.context(Town.OUTBOX, late), Town.CITY)))
                .filteredOn(call -> call.callee() == Rung.Callee.LEVEL_ABOVE)
                .singleElement()
                .satisfies(call -> assertThat(call.addressee()).isEqualTo(Town.CITY.value()));
    }

    @Test
    void given_an_order_that_is_at_work_when_its_window_is_over_then_the_ladder_of_lateness_starts() {
        Calling working = Ladder.fresh().seeing(Ladder.order(OrderStage.IN_PROGRESS));
        Instant doneBy = Ladder.ISSUED.plus(Town.WINDOWS.done());

        assertThat(Table.said(climb(working, doneBy.minusSeconds(1)))).isEqualTo("calling.not-due");
        assertThat(made(climb(working, doneBy)))
                .singleElement()
                .satisfies(call -> assertThat(call.channel()).isEqualTo(Rung.Channel.EMAIL));
    }

    @Test
    void given_an_incident_that_was_lifted_when_no_report_comes_for_half_an_hour_then_the_department_is_called() {
        Calling working = Ladder.fresh().seeing(Ladder.order(OrderStage.IN_PROGRESS));
        Instant lifted = Ladder.ISSUED.plusSeconds(1000);
        List<CallingEvent> events = CallingDecisions.lift(working, lifted);
        Calling after = Calling.evolve(working, events.getFirst());

        assertThat(made(climb(after, lifted.plusSeconds(1800))))
                .singleElement()
                .satisfies(call -> assertThat(call.rung()).isEqualTo(5));
        assertThat(CallingDecisions.lift(after, lifted)).as("lifted once").isEmpty();
        assertThat(made(climb(after.seeing(Ladder.order(OrderStage.DONE)), lifted.plusSeconds(1800))))
                .as("the report is there")
                .isEmpty();
    }

    @Test
    void given_an_order_that_lapsed_when_time_passes_then_the_level_above_is_called_and_the_department_is_not() {
        Calling lapsed = Ladder.fresh().seeing(Ladder.order(OrderStage.EXPIRED));

        assertThat(made(climb(lapsed, Ladder.ISSUED.plusSeconds(100_000))))
                .singleElement()
                .satisfies(call -> assertThat(call.callee()).isEqualTo(Rung.Callee.LEVEL_ABOVE));
    }

    @Test
    void given_the_last_step_was_climbed_and_has_its_receipt_when_somebody_answers_then_that_is_taken() {
        Calling called = Ladder.fresh().seeing(Ladder.order(OrderStage.DELIVERED));
        called = apply(called, climb(called, Ladder.ISSUED.plusSeconds(100_000)));
        called = Calling.evolve(called, new CallingEvent.CallReceipted(0, "g-1", LATER));

        assertThat(called.next()).isEmpty();
        assertThat(Table.said(acknowledge(called, Town.FIRE))).isEqualTo("call-acknowledged");
    }

    @Test
    void given_people_of_every_level_when_they_acknowledge_then_the_owner_and_who_stands_above_may() {
        Calling called = state("CALLED");

        assertThat(Table.said(acknowledge(called, Town.STREET_OFFICER))).isEqualTo("call-acknowledged");
        assertThat(Table.said(acknowledge(called, Town.CITY_OFFICER))).isEqualTo("call-acknowledged");
        assertThat(Table.said(acknowledge(called, Town.FIRE))).isEqualTo("call-acknowledged");
        assertThat(Table.said(acknowledge(called, Town.WATER))).isEqualTo("order.not-the-addressee");
        assertThat(Table.said(acknowledge(called, Town.OBSERVER))).isEqualTo("authority.role");
        assertThat(Table.said(acknowledge(called, Town.OTHER_STREET_OFFICER)))
                .isEqualTo("authority.outside-jurisdiction");
    }

    @Test
    void given_a_person_when_they_say_what_only_a_machine_can_know_then_they_are_refused() {
        Calling called = state("CALLED");
        for (CallingCommand command : List.of(
                new CallingCommand.Climb(Town.ORDER),
                new CallingCommand.RecordReceipt(Town.ORDER, 0, "g-1"),
                new CallingCommand.RecordUnanswered(Town.ORDER, 0))) {
            assertThat(Table.said(decide(called, command, Town.CITY_OFFICER, LATER)))
                    .isEqualTo("authority.not-by-hand");
        }
    }

    /** Called: the first step was climbed at three minutes and ten seconds. */
    private static Calling state(String name) {
        Calling delivered = Ladder.fresh().seeing(Ladder.order(OrderStage.DELIVERED));
        Calling called = apply(delivered, climb(delivered, Ladder.DELIVERED.plusSeconds(180)));
        return switch (name) {
            case "-" -> null;
            case "FRESH" -> Ladder.fresh();
            case "DELIVERED" -> delivered;
            case "CALLED" -> called;
            case "RECEIPTED" -> Calling.evolve(called, new CallingEvent.CallReceipted(0, "g-1", LATER));
            case "UNANSWERED" -> Calling.evolve(called, new CallingEvent.CallUnanswered(0, LATER));
            case "ACKNOWLEDGED" -> Calling.evolve(called, new CallAcknowledged("li", "", LATER));
            case "READ" -> called.seeing(Ladder.order(OrderStage.READ));
            case "ANSWERED" -> called.seeing(Ladder.order(OrderStage.ACCEPTED));
            case "REPORTED" -> called.seeing(Ladder.order(OrderStage.DONE));
            case "LAPSED" -> called.seeing(Ladder.order(OrderStage.EXPIRED));
            case "OVER" -> called.seeing(Ladder.order(OrderStage.CANCELLED));
            default -> throw new AssertionError(name);
        };
    }

    private static CallingCommand command(String name) {
        return switch (name) {
            case "Climb" -> new CallingCommand.Climb(Town.ORDER);
            case "Acknowledge" -> new CallingCommand.Acknowledge(Town.ORDER, "ours");
            case "RecordReceipt" -> new CallingCommand.RecordReceipt(Town.ORDER, 0, "g-1");
            case "RecordUnanswered" -> new CallingCommand.RecordUnanswered(Town.ORDER, 0);
            default -> throw new AssertionError(name);
        };
    }

    private static Actor actorFor(String command) {
        return command.equals("Acknowledge") ? Town.STREET_OFFICER : Town.OUTBOX;
    }

    private static Decision<CallingEvent> climb(Calling now, Instant at) {
        return decide(now, new CallingCommand.Climb(Town.ORDER), Town.OUTBOX, at);
    }

    private static Decision<CallingEvent> acknowledge(Calling now, Actor actor) {
        return decide(now, new CallingCommand.Acknowledge(Town.ORDER, ""), actor, LATER);
    }

    private static Decision<CallingEvent> decide(Calling now, CallingCommand command, Actor actor, Instant at) {
        return CallingDecisions.decide(now, command, Town.context(actor, at), Town.STREET);
    }

    private static List<CallMade> made(Decision<CallingEvent> decision) {
        return decision.fold(events -> events.stream().map(CallMade.class::cast).toList(), refusal -> List.of());
    }

    private static Calling apply(Calling before, Decision<CallingEvent> decision) {
        Calling now = before;
        for (CallingEvent event : decision.fold(events -> events, refusal -> List.<CallingEvent>of())) {
            now = Calling.evolve(now, event);
        }
        return now;
    }
}
