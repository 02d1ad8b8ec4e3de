package io.cityhelm.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.dispatch.OrderCommand.HoldCommand;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent;
import io.cityhelm.core.hold.HoldRules;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HoldDecisionsTest {

    /** Every command at every stage, and at what stands beside the stages, by whoever may. */
    private static final String TABLE = """
        stage                     | AskDeferral       | AskExtension      | Grant               | Refuse              | Resume             | ResumeOnTime       | RecordShirking       | Supervise         | EndSupervision                 | RecordRequest             | ConfirmVerdict    | StandStill        | GoOn
        -                         | order.unknown     | order.unknown     | order.unknown       | order.unknown       | order.unknown      | order.unknown      | order.unknown        | order.unknown     | order.unknown                  | order.unknown             | order.unknown     | order.unknown     | order.unknown
        DRAFTED                   | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order.wrong-stage | hold.not-supervised            | order.wrong-stage         | order.no-verdict  | order.wrong-stage | order.not-deferred
        HELD                      | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order.wrong-stage | hold.not-supervised            | order.wrong-stage         | order.no-verdict  | order.wrong-stage | order.not-deferred
        QUEUED                    | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | order.wrong-stage         | order.no-verdict  | clocks-stopped    | order.not-deferred
        SENT                      | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | order.wrong-stage         | order.no-verdict  | clocks-stopped    | order.not-deferred
        DELIVERED                 | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | order.wrong-stage         | order.no-verdict  | clocks-stopped    | order.not-deferred
        READ                      | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | order.wrong-stage         | order.no-verdict  | clocks-stopped    | order.not-deferred
        ACCEPTED                  | deferral-asked    | extension-asked   | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | extension-requested       | order.no-verdict  | clocks-stopped    | order.not-deferred
        IN_PROGRESS               | deferral-asked    | extension-asked   | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | extension-requested       | order.no-verdict  | clocks-stopped    | order.not-deferred
        DONE                      | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | extension-request-ignored | order.no-verdict  | order.wrong-stage | order.not-deferred
        VERIFIED                  | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order.wrong-stage | hold.not-supervised            | extension-request-ignored | order.no-verdict  | order.wrong-stage | order.not-deferred
        DECLINED                  | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | blame-shifted        | order.wrong-stage | hold.not-supervised            | extension-request-ignored | order.no-verdict  | order.wrong-stage | order.not-deferred
        RETURNED                  | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | blame-shifted        | order.wrong-stage | hold.not-supervised            | extension-request-ignored | order.no-verdict  | order.wrong-stage | order.not-deferred
        EXPIRED                   | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order.wrong-stage | hold.not-supervised            | extension-request-ignored | order.no-verdict  | order.wrong-stage | order.not-deferred
        CANCELLED                 | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order.wrong-stage | hold.not-supervised            | extension-request-ignored | order.no-verdict  | order.wrong-stage | order.not-deferred
        REJECTED                  | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order.wrong-stage | hold.not-supervised            | order.wrong-stage         | order.no-verdict  | order.wrong-stage | order.not-deferred
        deferral asked            | order.hold-asked  | order.hold-asked  | order-deferred      | hold-refused        | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | order.hold-asked          | order.no-verdict  | clocks-stopped    | order.not-deferred
        extension asked           | order.hold-asked  | order.hold-asked  | order-extended      | hold-refused        | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | order.hold-asked          | order.no-verdict  | clocks-stopped    | order.not-deferred
        deferred                  | order.deferred    | order.deferred    | order.nothing-asked | order.nothing-asked | order-resumed      | order-resumed      | order.wrong-stage    | order-supervised  | hold.not-supervised            | order.deferred            | order.no-verdict  | order.deferred    | order.not-deferred
        supervised                | deferral-asked    | extension-asked   | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | hold.supervised   | supervision-ended              | extension-requested       | order.no-verdict  | clocks-stopped    | order.not-deferred
        asked, city supervises    | order.hold-asked  | order.hold-asked  | hold.supervised-by  | hold.supervised-by  | order.not-deferred | order.not-deferred | order.wrong-stage    | hold.supervised   | authority.outside-jurisdiction | order.hold-asked          | order.no-verdict  | clocks-stopped    | order.not-deferred
        shirked                   | order.wrong-stage | order.wrong-stage | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.fault-recorded | order.wrong-stage | hold.not-supervised            | extension-request-ignored | order.no-verdict  | order.wrong-stage | order.not-deferred
        department asked          | order.hold-asked  | order.hold-asked  | order-extended      | hold-refused        | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | order.hold-asked          | order.no-verdict  | clocks-stopped    | order.not-deferred
        verdict owed              | deferral-asked    | extension-asked   | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | extension-requested       | verdict-delivered | clocks-stopped    | order.not-deferred
        at rest with its incident | order.deferred    | order.deferred    | order.nothing-asked | order.nothing-asked | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | order.deferred            | order.no-verdict  | order.deferred    | clocks-went-on
        deferral asked, at rest   | order.hold-asked  | order.hold-asked  | order.deferred      | hold-refused        | order.not-deferred | order.not-deferred | order.wrong-stage    | order-supervised  | hold.not-supervised            | order.hold-asked          | order.no-verdict  | order.deferred    | clocks-went-on
        """;

    private static final OrderId ID = Town.ORDER;
    private static final Instant NOW = Town.NOON.plus(Duration.ofHours(1));
    private static final Instant TOMORROW = Town.NOON.plus(Duration.ofDays(1));
    private static final ExtensionRequest REQUEST = request("q-1", TOMORROW);
    private static final Actor.Officer SECOND = new Actor.Officer("second", "Second", Role.DUTY_OFFICER, Town.STREET);

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_at_every_state_does_what_the_table_says(Table.Cell cell) {
        Order now = cell.row().equals("-") ? null : at(cell.row());

        assertThat(said(now, command(cell.column()), actorFor(cell.column()), NOW))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.rows(TABLE))
                .containsAll(Arrays.stream(OrderStage.values()).map(Enum::name).toList());
        assertThat(Table.heads(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HoldCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void whoever_asks_for_time_does_not_grant_it_and_a_second_officer_of_the_same_cockpit_does() {
        assertThat(said(at("deferral asked"), new HoldCommand.Grant(ID, ""), Town.STREET_OFFICER, NOW))
                .isEqualTo("hold.own");
        assertThat(said(at("deferral asked"), new HoldCommand.Grant(ID, ""), SECOND, NOW))
                .isEqualTo("order-deferred");
        assertThat(said(at("deferral asked"), new HoldCommand.Grant(ID, ""), Town.OTHER_STREET_OFFICER, NOW))
                .isEqualTo("authority.outside-jurisdiction");
        assertThat(said(at("deferral asked"), new HoldCommand.Grant(ID, ""), Town.OUTBOX, NOW))
                .isEqualTo("approval.by-person");
        assertThat(said(at("asked, city supervises"), new HoldCommand.Grant(ID, ""), Town.CITY_OFFICER, NOW))
                .isEqualTo("order-deferred");
    }

    @Test
    void only_a_level_above_supervises_and_what_is_put_off_ends_in_the_future_and_not_too_late() {
        Order working = at("IN_PROGRESS");
        assertThat(said(working, new HoldCommand.Supervise(ID, "why"), Town.STREET_OFFICER, NOW))
                .isEqualTo("authority.already-owner");
        for (Instant until :
                List.of(NOW, NOW.minusSeconds(1), NOW.plus(HoldRules.LONGEST).plusSeconds(1))) {
            assertThat(said(working, new HoldCommand.AskDeferral(ID, until, "why"), Town.STREET_OFFICER, NOW))
                    .isEqualTo("hold.until");
        }
        for (Duration longer : List.of(Duration.ZERO, Duration.ofHours(-1), HoldRules.LONGEST.plusSeconds(1))) {
            assertThat(said(working, new HoldCommand.AskExtension(ID, longer, "why"), Town.STREET_OFFICER, NOW))
                    .isEqualTo("order.hold-length");
        }
        assertThat(said(working, new HoldCommand.AskDeferral(ID, TOMORROW, " "), Town.STREET_OFFICER, NOW))
                .isEqualTo("text.missing");
    }

    @Test
    void the_clock_of_a_deferred_order_stands_and_goes_on_with_what_was_left() {
        Order working = at("IN_PROGRESS");
        Instant limit = working.due().orElseThrow();
        Order deferred = Order.evolve(working, new HoldEvent.OrderDeferred(TOMORROW, "street", "second", "", NOW));

        assertThat(deferred.due()).contains(TOMORROW);
        assertThat(deferred.wakes()).contains(TOMORROW);
        assertThat(said(deferred, new HoldCommand.ResumeOnTime(ID), Town.OUTBOX, TOMORROW.minusNanos(1)))
                .isEqualTo("order.not-deferred");

        Order resumed = Order.evolve(deferred, new HoldEvent.OrderResumed("timer", "", TOMORROW));
        assertThat(resumed.due()).contains(limit.plus(Duration.between(NOW, TOMORROW)));
        assertThat(resumed.wakes()).isEmpty();
    }

    @Test
    void no_person_stops_the_clocks_of_an_order_beside_its_incident() {
        assertThat(said(at("IN_PROGRESS"), new HoldCommand.StandStill(ID, TOMORROW, "x"), Town.CITY_OFFICER, NOW))
                .isEqualTo("authority.not-by-hand");
        assertThat(said(at("at rest with its incident"), new HoldCommand.GoOn(ID, "x"), Town.CITY_OFFICER, NOW))
                .isEqualTo("authority.not-by-hand");
    }

    @Test
    void every_window_of_an_order_at_rest_stands_and_goes_on_with_what_was_left() {
        Duration rest = Duration.between(NOW, TOMORROW);
        for (String stage : List.of("QUEUED", "SENT", "DELIVERED", "READ", "ACCEPTED", "IN_PROGRESS")) {
            Order running = at(stage);
            Order stopped = Order.evolve(running, new HoldEvent.ClocksStopped(TOMORROW, "district", NOW));
            assertThat(stopped.due()).as(stage).contains(TOMORROW);
            assertThat(stopped.lapses()).as(stage).isEmpty();
            assertThat(stopped.wakes()).as(stage).isEmpty();

            Order goesOn = Order.evolve(stopped, new HoldEvent.ClocksWentOn("timer", TOMORROW));
            boolean left = running.due().orElseThrow().isAfter(NOW);
            assertThat(goesOn.due()).as(stage).isEqualTo(running.due().map(at -> left ? at.plus(rest) : at));
            assertThat(goesOn.holds().isDeferred()).isFalse();
        }
    }

    @Test
    void a_result_ends_the_rest_and_what_is_sent_back_owes_nothing_to_it() {
        Order stopped = at("at rest with its incident");
        Order done = Order.evolve(stopped, new OrderEvent.OrderAnswered(Town.answer("a-9", OrderStage.DONE, NOW), NOW));
        assertThat(done.holds().rests()).isFalse();
        Order again = Order.evolve(done, new OrderEvent.OrderReworked("street", "not yet", TOMORROW));
        assertThat(again.due()).contains(TOMORROW.plus(Town.WINDOWS.done()).minus(Town.WINDOWS.accept()));
    }

    @Test
    void an_extension_moves_the_limit_and_a_result_ends_what_is_asked_and_put_off() {
        Order working = at("IN_PROGRESS");
        Order extended =
                Order.evolve(working, new HoldEvent.OrderExtended(Duration.ofHours(3), "street", "second", "", NOW));
        assertThat(extended.due()).contains(working.due().orElseThrow().plus(Duration.ofHours(3)));

        Order done = Order.evolve(
                at("deferred"), new OrderEvent.OrderAnswered(Town.answer("a-9", OrderStage.DONE, NOW), NOW));
        assertThat(done.holds().isDeferred()).isFalse();
        assertThat(done.holds().paused()).isEqualTo(Duration.ofHours(1));
        Order closed = Order.evolve(at("deferral asked"), new OrderEvent.OrderCancelled("street", "not needed", NOW));
        assertThat(closed.holds().asked()).isEmpty();
    }

    @Test
    void a_department_asks_for_its_own_orders_and_a_later_limit_and_says_why() {
        Order working = at("IN_PROGRESS");
        Instant due = working.due().orElseThrow();
        assertThat(said(working, new HoldCommand.RecordRequest(ID, REQUEST), Town.STREET_OFFICER, NOW))
                .isEqualTo("order.not-the-addressee");
        assertThat(said(working, new HoldCommand.RecordRequest(ID, request("q-1", due)), Town.FIRE, NOW))
                .isEqualTo("order.extension-not-later");
        assertThat(said(working, new HoldCommand.RecordRequest(ID, request("q-1", TOMORROW)), Town.FIRE, TOMORROW))
                .isEqualTo("order.extension-not-later");
        assertThat(said(
                        working,
                        new HoldCommand.RecordRequest(
                                ID, request("q-1", due.plus(HoldRules.LONGEST).plusSeconds(1))),
                        Town.FIRE,
                        NOW))
                .isEqualTo("order.hold-length");
        assertThat(said(
                        working,
                        new HoldCommand.RecordRequest(ID, new ExtensionRequest("q-1", TOMORROW, " ", NOW, "chen")),
                        Town.FIRE,
                        NOW))
                .isEqualTo("text.missing");
    }

    @Test
    void what_a_department_asks_for_is_granted_by_whoever_answers_and_it_hears_of_it_once() {
        Order asked = at("department asked");
        Instant due = asked.due().orElseThrow();
        assertThat(said(asked, new HoldCommand.RecordRequest(ID, REQUEST), Town.FIRE, NOW))
                .isEqualTo("extension-request-ignored");
        assertThat(said(asked, new HoldCommand.Grant(ID, ""), Town.STREET_OFFICER, NOW))
                .isEqualTo("order-extended");
        assertThat(asked.owesVerdict()).isFalse();

        Order granted = Order.evolve(
                asked, new HoldEvent.OrderExtended(Duration.ofHours(2), "chen", "street", "until the rain stops", NOW));
        assertThat(granted.due()).contains(due.plus(Duration.ofHours(2)));
        assertThat(granted.owesVerdict()).isTrue();
        assertThat(granted.holds().verdict().orElseThrow())
                .isEqualTo(new Holds.Verdict("q-1", 1, true, TOMORROW, "until the rain stops", NOW, false));
        assertThat(said(granted, new HoldCommand.ConfirmVerdict(ID, "r-1"), Town.STREET_OFFICER, NOW))
                .isEqualTo("authority.not-by-hand");

        Order told = Order.evolve(granted, new HoldEvent.VerdictDelivered("r-1", NOW));
        assertThat(told.owesVerdict()).isFalse();
        Order again = Order.evolve(
                told, new HoldEvent.ExtensionRequested(request("q-2", TOMORROW), Duration.ofHours(1), NOW));
        Order refused = Order.evolve(again, new HoldEvent.HoldRefused("street", "it can be done", NOW));
        assertThat(refused.holds().verdict().orElseThrow().count()).isEqualTo(2);
        assertThat(refused.due()).isEqualTo(granted.due());
    }

    @Test
    void a_consent_that_no_department_asked_for_owes_it_no_word() {
        Order extended = Order.evolve(
                at("extension asked"), new HoldEvent.OrderExtended(Duration.ofHours(2), "street", "second", "", NOW));
        assertThat(extended.owesVerdict()).isFalse();
    }

    private static ExtensionRequest request(String id, Instant until) {
        return new ExtensionRequest(id, until, "more rain", NOW, "chen");
    }

    private static String said(Order now, OrderCommand command, Actor actor, Instant at) {
        return Table.said(OrderDecisions.decide(now, command, Town.context(actor, at), incident()));
    }

    private static Order at(String row) {
        return switch (row) {
            case "deferral asked" ->
                Order.evolve(at("IN_PROGRESS"), new HoldEvent.DeferralAsked(TOMORROW, "street", "no parts", Town.NOON));
            case "extension asked" ->
                Order.evolve(
                        at("IN_PROGRESS"),
                        new HoldEvent.ExtensionAsked(Duration.ofHours(2), "street", "rain", Town.NOON));
            case "deferred" ->
                Order.evolve(
                        at("IN_PROGRESS"),
                        new HoldEvent.OrderDeferred(
                                Town.NOON.plus(Duration.ofMinutes(30)), "street", "second", "", Town.NOON));
            case "supervised" ->
                Order.evolve(
                        at("IN_PROGRESS"),
                        new HoldEvent.OrderSupervised(Town.DISTRICT, "district", "report daily", Town.NOON));
            case "asked, city supervises" ->
                Order.evolve(
                        at("deferral asked"),
                        new HoldEvent.OrderSupervised(Town.CITY, "city", "report daily", Town.NOON));
            case "department asked" ->
                Order.evolve(
                        at("IN_PROGRESS"), new HoldEvent.ExtensionRequested(REQUEST, Duration.ofHours(2), Town.NOON));
            case "verdict owed" ->
                Order.evolve(at("department asked"), new HoldEvent.HoldRefused("street", "no", Town.NOON));
            case "at rest with its incident" ->
                Order.evolve(at("IN_PROGRESS"), new HoldEvent.ClocksStopped(TOMORROW, "district", Town.NOON));
            case "deferral asked, at rest" ->
                Order.evolve(at("deferral asked"), new HoldEvent.ClocksStopped(TOMORROW, "district", Town.NOON));
            case "shirked" ->
                Order.evolve(at("DECLINED"), new HoldEvent.BlameShifted("street", "it was theirs", Town.NOON));
            default -> OrderDecisionsTest.at(OrderStage.valueOf(row));
        };
    }

    private static OrderCommand command(String name) {
        return switch (name) {
            case "AskDeferral" -> new HoldCommand.AskDeferral(ID, TOMORROW, "no parts");
            case "AskExtension" -> new HoldCommand.AskExtension(ID, Duration.ofHours(2), "rain");
            case "Grant" -> new HoldCommand.Grant(ID, "");
            case "Refuse" -> new HoldCommand.Refuse(ID, "it can be done");
            case "Resume" -> new HoldCommand.Resume(ID, "the parts are here");
            case "ResumeOnTime" -> new HoldCommand.ResumeOnTime(ID);
            case "RecordShirking" -> new HoldCommand.RecordShirking(ID, "it was theirs");
            case "Supervise" -> new HoldCommand.Supervise(ID, "report daily");
            case "RecordRequest" -> new HoldCommand.RecordRequest(ID, request("q-2", TOMORROW));
            case "ConfirmVerdict" -> new HoldCommand.ConfirmVerdict(ID, "r-9");
            case "StandStill" -> new HoldCommand.StandStill(ID, TOMORROW, "district");
            case "GoOn" -> new HoldCommand.GoOn(ID, "district");
            case "EndSupervision" -> new HoldCommand.EndSupervision(ID, "");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Actor actorFor(String command) {
        return switch (command) {
            case "ResumeOnTime", "ConfirmVerdict", "StandStill", "GoOn" -> Town.OUTBOX;
            case "RecordRequest" -> Town.FIRE;
            case "Grant", "Refuse", "Supervise", "EndSupervision" -> Town.DISTRICT_OFFICER;
            default -> Town.STREET_OFFICER;
        };
    }

    private static Incident incident() {
        Incident reported = Town.leak();
        return Incident.evolve(reported, new IncidentEvent.HandlingStarted("", Town.NOON));
    }
}
