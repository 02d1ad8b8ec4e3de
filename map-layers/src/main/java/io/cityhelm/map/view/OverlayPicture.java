package io.cityhelm.map.view;

import io.cityhelm.map.overlay.Drawing;
import io.cityhelm.map.overlay.DrawingPainter;
import io.cityhelm.map.overlay.GraticulePainter;
import io.cityhelm.map.overlay.MarkPainter;
import io.cityhelm.map.overlay.MarkScene;
import io.cityhelm.map.overlay.Track;
import io.cityhelm.map.overlay.TrackPainter;
import io.cityhelm.map.shape.RingSink;
import io.cityhelm.map.shape.RingWalker;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.world.PixelFrame;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * All that stands above the tiles at one moment: the shape under the pointer, the selected one, what was drawn by hand,
 * and the marks. The screen and the paper draw the same.
 */
record OverlayPicture(
        boolean graticule,
        Optional<Outline> hovered,
        Optional<Outline> selected,
        List<Drawing> drawings,
        List<Track> tracks,
        MarkScene marks) {

    /** One shape of a layer. */
    record Outline(ShapeLayer layer, int shape) {

        static Optional<Outline> of(MapContent content, Optional<ShapeRef> ref) {
            return ref.flatMap(each -> content.shapes(each.layerId()).flatMap(layer -> {
                var shape = layer.indexOf(each.shapeId());
                return shape.isPresent() ? Optional.of(new Outline(layer, shape.getAsInt())) : Optional.empty();
            }));
        }
    }

    /** Draws it. FX thread. @param g in logical pixels of the frame */
    void draw(GraphicsContext g, PixelFrame frame) {
        if (graticule) {
            new GraticulePainter(marks.theme(), frame, g)
                    .draw(frame.width() / frame.scale(), frame.height() / frame.scale());
        }
        Color selection = marks.theme().of(MapColour.SELECTION);
        hovered.ifPresent(shape -> outline(g, frame, shape, marks.theme().of(MapColour.HOVER), Color.TRANSPARENT, 0));
        selected.ifPresent(shape -> {
            Color glow = Color.color(selection.getRed(), selection.getGreen(), selection.getBlue(), 0.25);
            outline(g, frame, shape, Color.TRANSPARENT, glow, 6);
            outline(g, frame, shape, Color.TRANSPARENT, selection, 2);
        });
        new DrawingPainter(marks.theme(), frame, g).draw(drawings);
        new TrackPainter(marks.theme(), frame, g).draw(tracks);
        new MarkPainter(marks, frame, g).draw();
    }

    private static void outline(
            GraphicsContext g, PixelFrame frame, Outline outline, Color fill, Color line, double width) {
        g.beginPath();
        var sink = new CanvasSink(g, frame.scale());
        new RingWalker(frame.worldPixels(), frame.originX(), frame.originY(), frame.width(), frame.height(), sink)
                .walk(outline.layer(), outline.shape());
        g.setFill(fill);
        g.fill();
        if (width > 0) {
            g.setStroke(line);
            g.setLineWidth(width);
            g.stroke();
        }
    }

    private record CanvasSink(GraphicsContext g, double scale) implements RingSink {

        @Override
        public void moveTo(double x, double y) {
            g.moveTo(x / scale, y / scale);
        }

        @Override
        public void lineTo(double x, double y) {
            g.lineTo(x / scale, y / scale);
        }

        @Override
        public void close() {
            g.closePath();
        }
    }
}
