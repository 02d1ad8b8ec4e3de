package io.cityhelm.map.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final int SIZE = 32;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    private final Coverage coverage = new Coverage(SIZE);

    @Test
    void givenABoxThatCutsPixels_whenPainted_thenEachIsCoveredByItsShare() {
        polygon(1.25, 2, 3.5, 2, 3.5, 4.5, 1.25, 4.5);
        int[] pixels = painted();

        assertThat(grey(pixels, 1, 2)).isEqualTo(191); // three quarters
        assertThat(grey(pixels, 2, 3)).isEqualTo(255);
        assertThat(grey(pixels, 3, 3)).isEqualTo(128);
        assertThat(grey(pixels, 3, 4)).isEqualTo(64);
        assertThat(grey(pixels, 0, 3)).isZero();
        assertThat(grey(pixels, 4, 3)).isZero();
        assertThat(grey(pixels, 2, 5)).isZero();
    }

    @Test
    void givenAnAreaFarLargerThanTheSquare_whenPainted_thenAllOfItIsCovered() {
        polygon(-5000, -4000, 6000, -4500, 7000, 5000, -5500, 6000);

        assertThat(painted()).containsOnly(WHITE);
    }

    @Test
    void givenAreasBesideTheSquare_whenPainted_thenNothingIs() {
        polygon(-90, 3, -10, 3, -10, 20, -90, 20);
        polygon(40, 3, 90, 3, 90, 20, 40, 20);
        polygon(3, -90, 20, -90, 20, -10, 3, -10);
        polygon(3, 50, 20, 50, 20, 90, 3, 90);

        assertThat(painted()).containsOnly(BLACK);
    }

    @Test
    void givenAHole_whenItRunsTheOtherWay_thenItIsLeftOut() {
        polygon(2, 2, 20, 2, 20, 20, 2, 20);
        polygon(8, 8, 8, 12, 12, 12, 12, 8);
        int[] pixels = painted();

        assertThat(grey(pixels, 10, 10)).isZero();
        assertThat(grey(pixels, 5, 10)).isEqualTo(255);
        assertThat(grey(pixels, 15, 10)).isEqualTo(255);
    }

    @Test
    void givenAPass_whenItWasPainted_thenTheNextBeginsEmpty() {
        polygon(-50, -50, 90, -50, 90, 90, -50, 90);
        painted();

        assertThat(painted()).containsOnly(BLACK);
    }

    @Property(tries = 300)
    void aPartOfTheSquareIsPaintedAsInTheWhole(
            @ForAll @DoubleRange(min = -20, max = 50) double x1,
            @ForAll @DoubleRange(min = -20, max = 50) double y1,
            @ForAll @DoubleRange(min = -20, max = 50) double x2,
            @ForAll @DoubleRange(min = -20, max = 50) double y2,
            @ForAll @DoubleRange(min = -20, max = 50) double x3,
            @ForAll @DoubleRange(min = -20, max = 50) double y3) {
        polygon(x1, y1, x2, y2, x3, y3);
        int[] whole = painted();
        coverage.within(8, 5, 12, 20);
        polygon(x1, y1, x2, y2, x3, y3);
        int[] part = painted();
        coverage.within(0, 0, SIZE, SIZE);

        for (int y = 5; y < 25; y++) {
            for (int x = 8; x < 20; x++) {
                assertThat(grey(part, x, y)).isCloseTo(grey(whole, x, y), within(1));
            }
        }
    }

    @Test
    void givenASeeThroughColour_whenPaintedOverAnother_thenTheyMixAsTheirShares() {
        polygon(0, 0, 32, 0, 32, 32, 0, 32);
        int[] pixels = new int[SIZE * SIZE];
        Arrays.fill(pixels, 0xFF204060);
        coverage.paint(pixels, 0x80FF0000);

        assertThat(pixels).containsOnly(0xFF902030);
    }

    @Property(tries = 500)
    void aTriangleCoversAsMuchAsItIsLarge(
            @ForAll @DoubleRange(max = 32) double x1,
            @ForAll @DoubleRange(max = 32) double y1,
            @ForAll @DoubleRange(max = 32) double x2,
            @ForAll @DoubleRange(max = 32) double y2,
            @ForAll @DoubleRange(max = 32) double x3,
            @ForAll @DoubleRange(max = 32) double y3) {
        polygon(x1, y1, x2, y2, x3, y3);
        double covered = Arrays.stream(painted()).mapToDouble(p -> p & 0xFF).sum() / 255;
        double area = Math.abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2;

        // each pixel of the edge is rounded to one of 256 greys
        assertThat(covered).isCloseTo(area, within(0.5));
    }

    @Property(tries = 500)
    void neighboursThatShareABorderLeaveNoSeam(
            @ForAll @DoubleRange(min = 2, max = 30) double topX,
            @ForAll @DoubleRange(min = 2, max = 30) double bendX,
            @ForAll @DoubleRange(min = 2, max = 30) double bendY,
            @ForAll @DoubleRange(min = 2, max = 30) double bottomX) {
        polygon(-9, -9, topX, -9, bendX, bendY, bottomX, 40, -9, 40);
        polygon(topX, -9, 40, -9, 40, 40, bottomX, 40, bendX, bendY);

        assertThat(painted()).containsOnly(WHITE);
    }

    @Property(tries = 300)
    void aLineCoversItsLengthTimesItsWidth(
            @ForAll @DoubleRange(min = 4, max = 28) double x1,
            @ForAll @DoubleRange(min = 4, max = 28) double y1,
            @ForAll @DoubleRange(min = 4, max = 28) double x2,
            @ForAll @DoubleRange(min = 4, max = 28) double y2,
            @ForAll @DoubleRange(min = 0.5, max = 3) double width) {
        new Stroke(coverage, width).line(x1, y1, x2, y2);
        double covered = Arrays.stream(painted()).mapToDouble(p -> p & 0xFF).sum() / 255;

        assertThat(covered).isCloseTo(Math.hypot(x2 - x1, y2 - y1) * width, within(0.5));
    }

    @Test
    void givenALineWithACorner_whenDrawn_thenTheWedgeIsFilledOnEitherSide() {
        for (double turn : new double[] {24, 8}) {
            Stroke stroke = new Stroke(coverage, 6);
            stroke.line(4, 16, 16, 16);
            stroke.line(16, 16, 16, turn);
            int[] pixels = painted();
            // the outer corner, beyond both blunt ends
            int y = turn > 16 ? 14 : 17;
            assertThat(grey(pixels, 16, y)).isGreaterThan(250);
        }
    }

    private void polygon(double... corners) {
        int n = corners.length / 2;
        IntStream.range(0, n)
                .forEach(i -> coverage.edge(
                        corners[2 * i],
                        corners[2 * i + 1],
                        corners[2 * ((i + 1) % n)],
                        corners[2 * ((i + 1) % n) + 1]));
    }

    private int[] painted() {
        int[] pixels = new int[SIZE * SIZE];
        Arrays.fill(pixels, BLACK);
        coverage.paint(pixels, WHITE);
        return pixels;
    }

    private static int grey(int[] pixels, int x, int y) {
        return pixels[y * SIZE + x] & 0xFF;
    }
}
