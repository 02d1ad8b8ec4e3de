package io.cityhelm.cockpit.lineage;

import io.cityhelm.cockpit.panel.SheetParts;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.connect.lineage.Trace;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * 从哪里来 over the window: a value, when it was so and when it came, over which link, read by which mapping, and the record as
 * it came. FX thread.
 */
public final class LineageSheet extends StackPane {

    private static final double WIDTH = 1100;
    private static final double HEIGHT = 640;

    private final LineageModel model;
    private final Wording wording;
    private final Messages messages;
    private final UnaryOperator<String> linkName;
    private final Label title = new Label();
    private final Label plainly = new Label();
    private final GridPane facts = new GridPane(16, 4);
    private final ListView<Provenance> parts = new ListView<>();
    private final TextArea raw = area("lineage-raw");
    private final TextArea mapped = area("lineage-mapped");
    private final VBox mappedBox;
    private final Button close;

    /** @param linkName what people call a link, by its id */
    public LineageSheet(LineageModel model, Wording wording, UnaryOperator<String> linkName) {
        this.model = model;
        this.wording = wording;
        this.messages = wording.messages();
        this.linkName = linkName;
        SheetParts sheet = new SheetParts(messages);
        sheet.shade(this, "lineage");
        title.getStyleClass().add("room-title");
        title.setId("lineage-title");
        plainly.setId("lineage-plainly");
        plainly.getStyleClass().add("lineage-plainly");
        plainly.setWrapText(true);
        plainly.managedProperty().bind(plainly.visibleProperty());
        parts.setId("lineage-parts");
        parts.setMinWidth(240);
        parts.setPrefWidth(280);
        parts.managedProperty().bind(parts.visibleProperty());
        parts.setCellFactory(_ -> new PartCell());
        parts.getSelectionModel().selectedItemProperty().subscribe(part -> {
            if (part != null
                    && model.lineage().get().found().stream()
                            .noneMatch(f -> f.value().equals(part))) {
                model.look(part);
            }
        });
        this.mappedBox = titled("lineage.mapped", mapped);
        this.close = sheet.button("lineage-close", "cockpit.close", () -> setVisible(false));
        HBox texts = new HBox(12, parts, titled("lineage.raw", raw), mappedBox);
        VBox.setVgrow(texts, Priority.ALWAYS);
        VBox card = new VBox(12, title, facts, plainly, texts, new HBox(close));
        card.getStyleClass().add("sheet");
        card.setMaxSize(WIDTH, HEIGHT);
        StackPane.setMargin(card, new Insets(24));
        getChildren().add(card);
        model.lineage().subscribe(this::show);
        model.trouble().subscribe(trouble -> trouble.ifPresent(e -> say(messages.text("lineage.failed", e))));
    }

    /** Comes up; what is shown follows the model. */
    public void open() {
        setVisible(true);
        close.requestFocus();
    }

    private void show(LineageModel.Lineage lineage) {
        if (!parts.getItems().equals(lineage.parts())) {
            parts.getItems().setAll(lineage.parts());
        }
        parts.setVisible(lineage.parts().size() > 1);
        Optional<LineageModel.Found> found = lineage.found();
        found.ifPresent(known -> parts.getSelectionModel().select(known.value()));
        title.setText(
                found.map(known -> messages.text("lineage.title", known.value().name()))
                        .orElseGet(() -> messages.text("lineage.reading")));
        facts.getChildren().clear();
        raw.clear();
        mapped.clear();
        plainly.setVisible(false);
        mappedBox.setVisible(false);
        found.ifPresent(this::show);
    }

    private void show(LineageModel.Found found) {
        Provenance value = found.value();
        Trace trace = found.trace();
        fact(0, 0, "lineage.value", value.value());
        fact(0, 1, "lineage.observed", wording.moment(value.observed()));
        fact(0, 2, "lineage.received", trace.received().map(wording::moment).orElse("—"));
        fact(
                1,
                0,
                "lineage.lag",
                trace.received()
                        .map(at -> Duration.between(value.observed(), at))
                        .map(lag -> lag.isNegative() ? Duration.ZERO : lag)
                        .map(wording::span)
                        .orElse("—"));
        fact(1, 1, "lineage.link", trace.link().isBlank() ? "—" : linkName.apply(trace.link()));
        fact(1, 2, "lineage.mapping", mapping(trace));
        switch (trace.raw()) {
            case Trace.Raw.Kept kept -> {
                raw.setText(kept.record());
                kept.unmapped().ifPresent(why -> say(why.text(messages)));
                mapped.setText(kept.mapped().orElseGet(() -> messages.text("lineage.as-it-came")));
                mappedBox.setVisible(kept.unmapped().isEmpty());
            }
            case Trace.Raw.TooLarge() -> say(messages.text("lineage.too-large"));
            case Trace.Raw.Gone() -> say(messages.text("lineage.gone"));
            case Trace.Raw.Unknown() -> say(messages.text("lineage.unknown"));
        }
    }

    private String mapping(Trace trace) {
        return trace.mapping()
                .map(known -> messages.text(
                        trace.isCurrent() ? "lineage.mapping.current" : "lineage.mapping.past",
                        known.file(),
                        known.version()))
                .orElseGet(() -> messages.text("lineage.mapping.unknown"));
    }

    private void say(String words) {
        plainly.setText(words);
        plainly.setVisible(true);
    }

    private void fact(int column, int row, String key, String words) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(words);
        text.setId(key.replace('.', '-'));
        text.setMinWidth(column == 0 ? 220 : 0);
        facts.addRow(row);
        facts.add(name, 2 * column, row);
        facts.add(text, 2 * column + 1, row);
    }

    private VBox titled(String key, Node field) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted");
        VBox box = new VBox(4, label, field);
        VBox.setVgrow(field, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static TextArea area(String id) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("sheet");
        area.setMinWidth(0);
        return area;
    }

    private static final class PartCell extends ListCell<Provenance> {
        @Override
        protected void updateItem(Provenance part, boolean empty) {
            super.updateItem(part, empty);
            setText(empty ? null : String.join("  ", List.of(part.name(), part.value())));
        }
    }
}
