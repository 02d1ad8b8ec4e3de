package io.cityhelm.map.label;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.Viewport;
import io.cityhelm.map.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What the names of one painted zoom depend on, frozen for a painting thread.
 *
 * @param version of the scene
 * @param level painted zoom
 * @param scale device pixels in a logical pixel
 * @param area names are placed for this part of the world, wider than the view so that a short pan needs no new ones
 * @param layers from the highest rank down
 * @param sources of more names, which get their places after those of the layers
 * @param bright whether a fixed-point position is in focus; names elsewhere are drawn quietly; empty: all are in focus
 */
public record LabelRequest(
        long version,
        int level,
        double scale,
        FixedBox area,
        MapTheme theme,
        List<LabelledLayer> layers,
        List<LabelSource> sources,
        Optional<BiPredicate<Integer, Integer>> bright) {

    /** A layer with its look. */
    public record LabelledLayer(ShapeLayer shapes, LayerStyle style) {}

    private static final double GAP = 6;
    private static final int OUT_OF_FOCUS = 0x70;

    public LabelRequest {
        layers = List.copyOf(layers);
        sources = List.copyOf(sources);
    }

    /** Places and draws the names. */
    public List<PlacedLabel> answer(LabelPainter painter) {
        return LabelPlacer.place(wishes(), PixelFrame.worldPixels(level, scale), GAP * scale).stream()
                .map(wish -> new PlacedLabel(painter.draw(wish.ink(), wish.course()), wish.worldX(), wish.worldY()))
                .toList();
    }

    private List<LabelWish> wishes() {
        List<LabelWish> out = new ArrayList<>();
        double zoom = level * Viewport.ZOOM_STEP;
        for (int rank = 0; rank < layers.size(); rank++) {
            LabelledLayer layer = layers.get(rank);
            if (layer.shapes().labelled().contains(zoom)) {
                for (int shape : layer.shapes().in(area)) {
                    add(layer, shape, rank, out);
                }
            }
        }
        var scope = new LabelSource.Scope(PixelFrame.worldPixels(level, scale), zoom, scale, area, theme);
        sources.forEach(source ->
                source.wishes(scope).forEach(wish -> out.add(quiet(wish).after(layers.size()))));
        return out;
    }

    private void add(LabelledLayer layer, int shape, int rank, List<LabelWish> out) {
        ShapeLayer shapes = layer.shapes();
        FixedBox box = shapes.box(shape);
        double size = layer.style().labelSize() * scale;
        double wide = (World.fraction(box.maxX()) - World.fraction(box.minX())) * PixelFrame.worldPixels(level, scale);
        String text = shapes.label(shape);
        if (!text.isEmpty() && wide > 0.6 * LabelPainter.width(text, size)) {
            var ink = new LabelPainter.Ink(text, size, colour(layer, shape), theme.argb(MapColour.HALO));
            out.add(new LabelWish(
                    ink, World.fraction(shapes.labelX(shape)), World.fraction(shapes.labelY(shape)), rank));
        }
    }

    private int colour(LabelledLayer layer, int shape) {
        int full = theme.argb(layer.style().label());
        return isInFocus(layer.shapes().labelX(shape), layer.shapes().labelY(shape)) ? full : quiet(full);
    }

    /** A name out of focus is drawn quietly, whoever wishes it. */
    private LabelWish quiet(LabelWish wish) {
        return isInFocus(World.fixed(wish.worldX()), World.fixed(wish.worldY()))
                ? wish
                : wish.in(quiet(wish.ink().colour()));
    }

    private boolean isInFocus(int x, int y) {
        return bright.map(test -> test.test(x, y)).orElse(true);
    }

    private static int quiet(int full) {
        return full & 0xFFFFFF | (full >>> 24) * OUT_OF_FOCUS / 0xFF << 24;
    }
}
