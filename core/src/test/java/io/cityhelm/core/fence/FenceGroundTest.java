package io.cityhelm.core.fence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.geo.LonLat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A square of two kilometres with its west border at 120 degrees east. */
class FenceGroundTest {

    private static final double LAT = 1 / 111.195;
    private static final double LON = LAT / Math.cos(Math.toRadians(30));
    private static final double MARGIN = 30;

    private static LonLat at(double east, double north) {
        return new LonLat(120 + east / 1000 * LON, 30 + north / 1000 * LAT);
    }

    private static final FenceGround SQUARE =
            FenceGround.drawn(List.of(at(0, -1_000), at(2_000, -1_000), at(2_000, 1_000), at(0, 1_000)), MARGIN);

    @Test
    void within_the_margin_on_both_sides_of_the_border_nothing_is_decided() {
        assertThat(SQUARE.sideOf(at(1_000, 0))).contains(FenceSide.INSIDE);
        assertThat(SQUARE.sideOf(at(31, 0))).contains(FenceSide.INSIDE);
        assertThat(SQUARE.sideOf(at(29, 0))).isEmpty();
        assertThat(SQUARE.sideOf(at(0, 0))).isEmpty();
        assertThat(SQUARE.sideOf(at(-29, 0))).isEmpty();
        assertThat(SQUARE.sideOf(at(-31, 0))).contains(FenceSide.OUTSIDE);
        assertThat(SQUARE.sideOf(at(-90_000, 0))).contains(FenceSide.OUTSIDE);
    }

    @Test
    void what_is_narrower_than_twice_the_margin_has_no_inside() {
        List<LonLat> lane = List.of(at(0, 0), at(1_000, 0), at(1_000, 59), at(0, 59));

        assertThat(FenceGround.drawn(lane, 30).hasInside()).isFalse();
        assertThat(FenceGround.drawn(lane, 29).hasInside()).isTrue();
    }

    /** Positions that jump about by less than the margin around one place come from one side only. */
    @Property(tries = 300)
    void whoever_stands_still_never_crosses(
            @ForAll @DoubleRange(min = -500, max = 500) double east,
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -29.9, max = 29.9) Double> jumps) {
        FenceSide side = null;
        int crossings = 0;
        for (double jump : jumps) {
            Optional<FenceSide> now = SQUARE.sideOf(at(east + jump, 0));
            if (now.isPresent() && side != null && now.get() != side) {
                crossings++;
            }
            side = now.orElse(side);
        }

        assertThat(crossings).isZero();
    }

    /** Whoever drives through it in small steps goes in once and out once, wherever and however fast. */
    @Property(tries = 100)
    void whoever_drives_through_crosses_twice(
            @ForAll @DoubleRange(min = -900, max = 900) double north,
            @ForAll @DoubleRange(min = 5, max = 400) double step) {
        FenceSide side = FenceSide.OUTSIDE;
        int crossings = 0;
        for (double east = -600; east <= 2_600; east += step) {
            FenceSide now = SQUARE.sideOf(at(east, north)).orElse(side);
            crossings += now == side ? 0 : 1;
            side = now;
        }

        assertThat(crossings).isEqualTo(2);
        assertThat(side).isEqualTo(FenceSide.OUTSIDE);
    }
}
