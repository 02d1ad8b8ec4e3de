package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.navigation.Room;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.PlanLevel;
import io.cityhelm.core.proposal.Proposals;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rooms beside the situation, in the real scene: what they list, how it is filtered, and where a row leads. */
class RoomsTest {

    /** In the middle of a month: what falls due within the hour falls due in it. */
    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-15T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void incidents_are_found_by_words_and_grade_and_one_is_opened_by_enter() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            incident(stand, "仓库氯气泄漏", Grade.I);
            incident(stand, "广场积水", Grade.III);
            IncidentId wrong = incident(stand, "误报的火警", Grade.IV);
            stand.city.done(stand.city.officer("city"), Request.of(new IncidentCommand.Dismiss(wrong, "误报")));
            stand.enter("city");
            stand.go(Room.INCIDENTS);
            stand.until("two open incidents", () -> rows(stand, "#incidents-table") == 2);

            FxToolkit.onFx(() -> ((CheckBox) node(stand, "#incidents-ended")).setSelected(true));
            stand.until("the ended one too", () -> rows(stand, "#incidents-table") == 3);
            stand.write("#incidents-text", "火警");
            stand.until("one row", () -> rows(stand, "#incidents-table") == 1);
            stand.untilSaid("#incidents-table", "误报的火警");

            stand.write("#incidents-text", "");
            choose(stand, "#incidents-grade", Optional.of(Grade.I));
            stand.until("the gravest", () -> rows(stand, "#incidents-table") == 1);
            open(stand, "#incidents-table");
            stand.untilSaid("#case", "仓库氯气泄漏");
        }
    }

    @Test
    void orders_are_listed_with_stage_and_incident_by_state_and_one_is_opened_in_its_incident() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            IncidentId leak = incident(stand, "仓库氯气泄漏", Grade.I);
            OrderId done = order(stand, leak, 0);
            order(stand, leak, 1);
            answer(stand, done, OrderStage.DONE, "已封堵");
            stand.enter("city");
            stand.go(Room.ORDERS);
            stand.until("both orders", () -> rows(stand, "#orders-table") == 2);
            stand.untilSaid("#orders-table", "仓库氯气泄漏");
            assertThat(stand.words("#orders-count")).contains("2");

            stand.fire("#orders-TO_VERIFY");
            stand.until("the one to be verified", () -> rows(stand, "#orders-table") == 1);
            stand.untilSaid("#orders-table", "消防救援支队");
            stand.fire("#orders-LATE");
            stand.untilSaid("#orders-room", "没有这样的指令");
            stand.fire("#orders-UNSENT");
            stand.until("the one that has not left", () -> rows(stand, "#orders-table") == 1);
            stand.untilSaid("#orders-table", "生态环境局");

            open(stand, "#orders-table");
            stand.untilSaid("#case", "仓库氯气泄漏");
            stand.until(
                    "the picked order",
                    () -> stand.cockpit
                            .seat()
                            .selected()
                            .get()
                            .filter(Need.Subject.OfOrder.class::isInstance)
                            .isPresent());
        }
    }

    @Test
    void orders_that_have_ended_are_listed_too_also_those_of_closed_incidents() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            Actor.Officer city = stand.city.officer("city");
            IncidentId leak = incident(stand, "仓库氯气泄漏", Grade.I);
            OrderId done = order(stand, leak, 0);
            OrderId dropped = order(stand, leak, 1);
            answer(stand, done, OrderStage.DONE, "已封堵");
            stand.city.done(city, Request.of(new OrderCommand.Verify(done, "看过")));
            stand.city.done(city, Request.of(new OrderCommand.Cancel(dropped, "不需要了")));
            stand.city.done(city, Request.of(new IncidentCommand.Resolve(leak, "已封堵")));
            stand.city.done(city, Request.of(new IncidentCommand.Close(leak, "")));
            stand.enter("city");
            stand.go(Room.ORDERS);
            stand.untilSaid("#orders-room", "没有这样的指令");

            stand.fire("#orders-ENDED");
            stand.until("both", () -> rows(stand, "#orders-table") == 2);
            stand.untilSaid("#orders-table", "仓库氯气泄漏");
            assertThat(stand.find("#orders-older")).as("there are no more").isEmpty();
            choose(stand, "#orders-stage", Optional.of(OrderStage.CANCELLED));
            stand.until("the one that was taken back", () -> rows(stand, "#orders-table") == 1);
            stand.untilSaid("#orders-table", "生态环境局");
            choose(stand, "#orders-stage", Optional.<OrderStage>empty());
            choose(stand, "#orders-department", Optional.of("fire-rescue"));
            stand.untilSaid("#orders-table", "消防救援支队");
            open(stand, "#orders-table");
            stand.untilSaid("#case", "仓库氯气泄漏");
        }
    }

    @Test
    void the_review_counts_the_month_by_department_and_by_level() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.english(), NOON)) {
            IncidentId leak = incident(stand, "warehouse leak", Grade.I);
            OrderId done = order(stand, leak, 0);
            order(stand, leak, 1);
            answer(stand, done, OrderStage.DONE, "sealed");
            stand.city.done(stand.city.officer("city"), Request.of(new OrderCommand.Verify(done, "checked")));
            stand.enter("city");
            stand.go(Room.REVIEW);
            stand.until("two departments", () -> rows(stand, "#rates-table") == 2);
            stand.untilSaid("#rates-table", "Fire and Rescue Brigade");
            assertThat(stand.words("#rates-table")).contains("100.00%").contains("0.00%");

            FxToolkit.onFx(() ->
                    ((ComboBox<?>) node(stand, "#rates-by")).getSelectionModel().selectLast());
            stand.until("one level", () -> rows(stand, "#rates-table") == 1);
            stand.untilSaid("#rates-table", "50.00%");
        }
    }

    @Test
    void a_plan_is_proposed_by_keys_shows_every_order_and_leaves_only_after_a_second_person_consents()
            throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            PlanLevel mildest = stand.city
                    .services()
                    .pack()
                    .plans()
                    .find("structure-fire")
                    .orElseThrow()
                    .levels()
                    .getLast();
            stand.enter("district");
            stand.go(Room.PLANS);
            stand.focus("#plans");
            stand.press(KeyCode.DOWN);
            stand.press(KeyCode.DOWN);
            stand.untilSaid("#plans-room", "火灾事故应急预案");
            stand.press(KeyCode.ENTER);
            stand.until("the form", () -> stand.find("#form-confirm").isPresent());
            stand.write("#field-reason", "大火蔓延");
            String preview = stand.words("#form-effect");
            mildest.orders()
                    .forEach(prepared -> assertThat(preview)
                            .contains(HandlingFixture.chinese()
                                    .of(stand.city
                                            .services()
                                            .pack()
                                            .department(prepared.department())
                                            .orElseThrow()
                                            .name())));
            assertThat(preview).contains("第二");
            stand.confirm();
            stand.until("the proposal", () -> stand.find("#step-APPROVE").isPresent());
            assertThat(stand.city.ledger().situation().standing().orders())
                    .as("nothing leaves before somebody else consents")
                    .isEmpty();
            stand.fire("#step-APPROVE");
            stand.until("the reason", () -> !stand.words("#plan-notice").isBlank());
            assertThat(stand.find("#form-confirm")).as("one's own proposal").isEmpty();

            stand.enter("city");
            stand.go(Room.PLANS);
            stand.focus("#step-APPROVE");
            stand.press(KeyCode.SPACE);
            stand.until("the form", () -> stand.find("#form-confirm").isPresent());
            stand.confirm();
            stand.until(
                    "orders that leave", () -> orders(stand) == mildest.orders().size());
            stand.untilSaid("#activations", "响应中");
        }
    }

    private static int orders(RoomStand stand) {
        try {
            return stand.city.ledger().situation().standing().orders().size();
        } catch (JournalUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> void choose(RoomStand stand, String selector, T value) {
        FxToolkit.onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> box = (ComboBox<T>) node(stand, selector);
            box.setValue(value);
        });
    }

    private static void open(RoomStand stand, String table) {
        stand.focus(table);
        FxToolkit.onFx(
                () -> ((TableView<?>) node(stand, table)).getSelectionModel().selectFirst());
        stand.press(KeyCode.ENTER);
    }

    private static Node node(RoomStand stand, String selector) {
        return stand.find(selector).orElseThrow();
    }

    private static int rows(RoomStand stand, String table) {
        return stand.find(table)
                .map(found -> ((TableView<?>) found).getItems().size())
                .orElse(-1);
    }

    private static IncidentId incident(RoomStand stand, String title, Grade grade) throws Exception {
        var tree = stand.city.services().tree();
        IncidentId id = new IncidentId(UUID.randomUUID());
        Place place = new Place(new LonLat(120.1, 30.2), tree.root().code(), "");
        Actor.Officer officer = stand.city.officer("city");
        stand.city.done(
                officer,
                Request.of(new IncidentCommand.Report(
                        id, title, "chemical-leak", grade, place, officer.jurisdiction(), "test", Optional.empty())));
        stand.city.done(officer, Request.of(new IncidentCommand.Verify(id, grade, "电话核实")));
        return id;
    }

    private static OrderId order(RoomStand stand, IncidentId id, int proposal) throws Exception {
        Proposals proposals = new Proposals(stand.city.services().pack());
        Incident now =
                stand.city.ledger().situation().incident(id).orElseThrow().state();
        var proposed =
                proposals.ordersFor(now, Messages.in(Locale.SIMPLIFIED_CHINESE)).get(proposal);
        OrderId order = new OrderId(UUID.randomUUID());
        stand.city.done(
                stand.city.officer("city"),
                Request.of(new OrderCommand.DraftAndIssue(order, proposals.content(now, proposed))));
        return order;
    }

    private static void answer(RoomStand stand, OrderId order, OrderStage stage, String message) throws Exception {
        var root = stand.city.services().tree().root().code();
        stand.city.done(
                new Actor.Rule("outbox", root),
                Request.of(new OrderCommand.RecordDelivery(order, NOON.instant(), "R-1")));
        String department = stand.city
                .ledger()
                .situation()
                .order(order)
                .orElseThrow()
                .state()
                .content()
                .department();
        stand.city.done(
                new Actor.Department(department, root),
                Request.of(
                        new OrderCommand.RecordAnswer(order, new Answer("a-1", stage, NOON.instant(), "李某", message))));
    }
}
