package io.cityhelm.cockpit.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.DepotSighting;
import io.cityhelm.core.force.DepotStatus;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SituationMarksTest {

    private static final Instant NOON = Instant.parse("2020-11-07T04:00:00Z");

    private final UnitBoard units = new UnitBoard();
    private final DepotBoard depots = new DepotBoard();
    private final Resources resources = SmallCity.pack().resources();
    private final SituationMarks marks = new SituationMarks(new ForceMarks(
            units,
            new io.cityhelm.core.force.UnitTracks(),
            depots,
            resources,
            Clock.fixed(NOON, ZoneOffset.UTC),
            new Wording(Messages.in(Locale.SIMPLIFIED_CHINESE), ZoneOffset.UTC)));

    @Test
    void givenUnitsOfEveryStatus_whenMarked_thenOnlyThoseThatWaitAreQuiet() {
        units.accept(
                Arrays.stream(UnitStatus.values()).map(SituationMarksTest::unit).toList());

        List<Mark> found = marks.of(Picture.NOT_YET, Optional.empty());

        assertThat(found)
                .filteredOn(mark -> mark.kind() == MarkKind.UNIT && mark.quiet())
                .extracting(Mark::id)
                .containsExactlyInAnyOrder("unit:AVAILABLE", "unit:OUT_OF_SERVICE");
        assertThat(found).extracting(Mark::label).contains("消防 3-02 · 待命", "消防 3-02 · 途中");
    }

    @Test
    void givenDepots_whenMarked_thenEachStandsWhereItsOwnSystemSaysWithItsStatusAndHowOldThatIs() {
        Resources.Depot north = resources.depots().getFirst();
        LonLat moved = new LonLat(120.14, 30.12);
        depots.accept(List.of(new DepotSighting("truck", DepotStatus.CLOSED, moved, NOON.minusSeconds(720))));

        List<Mark> found = marks.of(Picture.NOT_YET, Optional.empty());

        assertThat(found)
                .containsExactly(
                        Mark.depot("depot:north", north.place(), true, "北库 · 开放"),
                        Mark.depot("depot:truck", moved, false, "移动储备车 · 停用（12 分钟前所报）"));
        depots.accept(List.of(new DepotSighting("truck", DepotStatus.OPEN, north.place(), NOON)));
        assertThat(marks.of(Picture.NOT_YET, Optional.empty()))
                .contains(Mark.depot("depot:truck", north.place(), true, "移动储备车 · 开放"));
    }

    private static Unit unit(UnitStatus status) {
        return new Unit(
                status.name(),
                "消防 3-02",
                "fire",
                "fire",
                status,
                new LonLat(120.1, 30.2),
                Optional.empty(),
                Instant.EPOCH);
    }
}
