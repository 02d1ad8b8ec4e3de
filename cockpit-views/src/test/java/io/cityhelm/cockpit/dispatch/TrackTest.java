package io.cityhelm.cockpit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.StageCell.State;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Way;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrackTest {

    private static final Instant AT = Instant.parse("2020-11-07T07:15:21Z");
    private final Track track = new Track(Messages.in(Locale.SIMPLIFIED_CHINESE), ZoneId.of("Asia/Shanghai"));

    @Test
    void reached_stages_have_their_time_and_those_that_nobody_reported_are_left_open() {
        Order order = after(
                new OrderEvent.OrderQueued("duty", AT.plusSeconds(2)),
                new OrderEvent.OrderSent(AT.plusSeconds(4)),
                new OrderEvent.OrderDelivered("r", AT.plusSeconds(5)),
                answer(OrderStage.ACCEPTED, 80));

        List<StageCell> cells = track.of(order);

        assertThat(cells)
                .extracting(StageCell::state)
                .containsExactly(
                        State.REACHED,
                        State.REACHED,
                        State.REACHED,
                        State.REACHED,
                        State.SKIPPED,
                        State.CURRENT,
                        State.AWAITED,
                        State.AHEAD,
                        State.AHEAD);
        assertThat(cells)
                .extracting(StageCell::time)
                .containsExactly("15:15:21", ":23", ":25", ":26", "", "15:16", "", "", "");
        assertThat(cells.get(5).detail()).contains("签收").contains("li").contains("on our way");
    }

    @Test
    void what_the_link_can_never_report_is_unknown_and_not_awaited_until_a_person_notes_it() {
        Order handedOver = after(
                new OrderEvent.OrderQueued("duty", AT),
                new OrderEvent.LeavingEvent.WayTaken(Way.of("mail", List.of()), AT),
                new OrderEvent.LeavingEvent.OrderHandedOver("<1@city>", AT, AT));

        assertThat(track.of(handedOver))
                .extracting(StageCell::state)
                .containsExactly(
                        State.REACHED,
                        State.REACHED,
                        State.CURRENT,
                        State.UNKNOWN,
                        State.UNKNOWN,
                        State.UNKNOWN,
                        State.UNKNOWN,
                        State.UNKNOWN,
                        State.AHEAD);
        assertThat(track.of(handedOver).get(3).time()).isEqualTo("未知");

        Order noted = Order.evolve(
                handedOver,
                new OrderEvent.LeavingEvent.AnswerNoted(OrderStage.ACCEPTED, "Chen", "on the way", "duty", AT));
        assertThat(track.of(noted).get(5).state()).isEqualTo(State.CURRENT);
        assertThat(track.of(noted).get(5).detail()).contains("Chen: on the way");
        assertThat(track.of(noted).get(3).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void an_ending_stands_where_the_next_stage_would_have_stood() {
        Order order = after(
                new OrderEvent.OrderQueued("duty", AT),
                new OrderEvent.OrderSent(AT),
                new OrderEvent.OrderDelivered("r", AT),
                answer(OrderStage.RETURNED, 10));

        List<StageCell> cells = track.of(order);

        assertThat(cells.get(4).state()).isEqualTo(State.FAILED);
        assertThat(cells.get(4).name()).isEqualTo("退回");
        assertThat(cells.subList(5, 9)).extracting(StageCell::state).containsOnly(State.AHEAD);
    }

    @Test
    void a_verified_order_is_green_to_the_end() {
        Order order = after(
                new OrderEvent.OrderQueued("duty", AT),
                answer(OrderStage.DONE, 10),
                new OrderEvent.OrderVerified("duty", "", AT.plusSeconds(20)));

        List<StageCell> cells = track.of(order);

        assertThat(cells.getLast().state()).isEqualTo(State.REACHED);
        assertThat(cells.get(2).state()).isEqualTo(State.SKIPPED);
    }

    private static OrderEvent answer(OrderStage stage, int seconds) {
        return new OrderEvent.OrderAnswered(
                new Answer("a", stage, AT.plusSeconds(seconds), "li", "on our way"), AT.plusSeconds(seconds));
    }

    private static Order after(OrderEvent... events) {
        OrderContent content = new OrderContent(
                new IncidentId(new UUID(0, 1)),
                "fire-rescue",
                "dispatch",
                "go",
                Optional.empty(),
                HandlingFixture.DISTRICT,
                new Windows(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(1)));
        Order order = Order.evolve(
                null, new OrderEvent.OrderDrafted(new OrderId(new UUID(0, 2)), "n-1", content, "duty", AT));
        for (OrderEvent event : events) {
            order = Order.evolve(order, event);
        }
        return order;
    }
}
