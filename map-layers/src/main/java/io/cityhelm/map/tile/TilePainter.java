package io.cityhelm.map.tile;

import io.cityhelm.map.raster.Coverage;
import io.cityhelm.map.raster.Fill;
import io.cityhelm.map.raster.Stroke;
import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.shape.RingWalker;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.tile.TileScene.PaintedLayer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Paints one tile: areas and borders by their exact coverage, one pass for each colour; what lies under them and what
 * dims all but the focus with Java 2D. For one thread, never the FX thread.
 */
final class TilePainter {

    /** Borders reach over the edge of a tile by at most this, device pixels. */
    private static final int REACH = 8;

    private static final Rectangle WHOLE = new Rectangle(TileKey.SIZE, TileKey.SIZE);

    private final Coverage coverage = new Coverage(TileKey.SIZE);

    /** Paints a tile, or what has changed of it when that costs less. */
    Tile paint(TileScene scene, TileWish wish) {
        if (wish.old().isEmpty()) {
            return whole(scene, wish.key());
        }
        TileWish.Outdated old = wish.old().get();
        Rectangle part = wish.key().pixels(old.stale(), scene.scale(), REACH);
        if (part.isEmpty()) {
            return new Tile(old.tile().pixels(), old.tile().above(), scene.version());
        }
        Optional<Tile.Above> above = old.tile().above();
        if (old.onlyBelow() && above.isPresent()) {
            return recoloured(scene, wish.key(), old.tile(), above.get(), part);
        }
        // where the colours tell values, the whole is painted once, so that the next value costs little
        return scene.classed() || 2 * part.width * part.height >= TileKey.SIZE * TileKey.SIZE
                ? whole(scene, wish.key())
                : patched(scene, wish.key(), old.tile(), part);
    }

    private Tile whole(TileScene scene, TileKey key) {
        FixedBox area = key.area(scene.scale(), REACH);
        List<LayerInTile> layers = layers(scene, key, area);
        if (layers.isEmpty()
                && scene.backdrop().isEmpty()
                && scene.overprints().stream().noneMatch(print -> isMet(print, scene, key))) {
            return Tile.plain(ground(scene), scene.version());
        }
        Canvas canvas = new Canvas();
        below(canvas, scene, key, layers, WHOLE);
        if (!scene.classed()) {
            above(canvas, scene, key, layers, WHOLE);
            return new Tile(canvas.pixels(), Optional.empty(), scene.version());
        }
        Canvas lines = new Canvas();
        above(lines, scene, key, layers, WHOLE);
        Pixels.stamp(canvas.pixels(), lines.pixels(), WHOLE);
        return new Tile(canvas.pixels(), Optional.of(new Tile.Above(lines.pixels())), scene.version());
    }

    /** Only the ground or the areas have other colours: what lies above is laid over them again. */
    private Tile recoloured(TileScene scene, TileKey key, Tile old, Tile.Above above, Rectangle part) {
        Canvas fresh = new Canvas();
        below(fresh, scene, key, layers(scene, key, key.area(part, scene.scale(), REACH)), part);
        Pixels.stamp(fresh.pixels(), above.pixels(), part);
        return new Tile(with(old, fresh, part), Optional.of(above).filter(_ -> scene.classed()), scene.version());
    }

    private static boolean isMet(Overprint print, TileScene scene, TileKey key) {
        return key.area(scene.scale(), (int) Math.ceil(print.reach() * scene.scale()))
                .meets(print.box());
    }

    private Tile patched(TileScene scene, TileKey key, Tile old, Rectangle part) {
        List<LayerInTile> layers = layers(scene, key, key.area(part, scene.scale(), REACH));
        Canvas fresh = new Canvas();
        below(fresh, scene, key, layers, part);
        above(fresh, scene, key, layers, part);
        return new Tile(with(old, fresh, part), Optional.empty(), scene.version());
    }

    private static int[] with(Tile old, Canvas fresh, Rectangle part) {
        int[] pixels = old.pixels().clone();
        for (int y = part.y; y < part.y + part.height; y++) {
            int at = y * TileKey.SIZE + part.x;
            System.arraycopy(fresh.pixels(), at, pixels, at, part.width);
        }
        return pixels;
    }

    private static List<LayerInTile> layers(TileScene scene, TileKey key, FixedBox area) {
        List<LayerInTile> layers = new ArrayList<>();
        for (PaintedLayer layer : scene.layers()) {
            int[] shapes = layer.shapes().painted().contains(key.zoom())
                    ? layer.shapes().in(area)
                    : new int[0];
            if (shapes.length > 0) {
                layers.add(new LayerInTile(layer, shapes));
            }
        }
        return layers;
    }

    private record LayerInTile(PaintedLayer layer, int[] shapes) {}

    private static int ground(TileScene scene) {
        int background = scene.theme().argb(MapColour.BACKGROUND) | 0xFF000000;
        return scene.focus().isEmpty()
                ? background
                : Pixels.over(background, scene.theme().argb(MapColour.DIM));
    }

    /** A picture of the size of a tile, transparent at first. */
    private record Canvas(BufferedImage image) {

        Canvas() {
            this(new BufferedImage(TileKey.SIZE, TileKey.SIZE, BufferedImage.TYPE_INT_ARGB_PRE));
        }

        int[] pixels() {
            return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        }
    }

    /** The ground and the areas on it. What is painted outside the part is of no use, and may be wrong. */
    private void below(Canvas canvas, TileScene scene, TileKey key, List<LayerInTile> layers, Rectangle part) {
        int background = scene.theme().argb(MapColour.BACKGROUND) | 0xFF000000;
        for (int y = part.y; y < part.y + part.height; y++) {
            int at = y * TileKey.SIZE + part.x;
            Arrays.fill(canvas.pixels(), at, at + part.width, background);
        }
        scene.backdrop().ifPresent(backdrop -> onTop(canvas, part, g -> backdrop.paint(g, key, scene.scale())));
        coverage.within(part.x, part.y, part.width, part.height);
        RingWalker walker = key.walker(scene.scale(), new Fill(coverage));
        layers.forEach(layer -> fill(canvas.pixels(), layer, walker));
    }

    /** Borders, prints, and what dims all but the focus. */
    private void above(Canvas canvas, TileScene scene, TileKey key, List<LayerInTile> layers, Rectangle part) {
        coverage.within(part.x, part.y, part.width, part.height);
        strokes(canvas.pixels(), scene, key, layers);
        scene.overprints()
                .forEach(print -> onTop(canvas, part, g -> print.paint(g, key, scene.scale(), scene.theme())));
        scene.focus().ifPresent(focus -> onTop(canvas, part, g -> focus(g, scene, focus, key)));
    }

    /** For the few things that Java 2D does better. */
    private static void onTop(Canvas canvas, Rectangle part, Consumer<Graphics2D> drawing) {
        Graphics2D g = canvas.image().createGraphics();
        g.setClip(part);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.accept(g);
        g.dispose();
    }

    /** A pass for each colour: neighbours of one colour leave no seam. */
    private void fill(int[] pixels, LayerInTile in, RingWalker walker) {
        Fills fills = in.layer.fills();
        for (int argb : fills.among(in.shapes)) {
            for (int shape : in.shapes) {
                if (fills.of(shape) == argb) {
                    walker.walk(in.layer.shapes(), shape);
                }
            }
            coverage.paint(pixels, argb);
        }
    }

    /** Gathered from the strongest layer down, drawn from the weakest up, so that no segment is drawn twice. */
    private void strokes(int[] pixels, TileScene scene, TileKey key, List<LayerInTile> layers) {
        SegmentSet drawn = new SegmentSet();
        List<BorderPath> borders = new ArrayList<>();
        for (LayerInTile in : layers) {
            BorderPath border = new BorderPath(scene.scale(), key, drawn);
            for (int shape : in.shapes) {
                border.append(in.layer.shapes(), shape);
            }
            borders.add(border);
        }
        for (int i = layers.size() - 1; i >= 0; i--) {
            LayerStyle style = layers.get(i).layer.style();
            borders.get(i).draw(new Stroke(coverage, style.strokeWidth() * scene.scale()));
            coverage.paint(pixels, scene.theme().argb(style.stroke()));
        }
    }

    private static void focus(Graphics2D g, TileScene scene, TileScene.FocusedShape focus, TileKey key) {
        Path2D.Float border = new Path2D.Float(Path2D.WIND_EVEN_ODD);
        key.walker(scene.scale(), new TilePath(border)).walk(focus.shapes(), focus.shape());
        Path2D.Float outside = new Path2D.Float(border);
        outside.append(new Rectangle2D.Float(-64, -64, TileKey.SIZE + 128, TileKey.SIZE + 128), false);
        g.setColor(colour(scene.theme().argb(MapColour.DIM)));
        g.fill(outside);
        int line = scene.theme().argb(MapColour.FOCUS);
        g.setColor(colour(line & 0xFFFFFF | 0x38000000));
        g.setStroke(pen(5 * scene.scale()));
        g.draw(border);
        g.setColor(colour(line));
        g.setStroke(pen(1.5 * scene.scale()));
        g.draw(border);
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    }

    private static Color colour(int argb) {
        return new Color(argb, true);
    }
}
