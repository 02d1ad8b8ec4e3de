package io.cityhelm.map.tile;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.tile.TileScene.PaintedLayer;
import io.cityhelm.map.world.PixelFrame;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Paints one tile with Java 2D, one path for each colour: a batch is what makes it fast, and neighbours in one path
 * leave no seam. Stateless; never called on the FX thread.
 */
final class TilePainter {

    /** Borders reach over the edge of a tile by at most this, device pixels. */
    private static final int REACH = 8;

    Tile paint(TileScene scene, TileKey key) {
        FixedBox area = key.area(scene.scale(), REACH);
        List<LayerInTile> layers = new ArrayList<>();
        for (PaintedLayer layer : scene.layers()) {
            int[] shapes = layer.shapes().painted().contains(key.zoom())
                    ? layer.shapes().in(area)
                    : new int[0];
            if (shapes.length > 0) {
                layers.add(new LayerInTile(layer, shapes));
            }
        }
        int ground = ground(scene);
        return layers.isEmpty()
                        && scene.backdrop().isEmpty()
                        && scene.overprints().stream().noneMatch(print -> area.meets(print.box()))
                ? Tile.plain(ground, scene.version())
                : painted(scene, key, layers);
    }

    private record LayerInTile(PaintedLayer layer, int[] shapes) {}

    private static int ground(TileScene scene) {
        int background = scene.theme().argb(MapColour.BACKGROUND) | 0xFF000000;
        return scene.focus().isEmpty()
                ? background
                : Pixels.over(background, scene.theme().argb(MapColour.DIM));
    }

    private static Tile painted(TileScene scene, TileKey key, List<LayerInTile> layers) {
        BufferedImage image = new BufferedImage(TileKey.SIZE, TileKey.SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(colour(scene.theme().argb(MapColour.BACKGROUND) | 0xFF000000));
        g.fillRect(0, 0, TileKey.SIZE, TileKey.SIZE);
        scene.backdrop().ifPresent(backdrop -> backdrop.paint(g, key, scene.scale()));
        TilePath walker = new TilePath(PixelFrame.worldPixels(key.level(), scene.scale()), key);
        layers.forEach(layer -> fill(g, layer, walker));
        strokes(g, scene, key, layers);
        scene.overprints().forEach(print -> print.paint(g, key, scene.scale(), scene.theme()));
        scene.focus().ifPresent(focus -> focus(g, scene, focus, walker));
        g.dispose();
        return new Tile(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), scene.version());
    }

    private static void fill(Graphics2D g, LayerInTile in, TilePath walker) {
        Map<Integer, Path2D.Float> batches = new LinkedHashMap<>();
        int[] fills = in.layer.fills();
        for (int shape : in.shapes) {
            if (fills[shape] != 0) {
                walker.append(
                        in.layer.shapes(),
                        shape,
                        batches.computeIfAbsent(fills[shape], argb -> new Path2D.Float(Path2D.WIND_EVEN_ODD, 512)));
            }
        }
        batches.forEach((argb, path) -> {
            g.setColor(colour(argb));
            g.fill(path);
        });
    }

    /** Gathered from the strongest layer down, drawn from the weakest up, so that no segment is drawn twice. */
    private static void strokes(Graphics2D g, TileScene scene, TileKey key, List<LayerInTile> layers) {
        SegmentSet drawn = new SegmentSet();
        List<BorderPath> borders = new ArrayList<>();
        for (LayerInTile in : layers) {
            BorderPath border = new BorderPath(PixelFrame.worldPixels(key.level(), scene.scale()), key, drawn);
            for (int shape : in.shapes) {
                border.append(in.layer.shapes(), shape);
            }
            borders.add(border);
        }
        for (int i = layers.size() - 1; i >= 0; i--) {
            g.setColor(colour(scene.theme().argb(layers.get(i).layer.style().stroke())));
            g.setStroke(pen(layers.get(i).layer.style().strokeWidth() * scene.scale()));
            g.draw(borders.get(i).path());
        }
    }

    private static void focus(Graphics2D g, TileScene scene, TileScene.FocusedShape focus, TilePath walker) {
        Path2D.Float border = new Path2D.Float(Path2D.WIND_EVEN_ODD);
        walker.append(focus.shapes(), focus.shape(), border);
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
