package io.cityhelm.map.overlay;

import io.cityhelm.map.label.LabelPainter;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws marks: lines below rings below symbols below words, the most important on top. For the FX thread. */
public final class MarkPainter {

    /** Radius of a symbol, logical pixels. */
    public static final double RADIUS = 9;

    private static final double WORDS_FOR_ALL_FROM = 12.5;
    /** The painter's letters may be a little wider than measured. */
    private static final double EDGE = 10;

    private static final double[] HOUSE = {0, -1, 1, -0.2, 1, 0.85, -1, 0.85, -1, -0.2};
    private static final double[] FLOOR = {-0.55, 0.3, 0.55, 0.3};
    private static final double[] STRIKE = {-1.2, 1.1, 1.2, -1.1};

    private static final Color DARK_INK = Color.web("#161006");

    private record Shown(MarkCluster cluster, double x, double y) {}

    private final MarkScene scene;
    private final PixelFrame frame;
    private final Pen pen;
    private final List<Rectangle2D> taken = new ArrayList<>();

    public MarkPainter(MarkScene scene, PixelFrame frame, GraphicsContext g) {
        this.scene = scene;
        this.frame = frame;
        this.pen = new Pen(g, scene.theme());
    }

    /** @return how many symbols were drawn */
    public int draw() {
        List<Shown> shown = inView();
        List<Shown> far =
                scene.clusters().farReaching().stream().map(this::shown).toList();
        far.forEach(this::links);
        if (scene.filter().rings()) {
            far.forEach(this::rings);
        }
        shown.reversed().forEach(this::symbol);
        shown.stream()
                .filter(s -> !isHushed(s))
                .forEach(s -> taken.add(new Rectangle2D(s.x - RADIUS, s.y - RADIUS, 2 * RADIUS, 2 * RADIUS)));
        shown.forEach(this::words);
        return shown.size();
    }

    private List<Shown> inView() {
        List<Shown> out = new ArrayList<>();
        double margin = 200; // words reach into view from outside
        scene.clusters()
                .forEachIn(
                        frame.worldX(-margin),
                        frame.worldY(-margin),
                        frame.worldX(width() + margin),
                        frame.worldY(height() + margin),
                        c -> out.add(shown(c)));
        out.sort(Comparator.comparingInt((Shown s) -> scene.isSelected(s.cluster.first()) ? 0 : 1)
                .thenComparingInt(s -> s.cluster.first().rank())
                .thenComparing(s -> s.cluster.first().id()));
        return out;
    }

    private Shown shown(MarkCluster c) {
        return new Shown(c, frame.screenX(c.worldX()), frame.screenY(c.worldY()));
    }

    private void links(Shown from) {
        from.cluster.first().linkedTo().flatMap(scene.clusters()::mark).ifPresent(to -> {
            double x = frame.screenX(World.x(to.place().lon()));
            double y = frame.screenY(World.y(to.place().lat()));
            ViewLine.clipped(from.x, from.y, x, y, width(), height())
                    .ifPresent(line -> pen.dashedLine(line, pen.colour(MapColour.LINK)));
        });
    }

    private void rings(Shown shown) {
        Color colour = colour(shown.cluster.first());
        for (double metres : shown.cluster.first().ringMetres()) {
            double radius = GroundCircle.pixels(metres, shown.cluster.first().place(), frame);
            boolean seen = shown.x + radius > 0
                    && shown.x - radius < width()
                    && shown.y + radius > 0
                    && shown.y - radius < height();
            if (seen) {
                pen.ring(shown.x, shown.y, radius, Pen.faded(colour, 0.15), Pen.faded(colour, 0.6));
            }
        }
    }

    private double width() {
        return frame.width() / frame.scale();
    }

    private double height() {
        return frame.height() / frame.scale();
    }

    private void symbol(Shown shown) {
        Mark mark = shown.cluster.first();
        if (isHushed(shown)) {
            hushed(shown);
            return;
        }
        if (!shown.cluster.isSingle()) {
            cluster(shown);
            return;
        }
        if (scene.isSelected(mark) || scene.isHovered(mark)) {
            pen.disc(shown.x, shown.y, RADIUS + 6, Pen.faded(colour(mark), 0.25), colour(mark), 1.4);
        }
        if (mark.urgent() && scene.lit()) {
            pen.disc(shown.x, shown.y, RADIUS + 9, Pen.faded(colour(mark), 0.35), Pen.faded(colour(mark), 0.9), 1.5);
        }
        if (mark.kind() == MarkKind.UNIT) {
            unit(shown);
        } else if (mark.kind().isDepot()) {
            depot(shown, 8.5, 1);
        } else {
            graded(shown, mark.grade().orElse(MarkGrade.IV), mark.kind() == MarkKind.ALERT);
        }
    }

    private void graded(Shown at, MarkGrade grade, boolean hollow) {
        Color colour = pen.colour(grade.colour());
        Color rim = hollow ? colour : pen.colour(MapColour.HALO);
        Color fill = hollow ? pen.colour(MapColour.CLUSTER_FILL) : colour;
        pen.shape(grade.outline(), at.x, at.y, RADIUS * grade.girth(), fill, rim, hollow ? 1.8 : 1.2);
        Color ink = hollow ? colour : inkOn(colour);
        pen.numeral(grade.numeral(), at.x, at.y + grade.drop() * RADIUS * grade.girth(), ink);
    }

    private void unit(Shown at) {
        // what was heard long ago is shown as old: it may be elsewhere now
        boolean old = at.cluster.first().old();
        Color line = Pen.faded(pen.colour(MapColour.UNIT), old ? 0.45 : 1);
        pen.box(at.x, at.y, 7, Pen.faded(pen.colour(MapColour.UNIT_FILL), old ? 0.6 : 1), line);
        double[] arrow = {0, -0.85, 0.8, 0.7, -0.8, 0.7};
        pen.shape(arrow, at.x, at.y, 4, line, line, 0.5);
    }

    /** A house with its floor; one that is closed is dim and struck through. */
    private void depot(Shown at, double radius, double strength) {
        boolean closed = at.cluster.first().kind() == MarkKind.CLOSED_DEPOT;
        Color line = Pen.faded(pen.colour(MapColour.UNIT), closed ? strength * 0.75 : strength);
        Color fill = Pen.faded(pen.colour(MapColour.UNIT_FILL), closed ? strength * 0.75 : strength);
        pen.shape(HOUSE, at.x, at.y, radius, fill, line, radius > 6 ? 1.6 : 1.2);
        pen.shape(closed ? STRIKE : FLOOR, at.x, at.y, radius, line, line, radius > 6 ? 1.6 : 1.2);
    }

    /** Whether it is shown so that it does not drown what needs attention. */
    private boolean isHushed(Shown at) {
        boolean near = isNear() && at.cluster.isSingle();
        Mark mark = at.cluster.first();
        return at.cluster.isQuiet() && !near && !scene.isSelected(mark) && !scene.isHovered(mark);
    }

    /** Whether the view is so close that everything can have its words: about a street across. */
    private boolean isNear() {
        return frame.level() * 0.25 >= WORDS_FOR_ALL_FROM;
    }

    private void hushed(Shown at) {
        if (at.cluster.first().kind().isDepot()) {
            depot(at, 5.5, 0.75);
            return;
        }
        Color line = Pen.faded(pen.colour(MapColour.UNIT), 0.5);
        Color fill = Pen.faded(pen.colour(MapColour.UNIT_FILL), 0.7);
        if (at.cluster.isSingle()) {
            pen.box(at.x, at.y, 3, fill, line);
            return;
        }
        pen.disc(at.x, at.y, 8, Pen.faded(pen.colour(MapColour.UNIT_FILL), 0.92), Pen.faded(line, 0.6), 1);
        pen.numeral(Integer.toString(at.cluster.marks().size()), at.x, at.y, pen.colour(MapColour.LABEL_QUIET));
    }

    private void cluster(Shown at) {
        Color ring = at.cluster.worst().map(g -> pen.colour(g.colour())).orElse(pen.colour(MapColour.UNIT));
        pen.disc(at.x, at.y, 14, pen.colour(MapColour.CLUSTER_FILL), ring, 2);
        pen.shares(at.x, at.y, 14, at.cluster.grades());
        pen.numeral(Integer.toString(at.cluster.marks().size()), at.x, at.y, pen.colour(MapColour.MARK_TEXT));
        at.cluster
                .worst()
                .ifPresent(worst ->
                        pen.shape(worst.outline(), at.x + 11, at.y - 10, 5, ring, pen.colour(MapColour.HALO), 1));
    }

    private void words(Shown at) {
        Mark mark = at.cluster.first();
        boolean strong = scene.isSelected(mark)
                || scene.isHovered(mark)
                || mark.grade().filter(MarkGrade.I::equals).isPresent();
        if (!at.cluster.isSingle() || mark.label().isEmpty() || !(strong || wordy(mark))) {
            return;
        }
        double width = LabelPainter.width(mark.label(), strong ? 13 : 12);
        double right = at.x + RADIUS + 4;
        // at the edge of the view the words stand at the other side of their mark, where they can be read
        double x = right + width + EDGE > width() && at.x > width ? at.x - RADIUS - 4 - width : right;
        Rectangle2D box = new Rectangle2D(x, at.y - 8, width, 16);
        if (strong || taken.stream().noneMatch(box::intersects)) {
            taken.add(box);
            if (strong) {
                pen.plate(box.getMinX() - 4, at.y - 10, width + 8, 20);
            }
            pen.label(mark.label(), box.getMinX(), at.y, strong);
        }
    }

    private boolean wordy(Mark mark) {
        return isNear() || (!mark.quiet() && (mark.standsAlone() || mark.kind() == MarkKind.UNIT));
    }

    private Color colour(Mark mark) {
        return pen.colour(mark.grade().map(MarkGrade::colour).orElse(MapColour.UNIT));
    }

    /** Dark numerals on bright shapes and white ones on deep shapes (relative luminance, WCAG 2). */
    private static Color inkOn(Color c) {
        double luminance = 0.2126 * Math.pow(c.getRed(), 2.2)
                + 0.7152 * Math.pow(c.getGreen(), 2.2)
                + 0.0722 * Math.pow(c.getBlue(), 2.2);
        return luminance > 0.3 ? DARK_INK : Color.WHITE;
    }
}
