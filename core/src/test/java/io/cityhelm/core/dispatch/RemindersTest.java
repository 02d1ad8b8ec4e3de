package io.cityhelm.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.dispatch.OrderEvent.OrderReminded;
import io.cityhelm.core.dispatch.OrderEvent.ReminderDelivered;
import io.cityhelm.core.dispatch.OrderEvent.ReminderSet;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private static final Duration EVERY = Duration.ofMinutes(5);

    @Test
    void an_order_that_nobody_answers_reminds_again_and_again_but_not_more_often_than_the_city_says() {
        Order order = reminding(OrderStage.DELIVERED);
        assertThat(order.reminds()).contains(Town.NOON.plus(EVERY));
        assertThat(order.wakes()).contains(Town.NOON.plus(EVERY));

        Instant first = Town.NOON.plus(EVERY);
        Order once = Order.evolve(order, new OrderReminded(1, first));
        assertThat(once.owesReminder()).isTrue();
        assertThat(once.reminds()).contains(first.plus(EVERY));
        assertThat(Order.evolve(once, new ReminderDelivered("r", first)).owesReminder())
                .isFalse();

        Order twice = Order.evolve(once, new OrderReminded(2, first.plus(EVERY)));
        assertThat(twice.reminds()).isEmpty();
        assertThat(twice.wakes()).isEqualTo(twice.lapses());
    }

    @Test
    void an_answer_ends_the_reminders_until_the_work_is_late() {
        Order accepted = reminding(OrderStage.ACCEPTED);

        assertThat(accepted.reminds()).contains(accepted.due().orElseThrow().plus(EVERY));
        assertThat(reminding(OrderStage.DONE).reminds()).isEmpty();
        assertThat(reminding(OrderStage.DECLINED).reminds()).isEmpty();
        Order late = Order.evolve(
                accepted, new OrderReminded(1, accepted.due().orElseThrow().plus(EVERY)));
        assertThat(Order.evolve(
                                late,
                                new OrderEvent.OrderAnswered(Town.answer("a-9", OrderStage.DONE, Town.NOON), Town.NOON))
                        .owesReminder())
                .isFalse();
    }

    @Test
    void what_is_put_off_is_not_reminded_of() {
        Instant until = Town.NOON.plus(Duration.ofDays(1));
        Order deferred = Order.evolve(
                reminding(OrderStage.ACCEPTED),
                new OrderEvent.HoldEvent.OrderDeferred(until, "street", "second", "", Town.NOON));

        assertThat(deferred.reminds()).isEmpty();
        assertThat(deferred.wakes()).contains(until);
    }

    private static Order reminding(OrderStage stage) {
        return Order.evolve(OrderDecisionsTest.at(stage), new ReminderSet(EVERY, 2, Town.NOON));
    }
}
