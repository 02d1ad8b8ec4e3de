package io.cityhelm.cockpit.map;

import io.cityhelm.cockpit.sketch.DrawingBoard;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.overlay.Drawing;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The map of the situation as the board that officers draw on; says on it how drawing goes. FX thread. */
public final class MapBoard implements DrawingBoard {

    private final MapPane pane;
    private final MapDrawings drawings;
    private final String help;
    private List<Sketch> shown = List.of();

    public MapBoard(MapPane pane, MapDrawings drawings, Messages messages) {
        this.pane = pane;
        this.drawings = drawings;
        this.help = messages.text("sketch.help");
    }

    @Override
    public void show(List<Sketch> sketches) {
        shown = List.copyOf(sketches);
        drawings.show("sketches", sketches.stream().map(MapBoard::drawing).toList());
    }

    /** The sketches that are on the map. */
    public List<Sketch> shown() {
        return shown;
    }

    @Override
    public void draft(Consumer<Optional<Draft>> whenEnded) {
        pane.map().drafting().begin(drawn -> {
            pane.endHelp();
            whenEnded.accept(
                    drawn.map(each -> new Draft(SketchShape.valueOf(each.shape().name()), each.points())));
        });
        pane.help("sketch-help", help);
        pane.map().requestFocus();
    }

    @Override
    public void drop() {
        pane.map().drafting().drop();
    }

    private static Drawing drawing(Sketch sketch) {
        return new Drawing(
                sketch.id().toString(), Drawing.Shape.valueOf(sketch.shape().name()), sketch.points(), sketch.label());
    }
}
