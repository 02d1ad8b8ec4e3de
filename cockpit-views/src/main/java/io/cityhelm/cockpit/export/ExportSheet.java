package io.cityhelm.cockpit.export;

import io.cityhelm.cockpit.export.ExportModel.Stage;
import io.cityhelm.cockpit.panel.SheetParts;
import io.cityhelm.cockpit.print.SaveAsk;
import io.cityhelm.core.export.Sensitivity;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.exporting.ExportFormat;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 导出图层 over the whole window: which layer, as what, why and where to; how sensitive it is stands beside it. FX thread. */
public final class ExportSheet extends StackPane {

    private final ExportModel model;
    private final SaveAsk files;
    private final Messages messages;
    private final SheetParts parts;
    private final ComboBox<ExportOffer> layers;
    private final Label sensitivity = new Label();
    private final Label saying = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button take;
    private final Node why;

    public ExportSheet(ExportModel model, SaveAsk files, Messages messages) {
        this.model = model;
        this.files = files;
        this.messages = messages;
        this.parts = new SheetParts(messages);
        this.layers = parts.choice("export-layer", ExportOffer::name);
        this.take = parts.button("export-take", "export.take", this::take);
        TextField reason = parts.field("export-reason", model.reasonProperty(), "export.reason.prompt");
        this.why = parts.titled("export.reason", reason);
        assemble();
        parts.shade(this, "export-sheet");
        model.offers().subscribe(all -> layers.getItems().setAll(all));
        layers.valueProperty().bindBidirectional(model.chosenProperty());
        model.chosenProperty().subscribe(this::chosen);
        model.stage().subscribe(this::show);
    }

    /** Shows it for what there is now. */
    public void open() {
        setVisible(true);
        model.begin();
        layers.requestFocus();
    }

    private void assemble() {
        Label heading = parts.heading("export.heading");
        sensitivity.setId("export-sensitivity");
        sensitivity.setWrapText(true);
        ComboBox<ExportFormat> formats = parts.choice(
                "export-format",
                each -> messages.text("export.format." + each.name().toLowerCase(Locale.ROOT)));
        formats.getItems().setAll(ExportFormat.values());
        formats.valueProperty().bindBidirectional(model.formatProperty());
        TextField file = parts.field("export-file", model.fileProperty(), "print.file.prompt");
        HBox.setHgrow(file, Priority.ALWAYS);
        saying.setId("export-saying");
        saying.setWrapText(true);
        progress.setMaxWidth(Double.MAX_VALUE);
        take.getStyleClass().add("primary");
        VBox sheet = new VBox(
                12,
                heading,
                parts.titled("export.layer", layers),
                sensitivity,
                parts.titled("print.field.format", formats),
                why,
                parts.titled(
                        "print.field.file",
                        new HBox(8, file, parts.button("export-choose", "layers.choose", this::choose))),
                progress,
                saying,
                new HBox(8, take, parts.button("export-close", "cockpit.close", () -> setVisible(false))));
        sheet.getStyleClass().addAll("sheet", "form-card");
        sheet.setMaxSize(640, USE_PREF_SIZE);
        StackPane.setMargin(sheet, new Insets(24));
        getChildren().add(sheet);
    }

    private void chosen(ExportOffer offer) {
        boolean internal = offer != null && offer.sensitivity() == Sensitivity.INTERNAL;
        why.setVisible(internal);
        why.setManaged(internal);
        sensitivity.setText(
                offer == null
                        ? ""
                        : messages.text(
                                internal ? "export.internal" : "export.public",
                                messages.name(offer.sensitivity()),
                                offer.origin()));
    }

    private void take() {
        if (model.fileProperty().get().isBlank()) {
            choose();
        } else {
            model.take();
        }
    }

    private void choose() {
        files.ask(model.suggestion()).ifPresentOrElse(model::takeTo, model::take);
    }

    private void show(Stage stage) {
        boolean writing = stage instanceof Stage.Writing;
        progress.setVisible(writing);
        take.setDisable(writing);
        saying.getStyleClass().setAll("label");
        switch (stage) {
            case Stage.Asking _ -> saying.setText("");
            case Stage.Writing now -> {
                progress.setProgress(now.part());
                saying.setText(messages.text("export.writing"));
            }
            case Stage.Taken taken -> {
                saying.getStyleClass().add("may");
                saying.setText(messages.text("export.taken", taken.file(), messages.name(taken.sensitivity())));
            }
            case Stage.Occupied there -> saying.setText(messages.text("export.occupied", there.file()));
            case Stage.Failed failed -> {
                saying.getStyleClass().add("complaint");
                saying.setText(failed.sentence());
            }
        }
    }
}
