package io.cityhelm.cockpit.print;

import io.cityhelm.cockpit.panel.SheetParts;
import io.cityhelm.cockpit.print.PrintModel.Stage;
import io.cityhelm.core.text.Messages;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 打印地图 over the whole window: what goes onto the sheet at the left, how it will look at the right. FX thread. */
public final class PrintSheet extends StackPane {

    private static final double FORM_WIDTH = 300;

    private final PrintModel model;
    private final SaveAsk files;
    private final Messages messages;
    private final SheetParts parts;
    private final TextField title = new TextField();
    private final ImageView preview = new ImageView();
    private final StackPane table = new StackPane(preview);
    private final Label saying = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button save;

    public PrintSheet(PrintModel model, SaveAsk files, Messages messages) {
        this.model = model;
        this.files = files;
        this.messages = messages;
        this.parts = new SheetParts(messages);
        this.save = parts.button("print-save", "print.save", this::save);
        save.getStyleClass().add("primary");
        assemble();
        parts.shade(this, "print-sheet");
        model.stage().subscribe(this::show);
        List.<Property<?>>of(model.paperProperty(), model.lightProperty())
                .forEach(each -> each.addListener((_, _, _) -> model.preview()));
    }

    /** Shows it for the map as it is now. */
    public void open() {
        setVisible(true);
        model.begin();
        title.requestFocus();
    }

    private void assemble() {
        Label heading = parts.heading("print.heading");
        title.setId("print-title");
        title.textProperty().bindBidirectional(model.titleProperty());
        title.setOnAction(_ -> model.preview());
        TextField file = parts.field("print-file", model.fileProperty(), "print.file.prompt");
        HBox.setHgrow(file, Priority.ALWAYS);
        Button choose = parts.button("print-choose", "layers.choose", this::choose);
        CheckBox light = new CheckBox(messages.text("print.light"));
        light.setId("print-light");
        light.selectedProperty().bindBidirectional(model.lightProperty());
        saying.setId("print-saying");
        saying.setWrapText(true);
        progress.setId("print-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        VBox form = new VBox(
                12,
                parts.titled("print.field.title", title),
                parts.titled("print.field.format", formats()),
                parts.titled("print.field.paper", papers()),
                light,
                parts.titled("print.field.file", new HBox(8, file, choose)),
                progress,
                saying,
                new HBox(
                        8,
                        save,
                        parts.button("print-again", "print.again", model::preview),
                        parts.button("print-close", "cockpit.close", () -> setVisible(false))));
        form.setPrefWidth(FORM_WIDTH);
        form.setMinWidth(FORM_WIDTH);
        preview.setId("print-preview");
        preview.setPreserveRatio(true);
        preview.setSmooth(true);
        table.setMinSize(0, 0);
        table.getStyleClass().add("print-table");
        preview.fitWidthProperty().bind(table.widthProperty().subtract(24));
        preview.fitHeightProperty().bind(table.heightProperty().subtract(24));
        BorderPane sheet = new BorderPane(table);
        sheet.setTop(heading);
        sheet.setLeft(form);
        BorderPane.setMargin(heading, new Insets(0, 0, 12, 0));
        BorderPane.setMargin(form, new Insets(0, 20, 0, 0));
        sheet.getStyleClass().addAll("sheet", "form-card");
        sheet.setMaxSize(1240, 760);
        StackPane.setMargin(sheet, new Insets(24));
        getChildren().add(sheet);
        setAlignment(Pos.CENTER);
    }

    private void save() {
        if (model.fileProperty().get().isBlank()) {
            choose();
        } else {
            model.save();
        }
    }

    private void choose() {
        files.ask(model.suggestion()).ifPresentOrElse(model::saveTo, model::save);
    }

    private void show(Stage stage) {
        boolean painting = stage instanceof Stage.Painting;
        progress.setVisible(painting);
        save.setDisable(painting);
        saying.getStyleClass().setAll("label");
        switch (stage) {
            case Stage.Painting now -> {
                progress.setProgress(now.part());
                saying.setText(messages.text(now.saving() ? "print.saving" : "print.painting"));
            }
            case Stage.Shown(BufferedImage picture) -> {
                preview.setImage(image(picture));
                saying.setText("");
            }
            case Stage.Saved saved -> {
                saying.getStyleClass().add("may");
                saying.setText(messages.text(saved.complete() ? "print.saved" : "print.saved.gaps", saved.file()));
            }
            case Stage.Occupied there -> saying.setText(messages.text("print.occupied", there.file()));
            case Stage.Failed failed -> {
                saying.getStyleClass().add("complaint");
                saying.setText(failed.sentence());
            }
        }
    }

    private static WritableImage image(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] argb = picture.getRGB(0, 0, width, height, null, 0, width);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }

    private ComboBox<PrintOrder.Format> formats() {
        ComboBox<PrintOrder.Format> formats = parts.choice(
                "print-format",
                each -> messages.text("print.format." + each.name().toLowerCase(Locale.ROOT)));
        formats.getItems().setAll(PrintOrder.Format.values());
        formats.valueProperty().bindBidirectional(model.formatProperty());
        return formats;
    }

    private ComboBox<Paper> papers() {
        ComboBox<Paper> papers = parts.choice("print-paper", each -> messages.text("print.paper." + each));
        papers.getItems().setAll(Paper.values());
        papers.valueProperty().bindBidirectional(model.paperProperty());
        return papers;
    }
}
