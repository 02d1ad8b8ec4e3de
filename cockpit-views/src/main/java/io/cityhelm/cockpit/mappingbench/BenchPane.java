package io.cityhelm.cockpit.mappingbench;

import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.connect.template.Templates;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The file of a link and a document at the left, what the one makes of the other at the right; tried again a moment after each
 * change. FX thread.
 */
public final class BenchPane extends HBox {

    private static final Duration PAUSE = Duration.millis(400);
    private static final double LEFT = 0.42;

    private final BenchModel model;
    private final Messages messages;
    private final TextArea file = new TextArea();
    private final TextArea document = new TextArea();
    private final Label said = new Label();
    private final TableView<BenchModel.Row> table = new TableView<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    public BenchPane(BenchModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("mapping-bench");
        setSpacing(12);
        VBox left = left();
        VBox right = right();
        left.prefWidthProperty().bind(widthProperty().multiply(LEFT));
        left.minWidthProperty().bind(left.prefWidthProperty());
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
        pause.setOnFinished(done -> model.run(file.getText(), document.getText()));
        file.textProperty().subscribe(text -> pause.playFromStart());
        document.textProperty().subscribe(text -> pause.playFromStart());
        model.result().subscribe(this::show);
    }

    private VBox left() {
        ComboBox<String> kind = new ComboBox<>();
        kind.setId("bench-kind");
        kind.getItems().setAll(Templates.kinds());
        kind.setPromptText(messages.text("cockpit.bench.kind"));
        kind.valueProperty()
                .subscribe(chosen -> Optional.ofNullable(chosen)
                        .flatMap(name -> Templates.of(name, Optional.empty()))
                        .ifPresent(file::setText));
        HBox line = new HBox(12, new Label(messages.text("cockpit.bench.file")), kind);
        line.getStyleClass().add("room-filters");
        Label sample = new Label(messages.text("cockpit.bench.document"));
        sample.getStyleClass().add("muted");
        area(file, "bench-file", "cockpit.bench.file.prompt");
        area(document, "bench-document", "cockpit.bench.document.prompt");
        VBox.setVgrow(file, Priority.ALWAYS);
        document.setPrefRowCount(9);
        return new VBox(8, line, file, sample, document);
    }

    private VBox right() {
        said.setId("bench-said");
        said.setWrapText(true);
        said.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        table.setId("bench-table");
        Columns.fit(table, messages.text("cockpit.bench.none"));
        table.getColumns().add(Columns.figures("#", 44, row -> Integer.toString(row.number())));
        table.getColumns().add(Columns.words(messages.text("cockpit.bench.raw"), 140, 300, BenchModel.Row::raw));
        table.getColumns().add(Columns.words(messages.text("cockpit.bench.mapped"), 140, 300, BenchModel.Row::mapped));
        table.getColumns()
                .add(Columns.words(
                        messages.text("cockpit.bench.rejected"),
                        120,
                        220,
                        row -> row.rejected().orElse(messages.text("cockpit.bench.taken"))));
        TextArea whole = new TextArea();
        whole.setId("bench-record");
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.setPrefRowCount(9);
        whole.setPromptText(messages.text("cockpit.bench.pick"));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> whole.setText(row == null ? "" : words(row)));
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(8, said, table, whole);
    }

    private String words(BenchModel.Row row) {
        return messages.text("cockpit.bench.raw") + "\n" + row.raw() + "\n\n" + messages.text("cockpit.bench.mapped")
                + "\n" + row.mapped()
                + row.rejected()
                        .map(why -> "\n\n" + messages.text("cockpit.bench.rejected") + "\n" + why)
                        .orElse("");
    }

    private void area(TextArea area, String id, String prompt) {
        area.setId(id);
        area.setPromptText(messages.text(prompt));
    }

    private void show(BenchModel.Result now) {
        said.setText(now.said());
        table.getItems().setAll(now.rows());
    }
}
