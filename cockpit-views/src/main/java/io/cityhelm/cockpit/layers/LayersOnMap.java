package io.cityhelm.cockpit.layers;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.furniture.MapPane;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Subscription;

/**
 * Prints the imported layers on the map, and takes files that are dropped on it. The view does not move by itself. FX
 * thread.
 */
public final class LayersOnMap implements AutoCloseable {

    private static final String ID = "imported:";

    private final MapPane pane;
    private final LayerSwitches switches;
    private final Map<String, ImportedLayer> printed = new HashMap<>();
    private final Subscription following;

    /**
     * @param importing opens the sheet for another layer
     * @param dropped opens it for a file
     */
    public LayersOnMap(MapPane pane, LayersModel model, Messages messages, Runnable importing, Consumer<Path> dropped) {
        this.pane = pane;
        this.switches = new LayerSwitches(
                model,
                messages,
                colour -> pane.map().theme().of(colour),
                box -> pane.map().fitTo(box, true),
                importing);
        pane.addToLayers(switches);
        pane.setOnDragOver(LayersOnMap::offer);
        pane.setOnDragDropped(event -> take(event, dropped));
        this.following = model.layers().subscribe(all -> print(all.orElse(List.of())));
    }

    private void print(List<ImportedLayer> layers) {
        Map<String, ImportedLayer> wanted = new HashMap<>();
        layers.stream()
                .filter(ImportedLayer::shown)
                .forEach(layer -> wanted.put(layer.info().name(), layer));
        List.copyOf(printed.keySet()).stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> {
                    printed.remove(name);
                    pane.map().removeOverprint(ID + name);
                });
        wanted.forEach((name, layer) -> {
            ImportedLayer before = printed.put(name, layer);
            if (before == null || before.look() != layer.look()) {
                pane.map().setOverprint(ID + name, layer.print());
            }
        });
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
