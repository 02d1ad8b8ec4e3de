package io.cityhelm.map.print;

import io.cityhelm.map.furniture.ScaleStep;
import io.cityhelm.map.print.SheetPen.Box;
import io.cityhelm.map.print.SheetPen.Letter;
import io.cityhelm.map.style.Choropleth.LegendClass;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.view.MapPicture;
import java.io.IOException;
import java.util.List;

/** A finished sheet: draws itself with whatever pen there is, so that paper and picture are the same. Immutable. */
public record Sheet(SheetPlan plan, SheetWords words, MapPicture picture) {

    private static final int PAPER = 0xFFFFFF;
    private static final int INK = 0x14253D;
    private static final int QUIET = 0x54698A;
    private static final int LINE = 0xB9C4D4;
    private static final int ALARM = 0xC62828;
    private static final double BAR = 110;

    private static final Letter TITLE = new Letter(15, true, INK);
    private static final Letter TEXT = new Letter(9, false, INK);
    private static final Letter SMALL = new Letter(SheetPlan.SMALL, false, QUIET);
    private static final Letter NORTH = new Letter(9, true, INK);

    /** Draws everything. */
    public void draw(SheetPen pen) throws IOException {
        SheetSize size = plan.size();
        pen.area(new Box(0, 0, size.width(), size.height()), PAPER);
        head(pen);
        pen.picture(picture, plan.map());
        watermark(pen);
        pen.frame(plan.map(), 0.75, LINE);
        north(pen);
        legend(pen);
        scale(pen);
        lines(pen);
    }

    private void head(SheetPen pen) throws IOException {
        Box head = plan.head();
        double base = head.y() + 18;
        double asOf = pen.width(words.asOf(), TEXT);
        double room = head.width() - asOf - 16;
        if (words.watermark().isPresent()) {
            Letter letter = new Letter(11, true, ALARM);
            double width = pen.width(words.watermark().get(), letter);
            pen.text(words.watermark().get(), head.x() + room - width, base, letter);
            room -= width + 12;
        }
        pen.text(fitting(pen, words.title(), TITLE, room), head.x(), base, TITLE);
        pen.text(words.asOf(), head.right() - asOf, base, TEXT);
    }

    private void watermark(SheetPen pen) throws IOException {
        if (words.watermark().isEmpty()) {
            return;
        }
        String text = words.watermark().get();
        Box map = plan.map();
        double wanted = Math.min(map.width(), map.height());
        double size = Math.min(72, wanted * 0.5 / Math.max(1, pen.width(text, new Letter(1, true, ALARM))));
        Letter letter = new Letter(size, true, ALARM);
        for (double share : new double[] {0.2, 0.5, 0.8}) {
            pen.stamp(text, map.x() + map.width() * share, map.y() + map.height() * (1.1 - share) / 1.2, letter, 0.16);
        }
    }

    private void north(SheetPen pen) throws IOException {
        double x = plan.map().right() - 22;
        double y = plan.map().y() + 12;
        pen.area(new Box(x - 12, y - 6, 24, 42), PAPER);
        pen.frame(new Box(x - 12, y - 6, 24, 42), 0.5, LINE);
        pen.text(words.north(), x - pen.width(words.north(), NORTH) / 2, y + 5, NORTH);
        pen.polygon(new double[] {x, y + 8, x + 7, y + 31, x, y + 25, x - 7, y + 31}, INK);
    }

    private void legend(SheetPen pen) throws IOException {
        if (words.legend().isEmpty()) {
            return;
        }
        SheetWords.Legend legend = words.legend().get();
        Box foot = plan.foot();
        pen.text(legend.title(), foot.x(), foot.y() + 9, TEXT);
        pen.text(legend.asOf(), foot.x() + pen.width(legend.title(), TEXT) + 8, foot.y() + 9, SMALL);
        List<LegendClass> classes = legend.classes();
        for (int row = 0; row < plan.legendRows().size(); row++) {
            int to = row + 1 < plan.legendRows().size() ? plan.legendRows().get(row + 1) : classes.size();
            double x = foot.x();
            double y = foot.y() + 14 + row * SheetPlan.ROW;
            for (LegendClass one : classes.subList(plan.legendRows().get(row), to)) {
                double width = SheetPlan.swatch(one.text());
                Box swatch = new Box(x, y, width - SheetPlan.SWATCH_GAP, 8);
                pen.area(swatch, MapTheme.argb(one.colour()) & 0xFFFFFF);
                pen.frame(swatch, 0.4, LINE);
                pen.text(one.text(), x, y + 17, SMALL);
                x += width;
            }
        }
    }

    private void scale(SheetPen pen) throws IOException {
        double metresPerPoint = picture.view().metresPerPixel()
                * picture.view().width()
                / plan.map().width();
        ScaleStep step = ScaleStep.fitting(metresPerPoint, BAR);
        double x = plan.foot().right() - step.pixels();
        double y = plan.foot().y() + 16;
        for (int part = 0; part < 4; part++) {
            Box box = new Box(x + part * step.pixels() / 4, y, step.pixels() / 4, 4);
            pen.area(box, part % 2 == 0 ? INK : PAPER);
            pen.frame(box, 0.5, INK);
        }
        String length = words.lengths().length(step.metres());
        pen.text("0", x - 2, y - 3, SMALL);
        pen.text(length, plan.foot().right() - pen.width(length, SMALL), y - 3, SMALL);
        String below = words.lengths().ratio(ScaleStep.ratio(metresPerPoint * 72 / 96)) + " · " + words.datum();
        pen.text(below, plan.foot().right() - pen.width(below, SMALL), y + 14, SMALL);
    }

    private void lines(SheetPen pen) throws IOException {
        Box foot = plan.foot();
        double last = foot.bottom() - 2;
        double maker = pen.width(words.maker(), SMALL);
        pen.text(words.maker(), foot.right() - maker, last, SMALL);
        pen.text(fitting(pen, words.credits(), SMALL, foot.width() - maker - 16), foot.x(), last, SMALL);
        String notes = String.join(" · ", words.notes());
        pen.text(fitting(pen, notes, SMALL, foot.width()), foot.x(), last - SheetPlan.LINE, SMALL);
    }

    /** Words cut so that they fit. */
    private static String fitting(SheetPen pen, String words, Letter letter, double room) throws IOException {
        String shown = words;
        int[] letters = words.codePoints().toArray();
        for (int length = letters.length - 1; length > 0 && pen.width(shown, letter) > room; length--) {
            shown = new String(letters, 0, length) + "…";
        }
        return shown;
    }
}
