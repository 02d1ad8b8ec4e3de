package io.cityhelm.cockpit.layers;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.styling.StyleProblem;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.locationtech.jts.geom.Envelope;

/** The section of imported layers in the panel of layers: show or hide, go there, remove, and import another. FX thread. */
final class LayerSwitches extends VBox implements AutoCloseable {

    /** So many rows are seen at once; the others are scrolled to. */
    private static final int ROWS = 4;

    private static final double ROW = 26;
    private static final double WORDS = 360;

    private static final String ASKED = "map-word-asked";

    private final LayersModel model;
    private final Messages messages;
    private final LayerColours colours;
    private final Consumer<Envelope> goTo;
    private final VBox rows = new VBox(2);
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Subscription following;

    LayerSwitches(
            LayersModel model, Messages messages, LayerColours colours, Consumer<Envelope> goTo, Runnable importing) {
        super(4);
        this.model = model;
        this.messages = messages;
        this.colours = colours;
        this.goTo = goTo;
        setId("layer-switches");
        Button add = new Button(messages.text("layers.import.button"));
        add.setId("layer-import");
        add.getStyleClass().add("map-word");
        add.setOnAction(_ -> importing.run());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("quiet-scroll");
        getChildren().addAll(scroll, add);
        this.following = model.layers().subscribe(all -> show(all.orElse(List.of())));
    }

    private void show(List<ImportedLayer> layers) {
        rows.getChildren().setAll(layers.stream().flatMap(this::lines).toList());
        scroll.setPrefViewportHeight(Math.min(layers.size(), ROWS) * ROW);
        scroll.setVisible(!layers.isEmpty());
        scroll.setManaged(!layers.isEmpty());
    }

    /** The row of a layer, and below it what is the matter with its style. */
    private Stream<Node> lines(ImportedLayer layer) {
        return Stream.concat(
                Stream.of(row(layer)), layer.look().problems().stream().limit(1).map(this::problem));
    }

    private Label problem(StyleProblem problem) {
        Label label = new Label(messages.text("layers.style.wrong", problem.text(messages)));
        label.getStyleClass().addAll("map-notice", "layers-style-wrong");
        label.setWrapText(true);
        label.setMaxWidth(WORDS);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private HBox row(ImportedLayer layer) {
        String name = layer.info().name();
        CheckBox shown = new CheckBox(name);
        shown.getStyleClass().add("map-switch");
        shown.setSelected(layer.shown());
        shown.setMaxWidth(180);
        shown.setTooltip(new Tooltip(about(layer)));
        shown.setOnAction(_ -> model.show(name, shown.isSelected()));
        Rectangle swatch = new Rectangle(10, 10, colours.of(layer.colour()));
        Label count = new Label(messages.text("layers.count", layer.info().features()));
        count.getStyleClass().add("map-quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(
                6, swatch, shown, count, gap, word("layers.go", () -> goTo.accept(layer.box())), removing(name));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(ROW - 2);
        return row;
    }

    private String about(ImportedLayer layer) {
        String from = messages.text(
                "layers.about",
                layer.info().source(),
                layer.info().datum(),
                layer.info().importedBy(),
                layer.info().importedAt().toString());
        return layer.isCut()
                ? from + "\n"
                        + messages.text("layers.cut", layer.look().features().size())
                : from;
    }

    /** Asks once more in place; looking elsewhere takes the question back. */
    private Button removing(String name) {
        Button word = word("layers.remove", () -> {});
        word.setOnAction(_ -> {
            if (word.getStyleClass().contains(ASKED)) {
                model.remove(name);
            } else {
                word.getStyleClass().add(ASKED);
                word.setText(messages.text("layers.remove.sure"));
            }
        });
        word.focusedProperty().subscribe(focused -> {
            if (!focused) {
                word.getStyleClass().remove(ASKED);
                word.setText(messages.text("layers.remove"));
            }
        });
        return word;
    }

    private Button word(String key, Runnable action) {
        Button word = new Button(messages.text(key));
        word.getStyleClass().addAll("map-word", key.replace('.', '-'));
        word.setMinWidth(Region.USE_PREF_SIZE);
        word.setOnAction(_ -> action.run());
        return word;
    }

    @Override
    public void close() {
        following.unsubscribe();
    }
}
