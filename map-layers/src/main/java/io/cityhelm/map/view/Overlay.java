package io.cityhelm.map.view;

import io.cityhelm.map.overlay.Drawing;
import io.cityhelm.map.overlay.DrawingPainter;
import io.cityhelm.map.overlay.GraticulePainter;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkCluster;
import io.cityhelm.map.overlay.MarkClusters;
import io.cityhelm.map.overlay.MarkFilter;
import io.cityhelm.map.overlay.MarkPainter;
import io.cityhelm.map.overlay.MarkScene;
import io.cityhelm.map.shape.RingSink;
import io.cityhelm.map.shape.RingWalker;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.world.PixelFrame;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.util.Duration;

/** The canvas above the tiles: the shape under the pointer, the selected one, what was drawn by hand, and all marks. For the FX thread. */
final class Overlay {

    private final Canvas canvas = new Canvas();
    private final Gathering gathering;
    private final Timeline blink;
    private List<Mark> marks = List.of();
    private MarkFilter filter = MarkFilter.ALL;
    private boolean lit = true;
    boolean graticule;
    List<Drawing> drawings = List.of();
    Optional<String> selectedMark = Optional.empty();
    Optional<String> hoveredMark = Optional.empty();
    Optional<ShapeRef> selectedShape = Optional.empty();
    Optional<ShapeRef> hoveredShape = Optional.empty();

    /** @param changed called when the canvas must be drawn again */
    Overlay(Runnable changed) {
        gathering = new Gathering(changed);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        blink = new Timeline(new KeyFrame(Duration.millis(500), _ -> {
            lit = !lit;
            changed.run();
        }));
        blink.setCycleCount(Animation.INDEFINITE);
    }

    Canvas node() {
        return canvas;
    }

    void marks(List<Mark> newMarks) {
        marks = List.copyOf(newMarks);
        blinkIfUrgent();
    }

    void filter(MarkFilter newFilter) {
        filter = newFilter;
    }

    void selectMark(Optional<String> id) {
        selectedMark = id;
    }

    /** Whether the marks shown are not yet those of the newest data. */
    boolean isGathering() {
        return gathering.isWorking();
    }

    void stop() {
        blink.stop();
    }

    /** The marks under a logical pixel of the frame. */
    Optional<MarkCluster> at(double x, double y, PixelFrame frame, PixelFrame goal) {
        return clusters(goal).nearest(frame.worldX(x), frame.worldY(y), MarkPainter.RADIUS + 4);
    }

    void draw(PixelFrame frame, PixelFrame goal, MapContent content, Drafting drafting, Measuring measuring) {
        canvas.setWidth(frame.width() / frame.scale());
        canvas.setHeight(frame.height() / frame.scale());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (graticule) {
            new GraticulePainter(content.theme(), frame, g).draw(canvas.getWidth(), canvas.getHeight());
        }
        Color selection = content.theme().of(MapColour.SELECTION);
        hoveredShape.ifPresent(
                ref -> outline(g, frame, content, ref, content.theme().of(MapColour.HOVER), Color.TRANSPARENT, 0));
        selectedShape.ifPresent(ref -> {
            Color glow = Color.color(selection.getRed(), selection.getGreen(), selection.getBlue(), 0.25);
            outline(g, frame, content, ref, Color.TRANSPARENT, glow, 6);
            outline(g, frame, content, ref, Color.TRANSPARENT, selection, 2);
        });
        DrawingPainter sketches = new DrawingPainter(content.theme(), frame, g);
        sketches.draw(drawings);
        measuring.measured().map(List::of).ifPresent(sketches::draw);
        MarkScene scene = new MarkScene(clusters(goal), filter, content.theme(), selectedMark, hoveredMark, lit);
        new MarkPainter(scene, frame, g).draw();
        if (drafting.isOn()) {
            sketches.draft(drafting.points(), drafting.words(), canvas.getWidth() / 2, canvas.getHeight() / 2);
        }
    }

    /** Gathered once for where the view is going, so that nothing regroups during a glide. */
    private MarkClusters clusters(PixelFrame goal) {
        double world = goal.worldPixels() / goal.scale();
        return gathering.clusters(new Gathering.Wish(marks, filter, world, selectedMark));
    }

    private static void outline(
            GraphicsContext g,
            PixelFrame frame,
            MapContent content,
            ShapeRef ref,
            Color fill,
            Color line,
            double width) {
        Optional<ShapeLayer> layer = content.shapes(ref.layerId());
        var shape = layer.map(l -> l.indexOf(ref.shapeId())).orElse(java.util.OptionalInt.empty());
        if (shape.isEmpty()) {
            return;
        }
        g.beginPath();
        var sink = new CanvasSink(g, frame.scale());
        new RingWalker(frame.worldPixels(), frame.originX(), frame.originY(), frame.width(), frame.height(), sink)
                .walk(layer.get(), shape.getAsInt());
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

    private void blinkIfUrgent() {
        boolean urgent = marks.stream().anyMatch(Mark::urgent);
        if (urgent && blink.getStatus() != Animation.Status.RUNNING) {
            blink.play();
        } else if (!urgent) {
            blink.stop();
            lit = true;
        }
    }
}
