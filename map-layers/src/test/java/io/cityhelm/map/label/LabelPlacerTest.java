package io.cityhelm.map.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {

    private static final double WORLD = 1 << 16;

    @Test
    void givenTwoNamesOnOnePlace_whenPlaced_thenTheHigherRankStays() {
        LabelWish street = wish("上湖街道", 100, 100, 2);
        LabelWish district = wish("清河区", 105, 104, 1);

        assertThat(LabelPlacer.place(List.of(street, district), WORLD, 4)).containsExactly(district);
    }

    @Property(tries = 100)
    void givenManyNames_whenPlaced_thenNoneCoversAnotherAndNoneIsLeftOutWithoutCause(
            @ForAll @Size(max = 80) List<@IntRange(max = 640_000) Integer> spots) {
        List<LabelWish> wishes =
                spots.stream().map(s -> wish("东塘市", s % 800, s / 800.0, s % 3)).toList();

        List<LabelWish> placed = LabelPlacer.place(wishes, WORLD, 4);

        for (LabelWish a : placed) {
            assertThat(placed.stream().filter(b -> b != a && covers(a, b))).isEmpty();
        }
        for (LabelWish left : wishes) {
            assertThat(placed.contains(left) || placed.stream().anyMatch(b -> covers(left, b)))
                    .isTrue();
        }
    }

    @Test
    void givenAName_whenDrawn_thenItHasInkAndHaloAndIsDrawnOnce() {
        LabelPainter painter = new LabelPainter();
        var ink = new LabelPainter.Ink("清河区", 14, 0xFFFFFFFF, 0xFF000000);

        LabelSprite sprite = painter.draw(ink);

        assertThat(sprite.pixels()).contains(0xFFFFFFFF);
        assertThat(sprite.width()).isBetween(42, 60);
        assertThat(painter.draw(ink)).isSameAs(sprite);
    }

    @Test
    void givenASpriteAtTheEdge_whenStamped_thenNothingOutsideIsTouched() {
        int[] pixels = new int[16];
        java.util.Arrays.fill(pixels, 0xFFAABBCC);
        LabelSprite sprite = new LabelSprite(pixels, 4, 4);
        int[] frame = new int[100];

        sprite.stamp(frame, 10, 10, 0, 9);
        sprite.stamp(frame, 10, 10, 10, 0);
        sprite.stamp(frame, 10, 10, 500, 500);

        assertThat(java.util.Arrays.stream(frame).filter(p -> p == 0xFFAABBCC)).hasSize(2 * 3 + 2 * 2);
    }

    private static boolean covers(LabelWish a, LabelWish b) {
        double wide = 3 * 12 + 4;
        return Math.abs(a.worldX() - b.worldX()) * WORLD < wide
                && Math.abs(a.worldY() - b.worldY()) * WORLD < 12 * 1.2 + 4;
    }

    private static LabelWish wish(String text, double x, double y, int rank) {
        return new LabelWish(new LabelPainter.Ink(text, 12, -1, 0), x / WORLD, y / WORLD, rank);
    }
}
