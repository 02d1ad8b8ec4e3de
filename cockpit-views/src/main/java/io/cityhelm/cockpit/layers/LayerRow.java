package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.layers.MapLayer.Origin;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * One layer in the panel: shown or not, how many features or why none is seen, up, down, only this one; and folded below it,
 * how it is seen. Alt with the arrows moves it as well. FX thread.
 */
final class LayerRow extends VBox {

    private static final double HEIGHT = 24;
    private static final double NAME = 150;
    private static final double WORDS = 330;

    private final LayersModel model;
    private final Messages messages;
    private final LayerSwitches.Means means;
    private final CheckBox shown = new CheckBox();
    private final Rectangle swatch = new Rectangle(10, 10);
    private final Label state = new Label();
    private final Label problem = new Label();
    private final Button up;
    private final Button down;
    private final ToggleButton only;
    private final LayerDetails details;
    private MapLayer layer;

    LayerRow(MapLayer layer, LayersModel model, Messages messages, LayerSwitches.Means means) {
        super(2);
        this.layer = layer;
        this.model = model;
        this.messages = messages;
        this.means = means;
        this.up = move("↑", "layers-up", "layers.up", -1);
        this.down = move("↓", "layers-down", "layers.down", 1);
        this.only = word(new ToggleButton(), "layers.only");
        only.setOnAction(_ -> model.isolate(Optional.of(this.layer.id()).filter(_ -> only.isSelected())));
        this.details = new LayerDetails(model, messages, means.goTo());
        ToggleButton more = word(new ToggleButton(), "layers.adjust");
        details.visibleProperty().bind(more.selectedProperty());
        details.managedProperty().bind(more.selectedProperty());
        shown.getStyleClass().add("map-switch");
        shown.setMaxWidth(NAME);
        shown.setOnAction(_ -> model.show(this.layer.id(), shown.isSelected()));
        state.getStyleClass().add("map-quiet");
        state.setMinWidth(USE_PREF_SIZE);
        problem.getStyleClass().addAll("map-notice", "layers-style-wrong");
        problem.setWrapText(true);
        problem.setMaxWidth(WORDS);
        problem.setMinHeight(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(6, swatch, shown, state, gap, up, down, only, more);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(HEIGHT);
        getChildren().addAll(head, problem, details);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Its newest state. @param place from the top, from 0 @param all how many there are */
    void show(MapLayer now, int place, int all) {
        layer = now;
        shown.setText(now.origin().name(messages));
        shown.setSelected(now.setting().shown());
        shown.setTooltip(new Tooltip(about()));
        swatch.setFill(means.colours().of(now.colour()));
        // a style has colours of its own
        swatch.setVisible(now.look().styled().isEmpty());
        swatch.setManaged(swatch.isVisible());
        ends(place == 0, place == all - 1);
        only.setSelected(model.isolated().get().filter(now.id()::equals).isPresent());
        String wrong = now.look().problems().stream()
                .findFirst()
                .map(first -> messages.text("layers.style.wrong", first.text(messages)))
                .orElse("");
        problem.setText(wrong);
        problem.setVisible(!wrong.isEmpty());
        problem.setManaged(!wrong.isEmpty());
        details.show(now);
        zoomed();
    }

    /** At the end of its way a button gives the keys to the other one. */
    private void ends(boolean top, boolean bottom) {
        boolean held = up.isFocused() || down.isFocused();
        up.setDisable(top);
        down.setDisable(bottom);
        if (held && top != bottom) {
            (top ? down : up).requestFocus();
        }
    }

    /** The map has another zoom: the layer says when it has nothing to show there. */
    void zoomed() {
        boolean seen = layer.isSeenAt(means.zoom().getAsDouble());
        state.setText(seen ? messages.text("layers.count", layer.size()) : messages.text("layers.out-of-scale"));
        getStyleClass().removeAll("layers-unseen");
        if (!seen) {
            getStyleClass().add("layers-unseen");
        }
    }

    /** Whether a node belongs to this row. */
    boolean holds(Node node) {
        Parent at = node.getParent();
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    private void pressed(KeyEvent event) {
        boolean moves = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
        if (moves) {
            model.move(layer.id(), event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }

    private String about() {
        String from = switch (layer.origin()) {
            case Origin.Imported(var info) ->
                messages.text(
                        "layers.about",
                        info.source(),
                        info.datum(),
                        info.importedBy(),
                        info.importedAt().toString());
            case Origin.OfPack(var entry, var info) ->
                String.join("\n", messages.text("layers.of-pack", info.source()), messages.of(entry.note()));
        };
        return layer.isCut()
                ? from + "\n"
                        + messages.text("layers.cut", layer.look().features().size())
                : from;
    }

    private Button move(String sign, String styleClass, String key, int places) {
        Button button = new Button(sign);
        button.getStyleClass().addAll("map-word", styleClass);
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.move(layer.id(), places));
        return button;
    }

    private <B extends ButtonBase> B word(B button, String key) {
        button.setText(messages.text(key));
        button.getStyleClass().setAll("map-word", key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
