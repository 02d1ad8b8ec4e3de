package io.cityhelm.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a department states, held against the form of the order; and what is done in part, or sent back. */
class AnswerFormTest {

    private static final AnswerForm FORM = new AnswerForm(List.of(
            field("commander", AnswerForm.Type.TEXT, List.of(OrderStage.ACCEPTED)),
            field("affected", AnswerForm.Type.NUMBER, List.of()),
            field("next-report", AnswerForm.Type.INSTANT, List.of()),
            field("shelter", AnswerForm.Type.CHOICE, List.of())));

    private static final Incident INCIDENT =
            Incident.evolve(Town.leak(), new IncidentEvent.HandlingStarted("", Town.NOON));

    private static AnswerForm.Field field(String id, AnswerForm.Type type, List<OrderStage> required) {
        return new AnswerForm.Field(
                id,
                type,
                required,
                type == AnswerForm.Type.CHOICE ? List.of("school", "relatives") : List.of(),
                type == AnswerForm.Type.NUMBER ? Optional.of(0.0) : Optional.empty(),
                type == AnswerForm.Type.NUMBER ? Optional.of(1000.0) : Optional.empty(),
                type == AnswerForm.Type.INSTANT);
    }

    @ParameterizedTest
    @CsvSource({
        "affected,    12,                        ''",
        "affected,    0.5,                       ''",
        "affected,    some,                      answer.no-number",
        "affected,    -1,                        answer.outside",
        "affected,    1001,                      answer.outside",
        "next-report, 2026-11-22T20:30:00+08:00, ''",
        "next-report, 2026-11-22T19:30:00+08:00, answer.past",
        "next-report, tomorrow,                  answer.no-instant",
        "shelter,     school,                    ''",
        "shelter,     castle,                    answer.no-choice",
        "shoe-size,   43,                        answer.unknown-field",
    })
    void each_value_is_taken_or_refused_with_its_reason(String field, String value, String rule) {
        AnswerForm.Checked checked = FORM.check(Map.of(field, value), OrderStage.DONE, Town.NOON);

        assertThat(checked.refused().stream().map(Refusal::rule)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(checked.taken().containsKey(field)).isEqualTo(rule.isEmpty());
    }

    @Test
    void a_megabyte_is_refused_and_its_reason_is_short() {
        String megabyte = "9".repeat(1 << 20);
        for (String field : List.of("commander", "affected", "next-report", "shelter", megabyte)) {
            AnswerForm.Checked checked = FORM.check(Map.of(field, megabyte), OrderStage.DONE, Town.NOON);

            assertThat(checked.taken()).isEmpty();
            assertThat(checked.refused()).hasSize(1);
            assertThat(checked.refused().getFirst().toString()).hasSizeLessThan(300);
        }
    }

    @Test
    void given_a_wrong_and_a_missing_field_then_the_stage_counts_the_good_ones_too_and_the_rest_is_on_record() {
        Order accepted = answer(
                delivered(), "a-1", OrderStage.ACCEPTED, new Report(Map.of("affected", "12", "shoe-size", "43"), ""));

        assertThat(accepted.stage()).isEqualTo(OrderStage.ACCEPTED);
        assertThat(accepted.stated()).isEqualTo(Map.of("affected", "12"));
        assertThat(accepted.reports().getLast().refused().stream().map(Refusal::rule))
                .containsExactly("answer.unknown-field", "answer.missing");
    }

    @Test
    void given_an_order_under_way_when_more_is_stated_then_it_is_taken_and_an_empty_repetition_is_not() {
        Order working = answer(delivered(), "a-1", OrderStage.IN_PROGRESS, Report.NONE);
        Order more = answer(working, "a-2", OrderStage.IN_PROGRESS, new Report(Map.of("affected", "7"), ""));

        assertThat(more.stage()).isEqualTo(OrderStage.IN_PROGRESS);
        assertThat(more.stated()).containsEntry("affected", "7");
        assertThat(decided(more, "a-3", OrderStage.IN_PROGRESS, Report.NONE))
                .singleElement()
                .isInstanceOf(OrderEvent.AnswerIgnored.class);
    }

    @Test
    void the_same_answer_again_states_nothing_again() {
        Report report = new Report(Map.of("affected", "7"), "");
        Order once = answer(delivered(), "a-1", OrderStage.IN_PROGRESS, report);

        assertThat(decided(once, "a-1", OrderStage.IN_PROGRESS, report))
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderEvent.AnswerIgnored.class,
                        ignored -> assertThat(ignored.why()).isEqualTo(OrderEvent.Ignored.DUPLICATE));
    }

    @Test
    void what_is_done_in_part_stays_under_way_with_what_remains_until_the_rest_is_done() {
        Order part = answer(delivered(), "a-1", OrderStage.DONE, new Report(Map.of(), "the north gate"));
        assertThat(part.stage()).isEqualTo(OrderStage.IN_PROGRESS);
        assertThat(part.remaining()).isEqualTo("the north gate");

        Order done = answer(part, "a-2", OrderStage.DONE, Report.NONE);
        assertThat(done.stage()).isEqualTo(OrderStage.DONE);
        assertThat(done.remaining()).isEmpty();
    }

    @Test
    void a_result_that_is_sent_back_is_under_way_again_with_a_clock_of_its_own_and_can_be_done_again() {
        Order done = answer(delivered(), "a-1", OrderStage.DONE, Report.NONE);
        Instant later = Town.NOON.plus(Duration.ofHours(5));
        Order back = Order.evolve(done, new OrderEvent.OrderReworked("street", "still leaking", later));

        assertThat(back.stage()).isEqualTo(OrderStage.IN_PROGRESS);
        assertThat(back.record(OrderStage.DONE)).isEmpty();
        assertThat(back.owesReworkNotice()).isTrue();
        assertThat(back.due()).contains(later.plus(Town.WINDOWS.done()).minus(Town.WINDOWS.accept()));
        Order told = Order.evolve(back, new OrderEvent.ReworkDelivered("r-2", later));
        assertThat(told.owesReworkNotice()).isFalse();
        assertThat(answer(told, "a-2", OrderStage.DONE, Report.NONE).stage()).isEqualTo(OrderStage.DONE);
    }

    private static Order delivered() {
        Order order = null;
        for (OrderEvent event : List.of(
                new OrderEvent.OrderDrafted(
                        Town.ORDER, "n-2", Town.content(Town.INCIDENT, Town.STREET), "street", Town.NOON),
                new OrderEvent.AnswerFormSet(FORM, Town.NOON),
                new OrderEvent.OrderQueued("street", Town.NOON),
                new OrderEvent.OrderSent(Town.NOON),
                new OrderEvent.OrderDelivered("r-1", Town.NOON))) {
            order = Order.evolve(order, event);
        }
        return order;
    }

    private static List<OrderEvent> decided(Order order, String id, OrderStage stage, Report report) {
        OrderCommand command = new OrderCommand.RecordAnswer(Town.ORDER, Town.answer(id, stage, Town.NOON), report);
        return OrderDecisions.decide(order, command, Town.context(Town.FIRE, Town.NOON), INCIDENT)
                .fold(events -> new ArrayList<>(events), refusal -> {
                    throw new AssertionError(refusal);
                });
    }

    private static Order answer(Order order, String id, OrderStage stage, Report report) {
        Order after = order;
        for (OrderEvent event : decided(order, id, stage, report)) {
            after = Order.evolve(after, event);
        }
        return after;
    }
}
