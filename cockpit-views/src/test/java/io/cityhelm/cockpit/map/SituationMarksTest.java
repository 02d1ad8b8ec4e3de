package io.cityhelm.cockpit.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.overlay.Mark;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SituationMarksTest {

    private final SituationMarks marks = new SituationMarks(Messages.in(Locale.SIMPLIFIED_CHINESE));

    @Test
    void givenUnitsOfEveryStatus_whenMarked_thenOnlyThoseThatWaitAreQuiet() {
        List<Unit> units =
                Arrays.stream(UnitStatus.values()).map(SituationMarksTest::unit).toList();

        List<Mark> found = marks.of(Picture.NOT_YET, units, Optional.empty());

        assertThat(found)
                .filteredOn(Mark::quiet)
                .extracting(Mark::id)
                .containsExactly("unit:AVAILABLE", "unit:OUT_OF_SERVICE");
        assertThat(found).extracting(Mark::label).contains("消防 3-02 · 待命", "消防 3-02 · 途中");
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
