package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.layers.MapLayer.Origin;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.styling.ScaleRange;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.locationtech.jts.geom.Envelope;

/** How a layer is seen: opacity, scales; the way to it, and out with it. FX thread. */
final class LayerDetails extends VBox {

    private static final String ASKED = "map-word-asked";

    /** Of 1:n, in the combo boxes; 0 for any. */
    private static final List<Long> SCALES =
            List.of(0L, 2_000L, 5_000L, 10_000L, 25_000L, 50_000L, 100_000L, 250_000L, 500_000L, 1_000_000L);

    private final LayersModel model;
    private final Messages messages;
    private final Slider opacity = new Slider(LayerSetting.PALEST * 100, 100, 100);
    private final Label percent = new Label();
    private final ComboBox<Long> from;
    private final ComboBox<Long> to;
    private final Button remove;
    private MapLayer layer;
    private boolean telling;

    LayerDetails(LayersModel model, Messages messages, Consumer<Envelope> goTo) {
        super(4);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("layer-details");
        opacity.getStyleClass().add("layers-opacity");
        opacity.setBlockIncrement(10);
        opacity.setPrefWidth(120);
        opacity.setAccessibleText(messages.text("layers.opacity"));
        opacity.valueProperty().subscribe(value -> percent.setText(messages.text("layers.percent", value.intValue())));
        // the map is painted when the hand has let go, or at each key
        opacity.valueProperty().subscribe(_ -> faded());
        opacity.valueChangingProperty().subscribe(_ -> faded());
        percent.getStyleClass().add("map-quiet");
        this.from = scales("layers-from", "layers.scales.from");
        this.to = scales("layers-to", "layers.scales.to");
        this.remove = word("layers.remove", () -> {});
        remove.setOnAction(_ -> remove());
        remove.focusedProperty().subscribe(focused -> {
            if (!focused) {
                asked(false);
            }
        });
        getChildren()
                .addAll(
                        line(quiet("layers.opacity"), opacity, percent),
                        line(quiet("layers.scales"), from, quiet("layers.scales.until"), to),
                        line(word("layers.go", () -> goTo.accept(layer.box())), remove));
    }

    void show(MapLayer now) {
        telling = true;
        layer = now;
        if (!opacity.isValueChanging()) {
            opacity.setValue(Math.round(now.setting().opacity() * 100));
        }
        from.setValue((long) now.setting().scales().from());
        double end = now.setting().scales().to();
        to.setValue(Double.isInfinite(end) ? 0L : (long) end);
        remove.setVisible(now.origin() instanceof Origin.Imported);
        telling = false;
    }

    private void faded() {
        if (!telling && layer != null && !opacity.isValueChanging()) {
            model.change(layer.id(), setting -> setting.opacity(opacity.getValue() / 100));
        }
    }

    /** The end that was not touched gives way. */
    private void scaled(ComboBox<Long> touched) {
        if (telling || layer == null) {
            return;
        }
        long low = from.getValue();
        long high = to.getValue();
        if (high != 0 && low >= high) {
            low = touched == from ? low : 0;
            high = touched == from ? 0 : high;
        }
        ScaleRange range = new ScaleRange(low, high == 0 ? Double.POSITIVE_INFINITY : high);
        model.change(layer.id(), setting -> setting.scales(range));
    }

    private ComboBox<Long> scales(String id, String key) {
        ComboBox<Long> choice = new ComboBox<>();
        choice.getStyleClass().addAll("map-choice", "layers-scale", id);
        choice.setAccessibleText(messages.text(key));
        choice.getItems().setAll(SCALES);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Long n) {
                return n == null || n == 0
                        ? messages.text("layers.scales.any")
                        : messages.text(
                                "map.scale.ratio",
                                String.format(Locale.ROOT, "%,d", n).replace(',', ' '));
            }

            @Override
            public Long fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        choice.setOnAction(_ -> scaled(choice));
        return choice;
    }

    /** Asks once more in place; looking elsewhere takes the question back. */
    private void remove() {
        if (remove.getStyleClass().contains(ASKED) && layer.origin() instanceof Origin.Imported(var info)) {
            model.remove(info.name());
        } else {
            asked(true);
        }
    }

    private void asked(boolean now) {
        remove.getStyleClass().removeAll(ASKED);
        if (now) {
            remove.getStyleClass().add(ASKED);
        }
        remove.setText(messages.text(now ? "layers.remove.sure" : "layers.remove"));
    }

    private Label quiet(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("map-quiet");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Button word(String key, Runnable action) {
        Button word = new Button(messages.text(key));
        word.getStyleClass().addAll("map-word", key.replace('.', '-'));
        word.setMinWidth(USE_PREF_SIZE);
        word.setOnAction(_ -> action.run());
        return word;
    }

    private static HBox line(javafx.scene.Node... parts) {
        HBox line = new HBox(6, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
