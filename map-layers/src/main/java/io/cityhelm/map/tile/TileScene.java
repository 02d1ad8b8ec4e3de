package io.cityhelm.map.tile;

import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapTheme;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the pixels of a tile depend on, frozen for the painting threads.
 *
 * @param version grows with every change
 * @param scale device pixels in a logical pixel
 * @param layers painted in this order: fills upwards, then borders from the last to the first, so that the borders of
 *     the higher level lie on top
 * @param focus what stays bright while all else is dimmed
 * @param backdrop what lies under the layers; empty for the plain background
 * @param overprints what is printed over the layers, in this order
 */
public record TileScene(
        long version,
        double scale,
        MapTheme theme,
        List<PaintedLayer> layers,
        Optional<FocusedShape> focus,
        Optional<Backdrop> backdrop,
        List<Overprint> overprints) {

    /**
     * A layer with the colour of each of its shapes.
     *
     * @param classed whether the fills tell values, and will change as these do
     */
    public record PaintedLayer(ShapeLayer shapes, LayerStyle style, Fills fills, boolean classed) {}

    /** One shape of a layer. */
    public record FocusedShape(ShapeLayer shapes, int shape) {}

    public TileScene {
        layers = List.copyOf(layers);
        overprints = List.copyOf(overprints);
    }

    boolean classed() {
        return layers.stream().anyMatch(PaintedLayer::classed);
    }
}
