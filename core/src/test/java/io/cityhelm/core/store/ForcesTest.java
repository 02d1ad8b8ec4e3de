package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.attention.ForceNeeds;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.command.Timers;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.AssignmentState;
import io.cityhelm.core.force.Brigade;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.DepotSighting;
import io.cityhelm.core.force.DepotStatus;
import io.cityhelm.core.force.StockCommand;
import io.cityhelm.core.force.UnitRef;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.room.Mention;
import io.cityhelm.core.room.NoteCommand;
import io.cityhelm.core.room.NoteId;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ForcesTest extends OpenLedger {

    private static final String UNIT = Brigade.ENGINE.id();
    private static final NoteId NOTE = new NoteId(new UUID(0, 7));

    private final DepotBoard depots = new DepotBoard();

    @Override
    protected CommandDesk desk(Ledger on) {
        return new CommandDesk(
                on.journal(), on.lookups(), CityRules.NONE.depots(depots), Town.TREE, clock, clock.getZone());
    }

    @Test
    void a_second_assignment_never_overwrites_the_first_however_many_come_at_once() throws Exception {
        reportAndVerify();
        done(Town.STREET_OFFICER, Request.of(Town.report(Brigade.OTHER, Town.STREET)));
        List<CompletableFuture<Outcome>> both = List.of(
                desk.submit(
                        Town.STREET_OFFICER,
                        Request.of(new AssignmentCommand.Dispatch(Brigade.ENGINE, Town.INCIDENT, ""))),
                desk.submit(
                        Town.STREET_OFFICER,
                        Request.of(new AssignmentCommand.Reserve(Brigade.ENGINE, Brigade.OTHER, ""))));

        assertThat(both.getFirst().get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
        assertThat(rule(both.getLast().get(10, TimeUnit.SECONDS))).isEqualTo("unit.held");
        assertThat(ledger.lookups().forces().openAssignments(Town.INCIDENT)).hasSize(1);
        assertThat(ledger.lookups().forces().openAssignments(Brigade.OTHER)).isEmpty();
    }

    @Test
    void a_unit_on_scene_is_asked_and_missed_and_found_and_all_of_it_survives_a_restart() throws Exception {
        onScene();
        clock.advance(Brigade.RHYTHM.every().minusSeconds(1));
        assertThat(tick()).isEmpty();
        assertThat(needs()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        close();
        open();
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(needs()).singleElement().satisfies(need -> {
            assertThat(need.what()).isEqualTo(Need.What.CHECK_UNIT);
            assertThat(need.due()).contains(clock.instant().plus(Brigade.RHYTHM.answer()));
        });
        assertThat(tick()).isEmpty();

        close();
        clock.advance(Duration.ofHours(9));
        open();
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(needs()).extracting(Need::what).containsExactly(Need.What.FIND_UNIT);
        assertThat(tick()).as("missed once").isEmpty();

        done(Town.STREET_OFFICER, Request.of(new AssignmentCommand.AnswerCheck(UNIT, "all seven")));
        assertThat(needs()).isEmpty();
        clock.advance(Brigade.RHYTHM.every());
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(ledger.situation().timeline(Town.INCIDENT))
                .extracting(each -> each.entry().type())
                .endsWith(
                        "unit-reserved",
                        "unit-dispatched",
                        "unit-arrived",
                        "check-asked",
                        "check-missed",
                        "check-answered",
                        "check-asked");
    }

    @Test
    void an_incident_that_holds_units_closes_after_all_of_them_were_released_at_once() throws Exception {
        onScene();
        UnitRef second = new UnitRef("fire-2", "Engine 2", "engine", "fire", Town.STREET);
        done(Town.STREET_OFFICER, Request.of(new AssignmentCommand.Dispatch(second, Town.INCIDENT, "")));
        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Handle(Town.INCIDENT, "")));
        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Resolve(Town.INCIDENT, "sealed")));
        Request close = Request.of(new IncidentCommand.Close(Town.INCIDENT, ""));
        assertThat(rule(submit(desk, Town.STREET_OFFICER, close))).isEqualTo("incident.units-held");
        assertThat(rule(submit(desk, Town.OTHER_STREET_OFFICER, new Request.OnUnitsRelease(Town.INCIDENT, "over"))))
                .isEqualTo("authority.outside-jurisdiction");
        assertThat(ledger.lookups().forces().openAssignments(Town.INCIDENT)).hasSize(2);

        done(Town.STREET_OFFICER, new Request.OnUnitsRelease(Town.INCIDENT, "over"));

        assertThat(ledger.lookups().forces().openAssignments(Town.INCIDENT)).isEmpty();
        assertThat(ledger.lookups()
                        .forces()
                        .assignment(UNIT)
                        .orElseThrow()
                        .state()
                        .state())
                .isEqualTo(AssignmentState.RELEASED);
        assertThat(ledger.lookups()
                        .forces()
                        .assignment("fire-2")
                        .orElseThrow()
                        .state()
                        .state())
                .isEqualTo(AssignmentState.CANCELLED);
        assertThat(rule(submit(desk, Town.STREET_OFFICER, new Request.OnUnitsRelease(Town.INCIDENT, "over"))))
                .isEqualTo("unit.none-held");
        done(Town.STREET_OFFICER, close);
    }

    @Test
    void who_is_released_is_free_for_the_next_and_who_saw_an_older_state_hears_how_it_stands() throws Exception {
        onScene();
        assertThat(rule(submit(desk, Town.STREET_OFFICER, Request.of(new AssignmentCommand.Release(UNIT, ""), 1))))
                .isEqualTo("unit.moved-on");
        done(Town.STREET_OFFICER, Request.of(new AssignmentCommand.Release(UNIT, "done")));
        done(Town.STREET_OFFICER, Request.of(Town.report(Brigade.OTHER, Town.STREET)));
        done(Town.STREET_OFFICER, Request.of(new AssignmentCommand.Reserve(Brigade.ENGINE, Brigade.OTHER, "next")));

        assertThat(ledger.lookups()
                        .forces()
                        .assignment(UNIT)
                        .orElseThrow()
                        .state()
                        .state())
                .isEqualTo(AssignmentState.RESERVED);
        assertThat(ledger.lookups().forces().openAssignments())
                .extracting(one -> one.state().incident())
                .containsExactly(Brigade.OTHER);
    }

    @Test
    void a_mention_waits_for_its_seat_until_it_is_read() throws Exception {
        reportAndVerify();
        note();

        assertThat(mentions(Town.STREET_OFFICER)).isEmpty();
        assertThat(mentions(Town.DISTRICT_OFFICER)).containsExactly(Need.What.READ_NOTE);
        done(Town.DISTRICT_OFFICER, Request.of(new NoteCommand.Read(NOTE)));
        assertThat(mentions(Town.DISTRICT_OFFICER)).isEmpty();
        assertThat(ledger.lookups().notes().notesOf(Town.INCIDENT)).hasSize(1);
    }

    @Test
    void rebuilt_tables_of_units_stocks_and_notes_equal_the_live_ones() throws Exception {
        onScene();
        note();
        done(Town.STREET_OFFICER, Request.of(new StockCommand.Reserve(Brigade.HOSES, Town.INCIDENT, 7)));
        done(Town.STREET_OFFICER, Request.of(new StockCommand.Consume(Brigade.HOSES, Town.INCIDENT, 3)));
        clock.advance(Brigade.RHYTHM.every());
        assertThat(tick()).hasSize(1);
        List<String> live = Tables.dump(file());

        ledger.rebuild();

        assertThat(Tables.dump(file())).isEqualTo(live).anyMatch(row -> row.startsWith("assignment"));
        assertThat(ledger.lookups()
                        .forces()
                        .stock(Brigade.HOSES.id())
                        .orElseThrow()
                        .state())
                .satisfies(stock -> {
                    assertThat(stock.free()).isEqualTo(33);
                    assertThat(stock.heldFor(Town.INCIDENT)).isEqualTo(4);
                });
    }

    @Test
    void a_depot_that_closes_keeps_what_is_reserved_gives_no_more_and_a_rebuild_is_the_same_whatever_it_says_then()
            throws Exception {
        reportAndVerify();
        Request reserve = Request.of(new StockCommand.Reserve(Brigade.HOSES, Town.INCIDENT, 7));
        done(Town.STREET_OFFICER, reserve);
        says(DepotStatus.CLOSED, 0);
        assertThat(rule(submit(desk, Town.STREET_OFFICER, reserve))).isEqualTo("stock.depot-closed");
        done(Town.STREET_OFFICER, Request.of(new StockCommand.Consume(Brigade.HOSES, Town.INCIDENT, 3)));
        done(Town.STREET_OFFICER, Request.of(new StockCommand.Return(Brigade.HOSES, Town.INCIDENT, 1)));

        says(DepotStatus.OPEN, -1);
        assertThat(rule(submit(desk, Town.STREET_OFFICER, reserve)))
                .as("an older word changes nothing")
                .isEqualTo("stock.depot-closed");
        clock.advance(Duration.ofHours(9));
        assertThat(rule(submit(desk, Town.STREET_OFFICER, reserve)))
                .as("silence opens no door")
                .isEqualTo("stock.depot-closed");
        List<String> live = Tables.dump(file());
        says(DepotStatus.OPEN, 1);
        ledger.rebuild();
        assertThat(Tables.dump(file())).isEqualTo(live).anyMatch(row -> row.startsWith("stock"));
        assertThat(ledger.lookups()
                        .forces()
                        .stock(Brigade.HOSES.id())
                        .orElseThrow()
                        .state()
                        .heldFor(Town.INCIDENT))
                .isEqualTo(3);

        done(Town.STREET_OFFICER, reserve);
    }

    private void says(DepotStatus status, int second) {
        depots.accept(List.of(new DepotSighting(
                Brigade.HOSES.id().depot(), status, Town.PLACE.point(), Town.NOON.plusSeconds(second))));
    }

    private void onScene() throws Exception {
        reportAndVerify();
        done(Town.STREET_OFFICER, Request.of(new AssignmentCommand.Dispatch(Brigade.ENGINE, Town.INCIDENT, "")));
        done(Town.STREET_OFFICER, Request.of(new AssignmentCommand.Arrive(UNIT, Brigade.RHYTHM)));
    }

    private void note() throws Exception {
        done(
                Town.STREET_OFFICER,
                Request.of(new NoteCommand.Write(
                        NOTE,
                        Town.INCIDENT,
                        "@district please look",
                        List.of(new Mention("district", Town.DISTRICT)),
                        List.of())));
    }

    private List<Outcome> tick() throws Exception {
        return new Timers(ledger.lookups(), desk, Town.CITY, Messages.in(Locale.ENGLISH))
                .tick(clock.instant())
                .get(10, TimeUnit.SECONDS);
    }

    private List<Need> needs() throws Exception {
        return ForceNeeds.of(
                Town.STREET,
                states(ledger.situation().openIncidents()),
                states(ledger.lookups().forces().openAssignments()),
                List.of());
    }

    private List<Need.What> mentions(Actor actor) throws Exception {
        return ForceNeeds.of(
                        actor.jurisdiction(),
                        states(ledger.situation().openIncidents()),
                        List.of(),
                        states(ledger.lookups().notes().unreadNotes()))
                .stream()
                .map(Need::what)
                .toList();
    }

    private static <T> List<T> states(List<Versioned<T>> all) {
        return all.stream().map(Versioned::state).toList();
    }
}
