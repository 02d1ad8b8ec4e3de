package io.cityhelm.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderCommand.HoldCommand;
import io.cityhelm.core.dispatch.OrderEvent.AnswerIgnored;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent;
import io.cityhelm.core.dispatch.OrderEvent.OrderAnswered;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OrderPropertyTest {

    private static final List<Actor> ACTORS =
            List.of(Town.STREET_OFFICER, Town.DISTRICT_OFFICER, Town.OUTBOX, Town.FIRE, Town.FIRE, Town.FIRE);

    @Property(seed = "20261122")
    void whatever_comes_in_whatever_order_the_track_only_goes_forward_and_an_end_is_an_end(@ForAll Random random) {
        Order order = null;
        Set<String> answered = new TreeSet<>();
        for (int step = 0; step < 60; step++) {
            Instant now = Town.NOON.plusSeconds(step * 60L);
            OrderCommand command = command(random, now);
            Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
            Decision<OrderEvent> decision = OrderDecisions.decide(order, command, Town.context(actor, now), incident());
            for (OrderEvent event : decision.fold(events -> events, (Refusal no) -> List.<OrderEvent>of())) {
                Order after = Order.evolve(order, event);
                checkEvent(order, event, after, answered);
                order = after;
            }
            checkState(order, answered);
        }
    }

    private static void checkEvent(Order before, OrderEvent event, Order after, Set<String> answered) {
        if (before != null && before.stage().isEnded()) {
            assertThat(after.stage()).as("an end is an end").isEqualTo(before.stage());
            assertThat(after.records()).isEqualTo(before.records());
        }
        switch (event) {
            case OrderAnswered(Answer answer, Instant at) -> {
                assertThat(answered.add(answer.id()))
                        .as("an answer counts once")
                        .isTrue();
                assertThat(after.stage()).isEqualTo(answer.stage());
            }
            case AnswerIgnored(Answer answer, OrderEvent.Ignored why, Instant at) -> {
                boolean repeated = !answered.add(answer.id());
                assertThat(why == OrderEvent.Ignored.DUPLICATE).isEqualTo(repeated);
                assertThat(after.stage()).isEqualTo(before.stage());
                assertThat(after.records()).isEqualTo(before.records());
            }
            case OrderEvent.OrderPartlyDone(Answer answer, String remaining, Instant at) -> {
                assertThat(answered.add(answer.id())).isTrue();
                assertThat(after.stage()).isEqualTo(OrderStage.IN_PROGRESS);
                assertThat(after.remaining()).isEqualTo(remaining);
            }
            case OrderEvent.OrderReported(Answer answer, Instant at) -> {
                assertThat(answered.add(answer.id())).isTrue();
                assertThat(after.stage()).isEqualTo(before.stage());
            }
            case HoldEvent.ExtensionRequested(ExtensionRequest request, Duration longer, Instant at) -> {
                assertThat(answered.add(request.id())).isTrue();
                assertThat(longer.isPositive()).isTrue();
                assertThat(after.due()).isEqualTo(before.due());
            }
            case HoldEvent.ExtensionRequestIgnored(ExtensionRequest request, OrderEvent.Ignored why, Instant at) -> {
                assertThat(why == OrderEvent.Ignored.DUPLICATE).isEqualTo(!answered.add(request.id()));
                assertThat(after.holds()).isEqualTo(before.holds());
            }
            default -> assertThat(after).isNotEqualTo(before);
        }
    }

    private static void checkState(Order order, Set<String> answered) {
        if (order == null) {
            return;
        }
        List<Integer> stages =
                order.records().stream().map(record -> record.stage().ordinal()).toList();
        assertThat(stages).as("forward only, each stage once").isSorted().doesNotHaveDuplicates();
        assertThat(order.latest().stage()).isEqualTo(order.stage());
        assertThat(order.answers()).isEqualTo(answered);
        assertThat(order.queuedAt().isPresent())
                .isEqualTo(order.record(OrderStage.QUEUED).isPresent());
        boolean atWork = order.stage() == OrderStage.ACCEPTED || order.stage() == OrderStage.IN_PROGRESS;
        assertThat(atWork || (order.holds().asked().isEmpty() && !order.holds().isDeferred()))
                .as("only what is being worked at is put off")
                .isTrue();
        assertThat(order.holds().asked().isPresent() && order.holds().isDeferred())
                .as("what is put off is not asked for again")
                .isFalse();
        assertThat(order.due().isPresent())
                .isEqualTo(!order.stage().isEnded()
                        && order.stage() != OrderStage.DRAFTED
                        && order.stage() != OrderStage.DONE);
    }

    private static OrderCommand command(Random random, Instant now) {
        OrderContent content = Town.content(Town.INCIDENT, Town.STREET);
        OrderStage stage = OrderStage.values()[random.nextInt(OrderStage.values().length)];
        List<OrderCommand> all = new ArrayList<>(List.of(
                new OrderCommand.Draft(Town.ORDER, content),
                new OrderCommand.DraftAndIssue(Town.ORDER, content),
                new OrderCommand.Issue(Town.ORDER),
                new OrderCommand.RecordDelivery(Town.ORDER, now, "r"),
                new OrderCommand.Verify(Town.ORDER, ""),
                new OrderCommand.ConfirmRecall(Town.ORDER, "r"),
                new OrderCommand.Rework(Town.ORDER, "still leaking"),
                new OrderCommand.ConfirmRework(Town.ORDER, "r"),
                new HoldCommand.AskDeferral(Town.ORDER, now.plusSeconds(600), "no parts"),
                new HoldCommand.AskExtension(Town.ORDER, Duration.ofMinutes(10), "rain"),
                new HoldCommand.Grant(Town.ORDER, ""),
                new HoldCommand.Refuse(Town.ORDER, "no"),
                new HoldCommand.RecordRequest(
                        Town.ORDER,
                        new ExtensionRequest(
                                "a-" + random.nextInt(12),
                                now.plusSeconds(random.nextInt(7200)),
                                "more rain",
                                now,
                                "chen")),
                new HoldCommand.ConfirmVerdict(Town.ORDER, "r"),
                new HoldCommand.Resume(Town.ORDER, "now"),
                new HoldCommand.ResumeOnTime(Town.ORDER),
                new HoldCommand.StandStill(Town.ORDER, now.plusSeconds(900), "district"),
                new HoldCommand.GoOn(Town.ORDER, "district"),
                new HoldCommand.RecordShirking(Town.ORDER, "theirs"),
                new HoldCommand.Supervise(Town.ORDER, "daily"),
                new HoldCommand.EndSupervision(Town.ORDER, ""),
                new OrderCommand.Remind(Town.ORDER),
                new OrderCommand.ConfirmReminder(Town.ORDER, "r"),
                new OrderCommand.RecordAnswer(
                        Town.ORDER,
                        Town.answer("a-" + random.nextInt(12), stage, now),
                        new Report(Map.of("shoe-size", "43"), random.nextBoolean() ? "" : "the north gate"))));
        for (int i = 0; i < 10; i++) {
            all.add(new OrderCommand.RecordAnswer(Town.ORDER, Town.answer("a-" + random.nextInt(12), stage, now)));
        }
        if (random.nextInt(8) == 0) {
            all.add(new OrderCommand.Cancel(Town.ORDER, "not needed"));
            all.add(new OrderCommand.Expire(Town.ORDER));
        }
        return all.get(random.nextInt(all.size()));
    }

    private static Incident incident() {
        Incident reported = Town.leak();
        return Incident.evolve(reported, new IncidentEvent.IncidentVerified(Grade.II, "", Town.NOON));
    }
}
