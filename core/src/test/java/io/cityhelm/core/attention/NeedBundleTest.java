package io.cityhelm.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.attention.Need.What;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.incident.Grade;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeedBundleTest {

    private static final Tie BATCH = new Tie(Tie.Kind.BATCH, new UUID(1, 1), Optional.empty(), "all streets");
    private static final Tie LEADS = new Tie(Tie.Kind.LEADS, new UUID(2, 2), Optional.empty(), "joint");
    private static final Tie HELPS = new Tie(Tie.Kind.HELPS, new UUID(2, 2), Optional.of(order(4)), "joint");
    private static final Map<OrderId, Tie> TIES =
            Map.of(order(1), BATCH, order(2), BATCH, order(3), BATCH, order(4), LEADS, order(5), HELPS);
    private static final Function<OrderId, Optional<Tie>> GROUPS = order -> Optional.ofNullable(TIES.get(order));

    @Test
    void the_late_orders_of_a_batch_are_one_row_where_the_first_of_them_stands() {
        List<NeedBundle> queue = queue(
                late(2, 20),
                late(1, 10),
                late(9, 15),
                late(3, 30),
                new Need(
                        What.CLOSE_INCIDENT,
                        new Need.Subject.OfIncident(Town.INCIDENT),
                        Grade.II,
                        "leak",
                        "",
                        Optional.empty()));

        assertThat(queue).hasSize(3);
        assertThat(queue.getFirst().group()).contains(BATCH);
        assertThat(queue.getFirst().members()).containsExactly(late(1, 10), late(2, 20), late(3, 30));
        assertThat(queue.getFirst().first().due()).contains(Town.NOON.plusSeconds(10));
        assertThat(queue.get(1).first()).isEqualTo(late(9, 15));
    }

    @Test
    void a_lead_and_its_helpers_are_one_row_too() {
        assertThat(queue(late(5, 5), late(4, 6))).singleElement().satisfies(bundle -> {
            assertThat(bundle.members()).containsExactly(late(5, 5), late(4, 6));
            assertThat(bundle.group()).map(Tie::group).contains(LEADS.group());
        });
    }

    @Test
    void different_things_to_be_done_with_one_group_stay_apart() {
        Need check = need(What.VERIFY_ORDER, 3, 15);

        assertThat(queue(late(1, 10), check, late(2, 20)))
                .extracting(NeedBundle::members)
                .containsExactly(List.of(late(1, 10), late(2, 20)), List.of(check));
    }

    @Test
    void a_single_late_order_of_a_group_stands_for_itself() {
        assertThat(queue(late(1, 10))).containsExactly(new NeedBundle(Optional.empty(), List.of(late(1, 10))));
    }

    private static List<NeedBundle> queue(Need... needs) {
        return NeedBundle.of(Stream.of(needs).sorted(Need.BY_DEADLINE).toList(), GROUPS);
    }

    private static Need late(int order, int second) {
        return need(What.CHASE_ORDER, order, second);
    }

    private static Need need(What what, int order, int second) {
        Instant due = Town.NOON.plusSeconds(second);
        return new Need(
                what, new Need.Subject.OfOrder(order(order), Town.INCIDENT), Grade.II, "leak", "", Optional.of(due));
    }

    private static OrderId order(int number) {
        return new OrderId(new UUID(7, number));
    }
}
