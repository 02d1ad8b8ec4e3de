package io.cityhelm.cockpit.layers;

import io.cityhelm.core.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.locationtech.jts.geom.Envelope;

/**
 * The section of feature layers in the panel of layers, the topmost first: what is seen, in which order and how, and another
 * import. FX thread.
 */
final class LayerSwitches extends VBox implements AutoCloseable {

    /** Logical pixels; the rest is scrolled to. */
    private static final double HIGHEST = 190;

    /** What the switches need from where they stand. @param zoom of the map @param goTo shows a box */
    record Means(LayerColours colours, DoubleSupplier zoom, Consumer<Envelope> goTo, Runnable importing) {}

    private final LayersModel model;
    private final Messages messages;
    private final Means means;
    private final VBox rows = new VBox(2);
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Map<String, LayerRow> known = new HashMap<>();
    private final Label only = new Label();
    private final HBox isolation;
    private final Subscription following;

    LayerSwitches(LayersModel model, Messages messages, Means means) {
        super(4);
        this.model = model;
        this.messages = messages;
        this.means = means;
        setId("layer-switches");
        Button add = word("layer-import", "layers.import.button", means.importing());
        Button all = word("layers-all", "layers.all", () -> model.isolate(Optional.empty()));
        this.isolation = new HBox(6, only, all);
        isolation.setAlignment(Pos.BASELINE_LEFT);
        only.getStyleClass().add("map-notice");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("quiet-scroll");
        rows.heightProperty()
                .subscribe(height -> scroll.setPrefViewportHeight(Math.min(height.doubleValue(), HIGHEST)));
        getChildren().addAll(isolation, scroll, add);
        this.following = Subscription.combine(
                model.layers().subscribe(_ -> show()), model.isolated().subscribe(_ -> show()));
    }

    private void show() {
        List<MapLayer> layers = model.layers().get().orElse(List.of());
        known.keySet().retainAll(layers.stream().map(MapLayer::id).toList());
        List<LayerRow> wanted = layers.stream()
                .map(layer -> known.computeIfAbsent(layer.id(), _ -> new LayerRow(layer, model, messages, means)))
                .toList();
        for (int i = 0; i < layers.size(); i++) {
            wanted.get(i).show(layers.get(i), i, layers.size());
        }
        arrange(wanted);
        Optional<MapLayer> alone = model.isolated()
                .get()
                .flatMap(id ->
                        layers.stream().filter(layer -> layer.id().equals(id)).findFirst());
        alone.ifPresent(layer ->
                only.setText(messages.text("layers.isolated", layer.origin().name(messages))));
        shown(isolation, alone.isPresent());
        shown(scroll, !layers.isEmpty());
    }

    /** Whoever moved a layer by a key stays on it. */
    private void arrange(List<LayerRow> wanted) {
        if (rows.getChildren().equals(wanted)) {
            return;
        }
        Scene scene = getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        rows.getChildren().setAll(wanted);
        if (focused != null && wanted.stream().anyMatch(row -> row.holds(focused))) {
            focused.requestFocus();
        }
    }

    /** The map has another zoom. */
    void zoomed() {
        known.values().forEach(LayerRow::zoomed);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Button word(String id, String key, Runnable action) {
        Button word = new Button(messages.text(key));
        word.setId(id);
        word.getStyleClass().add("map-word");
        word.setOnAction(_ -> action.run());
        return word;
    }

    @Override
    public void close() {
        following.unsubscribe();
    }
}
