package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.fence.Fence;
import io.cityhelm.core.fence.FenceCommand;
import io.cityhelm.core.fence.FenceId;
import io.cityhelm.core.fence.FenceSide;
import io.cityhelm.core.fence.FenceTerms;
import io.cityhelm.core.fence.FenceWatchFor;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.OpenLedger;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units that enter and leave the west half of the city of squares: its border is at 120.4 degrees east. */
class FenceWatchTest extends OpenLedger {

    private static final CityPack PACK = SmallCity.pack();
    private static final FenceId ID = new FenceId(new UUID(0, 5));
    private static final Actor.Officer WANG =
            new Actor.Officer("wang", "王", Role.DUTY_OFFICER, PACK.tree().root().code());
    private static final LonLat WEST = new LonLat(120.39, 30.4);
    private static final LonLat EAST = new LonLat(120.41, 30.4);
    /** Ten metres beyond the border. */
    private static final LonLat AT_THE_BORDER = new LonLat(120.4001, 30.4);

    private UnitBoard units;
    private FenceWatch watch;

    @Override
    @BeforeEach
    protected void open() throws Exception {
        super.open();
        units = units == null ? new UnitBoard() : units;
        watch = new FenceWatch(ledger.lookups(), ledger.journal(), units, desk, PACK, Messages.in(Locale.ENGLISH));
    }

    @Override
    protected CommandDesk desk(Ledger on) {
        return new CommandDesk(on.journal(), on.lookups(), PACK.tree(), clock, clock.getZone());
    }

    private void fence(FenceWatchFor watchFor, String... kinds) throws Exception {
        done(
                WANG,
                Request.of(new FenceCommand.Set(
                        ID,
                        new FenceTerms(
                                "west",
                                Optional.of(SmallCity.WEST),
                                List.of(),
                                SmallCity.WEST,
                                List.of(kinds),
                                watchFor,
                                Grade.II,
                                30))));
    }

    private void seen(String unit, LonLat place) {
        units.accept(List.of(new Unit(
                unit,
                "Unit " + unit,
                "engine",
                "fire",
                UnitStatus.EN_ROUTE,
                place,
                Optional.empty(),
                clock.instant())));
    }

    /** A second later. */
    private List<Outcome> tick() throws Exception {
        clock.advance(Duration.ofSeconds(1));
        List<Outcome> done = watch.tick(clock.instant()).get();
        assertThat(done).allMatch(Outcome.Done.class::isInstance);
        return done;
    }

    private List<String> told() throws Exception {
        return ledger.situation().openAlerts().stream()
                .map(Versioned::state)
                .map(alert -> alert.content().title())
                .toList();
    }

    private Fence fence() throws Exception {
        return ledger.lookups().fences().fence(ID).orElseThrow().state();
    }

    /** The process ends, and another begins with what is on the disk and on the board. */
    private void restart() throws Exception {
        close();
        open();
    }

    @Test
    void who_enters_and_who_leaves_is_told_once_each_through_the_alerts() throws Exception {
        seen("a", WEST);
        seen("b", EAST);
        fence(FenceWatchFor.BOTH);
        assertThat(tick()).as("who is where at the beginning").hasSize(1);
        assertThat(tick()).isEmpty();

        seen("a", EAST);
        seen("b", WEST);
        assertThat(tick()).hasSize(2);

        assertThat(told())
                .containsExactlyInAnyOrder("Unit a left the geofence “west”", "Unit b entered the geofence “west”");
        assertThat(tick()).isEmpty();
        Alert alert = ledger.situation().openAlerts().getFirst().state();
        assertThat(alert.content().grade()).isEqualTo(Grade.II);
        assertThat(alert.content().source()).isEqualTo("geofence");
        assertThat(PACK.tree()
                        .covers(
                                PACK.tree().root().code(),
                                alert.content().place().jurisdiction()))
                .isTrue();
    }

    @Test
    void only_what_was_asked_for_is_told_and_the_way_back_is_known_all_the_same() throws Exception {
        seen("a", EAST);
        fence(FenceWatchFor.ENTERING);
        tick();
        for (LonLat place : List.of(WEST, EAST, WEST)) {
            seen("a", place);
            assertThat(tick()).hasSize(1);
        }

        assertThat(told()).hasSize(2).allMatch(title -> title.contains("entered"));
    }

    @Test
    void whoever_jumps_about_at_the_border_is_told_nothing_of() throws Exception {
        seen("a", WEST);
        fence(FenceWatchFor.BOTH);
        tick();
        for (int i = 0; i < 10; i++) {
            seen("a", i % 2 == 0 ? AT_THE_BORDER : WEST);
            assertThat(tick()).isEmpty();
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void an_old_position_says_nothing_until_a_fresh_one_comes() throws Exception {
        seen("a", WEST);
        fence(FenceWatchFor.BOTH);
        tick();
        seen("a", EAST);
        clock.advance(PACK.resources().fresh());
        assertThat(tick()).isEmpty();

        seen("a", EAST);
        assertThat(tick()).hasSize(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void units_of_other_kinds_come_and_go() throws Exception {
        seen("a", WEST);
        fence(FenceWatchFor.BOTH, "ambulance");
        tick();
        seen("a", EAST);

        assertThat(tick()).isEmpty();
    }

    @Test
    void a_restart_repeats_nothing_that_was_told() throws Exception {
        seen("a", EAST);
        fence(FenceWatchFor.BOTH);
        tick();
        seen("a", WEST);
        tick();
        assertThat(told()).hasSize(1);

        restart();

        assertThat(tick()).isEmpty();
        assertThat(told()).hasSize(1);
        // not even when somebody has dealt with it meanwhile
        done(
                WANG,
                Request.of(new AlertCommand.Clear(
                        ledger.situation().openAlerts().getFirst().state().key(), "seen")));
        restart();
        assertThat(tick()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_crossing_that_was_seen_and_not_yet_told_when_the_process_ended_is_told_by_the_next() throws Exception {
        seen("a", EAST);
        fence(FenceWatchFor.BOTH);
        tick();
        seen("a", WEST);

        restart();

        assertThat(tick()).hasSize(1);
        assertThat(told()).containsExactly("Unit a entered the geofence “west”");
    }

    @Test
    void whoever_crossed_while_nothing_ran_is_told_of_at_the_first_fresh_position() throws Exception {
        seen("a", WEST);
        fence(FenceWatchFor.LEAVING);
        tick();
        restart();
        clock.advance(Duration.ofHours(8));
        assertThat(tick()).isEmpty();

        seen("a", EAST);

        assertThat(tick()).hasSize(1);
        assertThat(told()).containsExactly("Unit a left the geofence “west”");
    }

    @Test
    void what_has_ended_tells_nothing_more_and_a_rebuild_knows_the_same() throws Exception {
        seen("a", WEST);
        fence(FenceWatchFor.BOTH);
        tick();
        seen("a", EAST);
        tick();
        Fence before = fence();
        assertThat(before.sideOf("a")).isEqualTo(FenceSide.OUTSIDE);
        ledger.rebuild();
        assertThat(fence()).isEqualTo(before);

        done(WANG, Request.of(new FenceCommand.End(ID, "over")));
        seen("a", WEST);

        assertThat(tick()).isEmpty();
        assertThat(ledger.lookups().fences().standing()).isEmpty();
        assertThat(fence().end()).isPresent();
    }
}
