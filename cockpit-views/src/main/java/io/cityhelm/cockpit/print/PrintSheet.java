package io.cityhelm.cockpit.print;

import io.cityhelm.cockpit.print.PrintModel.Stage;
import io.cityhelm.core.text.Messages;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** 打印地图 over the whole window: what goes onto the sheet at the left, how it will look at the right. FX thread. */
public final class PrintSheet extends StackPane {

    private static final double FORM_WIDTH = 300;

    private final PrintModel model;
    private final SaveAsk files;
    private final Messages messages;
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
        this.save = button("print-save", "print.save", this::save);
        save.getStyleClass().add("primary");
        getStyleClass().add("sheet-shade");
        setId("print-sheet");
        assemble();
        setVisible(false);
        // what is typed over the cockpit is not meant for the cockpit
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
            }
            event.consume();
        });
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
        Label heading = new Label(messages.text("print.heading"));
        heading.getStyleClass().add("room-title");
        title.setId("print-title");
        title.textProperty().bindBidirectional(model.titleProperty());
        title.setOnAction(_ -> model.preview());
        TextField file = new TextField();
        file.setId("print-file");
        file.setPromptText(messages.text("print.file.prompt"));
        file.textProperty().bindBidirectional(model.fileProperty());
        file.setMinWidth(0);
        HBox.setHgrow(file, Priority.ALWAYS);
        Button choose = button("print-choose", "layers.choose", this::choose);
        CheckBox light = new CheckBox(messages.text("print.light"));
        light.setId("print-light");
        light.selectedProperty().bindBidirectional(model.lightProperty());
        saying.setId("print-saying");
        saying.setWrapText(true);
        progress.setId("print-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        VBox form = new VBox(
                12,
                titled("print.field.title", title),
                titled(
                        "print.field.format",
                        choice(
                                "print-format",
                                model.formatProperty(),
                                List.of(PrintOrder.Format.values()),
                                each -> messages.text(
                                        "print.format." + each.name().toLowerCase(Locale.ROOT)))),
                titled(
                        "print.field.paper",
                        choice(
                                "print-paper",
                                model.paperProperty(),
                                List.of(Paper.values()),
                                each -> messages.text("print.paper." + each))),
                light,
                titled("print.field.file", new HBox(8, file, choose)),
                progress,
                saying,
                new HBox(
                        8,
                        save,
                        button("print-again", "print.again", model::preview),
                        button("print-close", "cockpit.close", () -> setVisible(false))));
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

    private static <T> ComboBox<T> choice(String id, Property<T> chosen, List<T> offered, Function<T, String> words) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId(id);
        choice.getItems().setAll(offered);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : words.apply(one);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        choice.valueProperty().bindBidirectional(chosen);
        return choice;
    }

    private Node titled(String key, Node field) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("action-button");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
