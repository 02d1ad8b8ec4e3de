package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.panel.SheetParts;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * 导入图层 over the whole window: which file, what it holds, what its coordinates mean; then how far the import is, and what
 * was left out. FX thread.
 */
public final class ImportSheet extends StackPane {

    private static final double WIDTH = 1000;

    private final ImportModel model;
    private final Messages messages;
    private final SheetParts parts;
    private final ImportForm form;
    private final Label saying = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final StackPane content = new StackPane();
    private final Button start;
    private final Button cancel;
    private final Button close;

    public ImportSheet(ImportModel model, FileAsk files, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.parts = new SheetParts(messages);
        this.form = new ImportForm(model, files, messages);
        this.start = parts.button("import-start", "layers.start", model::start);
        this.cancel = parts.button("import-cancel", "layers.cancel", model::cancel);
        this.close = parts.button("import-close", "cockpit.close", () -> setVisible(false));
        start.getStyleClass().add("primary");
        assemble();
        parts.shade(this, "import-sheet");
        visibleProperty().subscribe(shown -> {
            if (!shown) {
                model.cancel();
            }
        });
        model.stage().subscribe(this::show);
    }

    /** Shows it for a file, or for one that is still to be named. */
    public void open(Optional<String> file) {
        setVisible(true);
        model.begin(file);
        form.focusFirst();
    }

    private void assemble() {
        Label title = parts.heading("layers.import.title");
        saying.setId("import-saying");
        saying.setWrapText(true);
        saying.managedProperty().bind(saying.textProperty().isNotEmpty());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setId("import-progress");
        progress.managedProperty().bind(progress.visibleProperty());
        content.setMinHeight(120);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox buttons = new HBox(8, start, cancel, close);
        VBox sheet = new VBox(12, title, form, saying, progress, content, buttons);
        sheet.setAlignment(Pos.TOP_LEFT);
        sheet.getStyleClass().addAll("sheet", "form-card", "import-card");
        sheet.setMaxSize(WIDTH, 680);
        StackPane.setMargin(sheet, new Insets(24));
        getChildren().add(sheet);
    }

    private void show(ImportStage stage) {
        boolean running = stage instanceof ImportStage.Running || stage instanceof ImportStage.Waiting;
        progress.setVisible(running);
        cancel.setVisible(running);
        cancel.setManaged(running);
        // while something is only read, the hands stay where they are
        form.setDisable(stage instanceof ImportStage.Running);
        start.setDisable(running);
        saying.getStyleClass().setAll("label");
        switch (stage) {
            case ImportStage.Asking _ -> say(messages.text("layers.asking"), Optional.empty());
            case ImportStage.Waiting _ -> {
                progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
                say(messages.text("layers.waiting"), Optional.empty());
            }
            case ImportStage.Choosing(var offers) -> {
                Node list = OfferList.of(offers, model::choose);
                say(messages.text("layers.choosing", offers.size()), Optional.of(list));
                list.requestFocus();
            }
            case ImportStage.Looking looking ->
                say(
                        ImportWords.about(looking.preview(), messages),
                        Optional.of(PreviewTable.of(looking.preview(), messages)));
            case ImportStage.Running now -> {
                progress.setProgress(now.part());
                saying.setText(messages.text("layers.running", now.records()));
            }
            case ImportStage.Done done -> {
                saying.getStyleClass().add("may");
                say(ImportWords.done(done.report(), messages), Optional.of(ReportList.of(done.report(), messages)));
            }
            case ImportStage.Failed failed -> {
                saying.getStyleClass().add("complaint");
                saying.setText(failed.sentence());
            }
        }
    }

    private void say(String words, Optional<Node> below) {
        saying.setText(words);
        content.getChildren().setAll(below.stream().toList());
    }
}
