package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import org.junit.jupiter.api.Test;

class OldStatesTest {

    private final States states = new States();

    @Test
    void an_order_that_was_stored_before_there_were_holds_and_reminders_is_read_as_one_that_has_none() {
        Order order = Order.evolve(
                null,
                new OrderEvent.OrderDrafted(
                        Town.ORDER, "n-1", Town.content(Town.INCIDENT, Town.STREET), "li", Town.NOON));
        String now = states.write(order);
        String old = now.substring(0, now.indexOf(",\"holds\":")) + "}";

        assertThat(old).doesNotContain("reminders");
        assertThat(states.read(old, Order.class)).isEqualTo(order);
        assertThat(states.read(now, Order.class)).isEqualTo(order);
    }
}
