package io.cityhelm.cockpit.layers;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.feature.LayerStack;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.Viewport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Subscription;

/**
 * Prints the feature layers on the map, and takes files that are dropped on it. The view does not move by itself. FX
 * thread.
 */
public final class LayersOnMap implements AutoCloseable {

    private static final String ID = "layers";

    private final MapPane pane;
    private final LayersModel model;
    private final LayerSwitches switches;
    private final Subscription following;
    private final PastPrints past = new PastPrints();
    private Optional<LayerStack> printed = Optional.empty();
    private Optional<Instant> moment = Optional.empty();

    /**
     * @param importing opens the sheet for another layer
     * @param dropped opens it for a file
     */
    public LayersOnMap(MapPane pane, LayersModel model, Messages messages, Runnable importing, Consumer<Path> dropped) {
        this.pane = pane;
        this.model = model;
        this.switches = new LayerSwitches(
                model,
                messages,
                new LayerSwitches.Means(
                        colour -> pane.map().theme().of(colour),
                        this::zoom,
                        box -> pane.map().steering().fitTo(box, true),
                        importing));
        pane.addToLayers(switches);
        pane.setOnDragOver(LayersOnMap::offer);
        pane.setOnDragDropped(event -> take(event, dropped));
        this.following = Subscription.combine(
                model.layers().subscribe(_ -> print()),
                model.isolated().subscribe(_ -> print()),
                pane.map().viewportProperty().map(_ -> zoom()).subscribe(_ -> switches.zoomed()));
    }

    /** Shows the layers that have times as they were at a moment, or all of them again. */
    public void rewind(Optional<Instant> to) {
        moment = to;
        if (to.isEmpty()) {
            past.forget();
        }
        print();
    }

    /** The one that is painted for the view. */
    private double zoom() {
        return PixelFrame.level(pane.map().viewport().zoom()) * Viewport.ZOOM_STEP;
    }

    private void print() {
        List<LayerStack.Sheet> sheets =
                model.onMap().reversed().stream().map(this::sheet).toList();
        Optional<LayerStack> wanted = Optional.of(new LayerStack(sheets)).filter(_ -> !sheets.isEmpty());
        if (!wanted.equals(printed)) {
            printed = wanted;
            wanted.ifPresentOrElse(
                    stack -> pane.map().setOverprint(ID, stack),
                    () -> pane.map().removeOverprint(ID));
        }
    }

    private LayerStack.Sheet sheet(MapLayer layer) {
        return layer.sheet(moment.map(then -> past.of(layer, then)).orElseGet(layer::print));
    }

    private static void offer(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private static void take(DragEvent event, Consumer<Path> dropped) {
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            dropped.accept(event.getDragboard().getFiles().getFirst().toPath());
        }
        event.setDropCompleted(files);
        event.consume();
    }

    @Override
    public void close() {
        following.unsubscribe();
        switches.close();
    }
}
