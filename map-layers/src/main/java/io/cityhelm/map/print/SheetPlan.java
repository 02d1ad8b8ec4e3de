package io.cityhelm.map.print;

import io.cityhelm.map.label.LabelPainter;
import io.cityhelm.map.print.SheetPen.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything stands on a sheet: the title above, the map, and below it what explains it. Widths of words are
 * estimated, so that the plan can be made before a font is read.
 */
public record SheetPlan(SheetSize size, Box head, Box map, Box foot, List<Integer> legendRows) {

    static final double MARGIN = 22;
    static final double SWATCH_GAP = 6;
    static final double LEAST_SWATCH = 44;
    static final double SMALL = 7.5;
    static final double ROW = 22;
    static final double LINE = 10.5;
    /** What the scale bar, the datum and the ratio take at the right. */
    static final double SCALE_ROOM = 190;

    private static final double HEAD = 30;

    /** The plan for words on a sheet. */
    public static SheetPlan of(SheetSize size, SheetWords words) {
        double wide = size.width() - 2 * MARGIN;
        List<Integer> rows =
                words.legend().map(legend -> rows(legend, wide - SCALE_ROOM)).orElse(List.of());
        double legend = rows.isEmpty() ? 0 : 14 + rows.size() * ROW;
        double foot = Math.max(legend, 36) + 2 * LINE + 8;
        Box head = new Box(MARGIN, MARGIN - 6, wide, HEAD);
        Box map = new Box(MARGIN, head.bottom(), wide, size.height() - MARGIN - head.bottom() - foot);
        return new SheetPlan(size, head, map, new Box(MARGIN, map.bottom() + 6, wide, foot - 6), rows);
    }

    /** How wide the square of a class with its words is. */
    static double swatch(String text) {
        return Math.max(LEAST_SWATCH, LabelPainter.width(text, SMALL) + SWATCH_GAP);
    }

    /** The first class of each row. */
    private static List<Integer> rows(SheetWords.Legend legend, double room) {
        List<Integer> first = new ArrayList<>(List.of(0));
        double x = 0;
        for (int i = 0; i < legend.classes().size(); i++) {
            double width = swatch(legend.classes().get(i).text());
            if (x > 0 && x + width > room) {
                first.add(i);
                x = 0;
            }
            x += width;
        }
        return first;
    }

    /** The room of the map in logical pixels of a screen, for {@code MapView.shot}. */
    public double mapWidth() {
        return map.width() * 96 / 72;
    }

    /** The room of the map in logical pixels of a screen. */
    public double mapHeight() {
        return map.height() * 96 / 72;
    }

    /** Pixels of the map's picture for each of its logical pixels. */
    public double mapScale() {
        return size.dotsPerInch() / 96;
    }
}
