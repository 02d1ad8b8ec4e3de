package io.cityhelm.map.view;

import io.cityhelm.map.overlay.Drawing;
import io.cityhelm.map.overlay.DrawingPainter;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkCluster;
import io.cityhelm.map.overlay.MarkClusters;
import io.cityhelm.map.overlay.MarkFilter;
import io.cityhelm.map.overlay.MarkPainter;
import io.cityhelm.map.overlay.MarkScene;
import io.cityhelm.map.overlay.NameBox;
import io.cityhelm.map.overlay.Track;
import io.cityhelm.map.world.PixelFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
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
    boolean tracksShown;
    List<Track> tracks = List.of();
    List<Drawing> drawings = List.of();
    List<NameBox> names = List.of();
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

    /** The marks that pass the switches. */
    List<Mark> marks() {
        return marks.stream().filter(filter::shows).toList();
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
        picture(goal, content, measuring).draw(g, frame);
        if (drafting.isOn()) {
            new DrawingPainter(content.theme(), frame, g)
                    .draft(drafting.points(), drafting.words(), canvas.getWidth() / 2, canvas.getHeight() / 2);
        }
    }

    /** What stands above the tiles now, except what is being drawn. @param goal where the view is going */
    OverlayPicture picture(PixelFrame goal, MapContent content, Measuring measuring) {
        List<Drawing> drawn = new ArrayList<>(drawings);
        measuring.measured().ifPresent(drawn::add);
        return new OverlayPicture(
                graticule,
                OverlayPicture.Outline.of(content, hoveredShape),
                OverlayPicture.Outline.of(content, selectedShape),
                drawn,
                tracksShown ? tracks : List.of(),
                new MarkScene(clusters(goal), filter, content.theme(), selectedMark, hoveredMark, lit));
    }

    /** What the marks of a frame depend on. */
    Gathering.Wish wish(PixelFrame goal) {
        return new Gathering.Wish(marks, filter, goal.worldPixels() / goal.scale(), selectedMark, names);
    }

    /** Gathered once for where the view is going, so that nothing regroups during a glide. */
    private MarkClusters clusters(PixelFrame goal) {
        return gathering.clusters(wish(goal));
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
