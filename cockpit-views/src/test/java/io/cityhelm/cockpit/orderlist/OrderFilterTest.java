package io.cityhelm.cockpit.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderRows;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.orderlist.OrderFilter.State;
import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.situation.EndedOrders;
import io.cityhelm.core.situation.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderFilterTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final IncidentId LEAK = new IncidentId(new UUID(1, 1));
    private static final Place PLACE = new Place(new LonLat(120.14, 30.26), HandlingFixture.STREET, "曙光路");
    private static final Incident INCIDENT = Incident.evolve(
            null,
            new IncidentEvent.IncidentReported(
                    LEAK,
                    "20261122-0001",
                    "仓库氯气泄漏",
                    "chemical-leak",
                    Grade.II,
                    PLACE,
                    HandlingFixture.DISTRICT,
                    "call",
                    Optional.empty(),
                    NOON));
    private static final OrderRows ROWS = new OrderRows(HandlingFixture.PACK, HandlingFixture.chinese());

    private static final List<ListedOrder> ALL = List.of(
            listed(queued(1, "fire-rescue", "封堵阀门")),
            listed(answered(2, "fire-rescue", "Bring suits", OrderStage.ACCEPTED)),
            listed(answered(3, "public-security", "警戒", OrderStage.DONE)),
            listed(answered(4, "public-security", "疏散", OrderStage.DECLINED)),
            listed(then(
                    answered(5, "fire-rescue", "洗消", OrderStage.DONE), new OrderEvent.OrderVerified("li", "", NOON))),
            listed(then(queued(6, "fire-rescue", "待命"), new OrderEvent.OrderCancelled("li", "no", NOON))),
            listed(then(
                    answered(7, "fire-rescue", "侦检", OrderStage.RETURNED),
                    new OrderEvent.OrderTied(
                            new Tie(Tie.Kind.REPLACED_BY, new UUID(8, 8), Optional.empty(), "theirs"), NOON))));

    @Test
    void every_state_lists_what_it_says() {
        assertThat(numbers(State.OPEN)).containsExactlyInAnyOrder("n-1", "n-2", "n-3", "n-4");
        assertThat(numbers(State.UNSENT)).containsExactly("n-1");
        assertThat(numbers(State.HELD)).isEmpty();
        assertThat(numbers(State.CAME_BACK))
                .as("what was given to another waits for nobody")
                .containsExactly("n-4");
        assertThat(numbers(State.TO_VERIFY)).containsExactly("n-3");
        assertThat(numbers(State.ENDED)).containsExactlyInAnyOrder("n-4", "n-5", "n-6", "n-7");
        assertThat(numbers(State.ALL)).hasSize(ALL.size());
    }

    @Test
    void what_is_late_is_late_from_its_deadline_on() {
        OrderFilter late = new OrderFilter(State.LATE, Optional.empty(), Optional.empty(), "");
        assertThat(late.of(ALL, NOON.plus(Duration.ofMinutes(1)))).isEmpty();
        assertThat(late.of(ALL, NOON.plus(Duration.ofMinutes(1)).plusMillis(1)))
                .extracting(each -> each.row().number())
                .containsExactly("n-1");
    }

    @Test
    void department_stage_and_words_narrow_it_together() {
        assertThat(numbers(new OrderFilter(State.ALL, Optional.of("public-security"), Optional.empty(), "")))
                .containsExactlyInAnyOrder("n-3", "n-4");
        assertThat(numbers(
                        new OrderFilter(State.ALL, Optional.of("public-security"), Optional.of(OrderStage.DONE), "")))
                .containsExactly("n-3");
        assertThat(numbers(new OrderFilter(State.ALL, Optional.empty(), Optional.empty(), " SUITS ")))
                .containsExactly("n-2");
        assertThat(numbers(new OrderFilter(State.OPEN, Optional.empty(), Optional.empty(), "氯气")))
                .as("its incident")
                .hasSize(4);
        assertThat(numbers(new OrderFilter(State.ALL, Optional.empty(), Optional.empty(), "n-6")))
                .containsExactly("n-6");
        assertThat(numbers(new OrderFilter(State.ALL, Optional.of("fire-rescue"), Optional.empty(), "警戒")))
                .isEmpty();
    }

    @Test
    void what_is_at_hand_stands_by_its_next_deadline() {
        assertThat(numbers(State.OPEN))
                .as("waits for a decision since noon, then what is to be delivered in a minute")
                .startsWith("n-4", "n-1");
    }

    @Test
    void ended_orders_are_read_in_bounded_parts_each_once_newest_first() throws Exception {
        List<EndedOrders.Past> past = IntStream.range(0, 95)
                .mapToObj(i -> then(
                        queued(i, i % 3 == 0 ? "fire-rescue" : "public-security", "text " + i),
                        new OrderEvent.OrderCancelled("li", "no", NOON)))
                .map(order -> new EndedOrders.Past(new Versioned<>(order, 1), INCIDENT))
                .sorted(Comparator.comparing((EndedOrders.Past each) ->
                                each.order().state().id().value())
                        .reversed())
                .toList();
        OrderArchive archive = new OrderArchive(
                (before, limit) -> past.stream()
                        .dropWhile(each -> before.isPresent()
                                && each.order()
                                                .state()
                                                .id()
                                                .value()
                                                .compareTo(before.get().value())
                                        >= 0)
                        .limit(limit)
                        .toList(),
                ROWS,
                new OrderArchive.Bounds(10, 40, 7));
        OrderFilter wanted = new OrderFilter(State.ENDED, Optional.of("fire-rescue"), Optional.empty(), "");
        Here here = new Here(HandlingFixture.TREE, HandlingFixture.CITY);

        OrderArchive.Part first = archive.read(wanted, here, Optional.empty(), NOON);
        assertThat(first.orders()).hasSize(10);
        OrderArchive.Part second = archive.read(wanted, here, first.next(), NOON);
        OrderArchive.Part third = archive.read(wanted, here, second.next(), NOON);
        OrderArchive.Part fourth = archive.read(wanted, here, third.next(), NOON);
        assertThat(Stream.of(first, second, third, fourth)
                        .flatMap(part -> part.orders().stream())
                        .map(each -> each.row().number()))
                .containsExactlyElementsOf(IntStream.range(0, 95)
                        .map(i -> 94 - i)
                        .filter(i -> i % 3 == 0)
                        .mapToObj(i -> "n-" + i)
                        .toList());
        assertThat(fourth.next()).isEmpty();

        OrderFilter none = new OrderFilter(State.ENDED, Optional.of("no-such"), Optional.empty(), "");
        OrderArchive.Part looked = archive.read(none, here, Optional.empty(), NOON);
        assertThat(looked.orders()).isEmpty();
        assertThat(looked.looked()).as("bounded, with a way to go on").isBetween(40, 46);
        assertThat(looked.next()).isPresent();
    }

    @Test
    void only_what_belongs_to_the_place_is_listed() {
        assertThat(new Here(HandlingFixture.TREE, HandlingFixture.DISTRICT).holds(INCIDENT))
                .isTrue();
        assertThat(new Here(HandlingFixture.TREE, HandlingFixture.STREET).holds(INCIDENT))
                .isTrue();
        assertThat(new Here(HandlingFixture.TREE, otherDistrict()).holds(INCIDENT))
                .isFalse();
    }

    private static JurisdictionCode otherDistrict() {
        return HandlingFixture.TREE.children(HandlingFixture.CITY).stream()
                .map(each -> each.code())
                .filter(code -> !code.equals(HandlingFixture.DISTRICT))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(State state) {
        return numbers(new OrderFilter(state, Optional.empty(), Optional.empty(), ""));
    }

    private static List<String> numbers(OrderFilter filter) {
        return filter.of(ALL, NOON).stream().map(each -> each.row().number()).toList();
    }

    private static ListedOrder listed(Order order) {
        return new ListedOrder(ROWS.row(new Versioned<>(order, 1), Optional.of(INCIDENT)), INCIDENT.title());
    }

    private static Order queued(int number, String department, String text) {
        OrderContent content = new OrderContent(
                LEAK,
                department,
                "dispatch",
                text,
                Optional.of(PLACE),
                HandlingFixture.DISTRICT,
                new Windows(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(2)));
        return then(
                Order.evolve(
                        null,
                        new OrderEvent.OrderDrafted(
                                new OrderId(new UUID(7, number)), "n-" + number, content, "li", NOON)),
                new OrderEvent.OrderQueued("li", NOON));
    }

    private static Order answered(int number, String department, String text, OrderStage stage) {
        Order delivered = then(queued(number, department, text), new OrderEvent.OrderDelivered("r", NOON));
        return then(delivered, new OrderEvent.OrderAnswered(new Answer("a-" + number, stage, NOON, "李某", ""), NOON));
    }

    private static Order then(Order before, OrderEvent event) {
        return Order.evolve(before, event);
    }
}
