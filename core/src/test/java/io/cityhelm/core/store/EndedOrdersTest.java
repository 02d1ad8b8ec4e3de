package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.situation.EndedOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndedOrdersTest extends OpenLedger {

    @Test
    void ended_orders_come_newest_first_in_pages_and_open_ones_do_not() throws Exception {
        reportAndVerify();
        for (int i = 1; i <= 7; i++) {
            OrderId id = order(i);
            done(new OrderCommand.DraftAndIssue(id, Town.content(Town.INCIDENT, Town.STREET)));
            if (i != 4) {
                done(new OrderCommand.Cancel(id, "not needed"));
            }
        }
        EndedOrders ended = ledger.lookups().endedOrders();

        List<EndedOrders.Past> all = new ArrayList<>();
        Optional<OrderId> before = Optional.empty();
        for (List<EndedOrders.Past> page = ended.endedOrders(before, 4);
                !page.isEmpty();
                page = ended.endedOrders(before, 4)) {
            assertThat(page).hasSizeLessThanOrEqualTo(4);
            all.addAll(page);
            before = Optional.of(page.getLast().order().state().id());
        }

        assertThat(all)
                .extracting(past -> past.order().state().id())
                .containsExactly(order(7), order(6), order(5), order(3), order(2), order(1));
        assertThat(all).allSatisfy(past -> assertThat(past.incident().id()).isEqualTo(Town.INCIDENT));
        assertThat(all.getFirst().order().version())
                .isEqualTo(ledger.situation().order(order(7)).orElseThrow().version());
    }

    private static OrderId order(int number) {
        return new OrderId(new UUID(7, number));
    }

    private void done(OrderCommand command) throws Exception {
        assertThat(submit(desk, Town.STREET_OFFICER, Request.of(command))).isInstanceOf(Outcome.Done.class);
    }
}
