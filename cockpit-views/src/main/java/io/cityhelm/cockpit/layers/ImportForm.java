package io.cityhelm.cockpit.layers;

import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What an officer says about a file or a service, in two rows of fields. FX thread. */
final class ImportForm extends GridPane {

    private static final List<String> ENCODINGS = List.of("", "UTF-8", "GBK");

    private final ImportModel model;
    private final Messages messages;
    private final TextField file;

    ImportForm(ImportModel model, FileAsk files, Messages messages) {
        super(12, 6);
        this.model = model;
        this.messages = messages;
        this.file = field("import-file", model.fileProperty(), "layers.file.prompt");
        file.setOnAction(_ -> model.look());
        HBox.setHgrow(file, Priority.ALWAYS);
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(25);
            getColumnConstraints().add(column);
        }
        HBox first = new HBox(
                8,
                file,
                button(
                        "import-choose",
                        "layers.choose",
                        () -> files.ask().ifPresent(path -> {
                            model.fileProperty().set(path.toString());
                            model.look();
                        })),
                button("import-look", "layers.look", model::look));
        add(titled("layers.file", first), 0, 0, 3, 1);
        add(titled("layers.name", field("import-name", model.nameProperty(), "layers.name.prompt")), 3, 0);
        add(
                titled(
                        "layers.datum",
                        choice("import-datum", model.datumProperty(), model.datums(), "layers.datum.prompt")),
                0,
                1);
        add(
                titled(
                        "layers.encoding",
                        choice("import-encoding", model.encodingProperty(), ENCODINGS, "layers.encoding.prompt")),
                1,
                1);
        HBox columns = new HBox(
                8,
                field("import-x", model.xProperty(), "layers.x.prompt"),
                field("import-y", model.yProperty(), "layers.y.prompt"));
        add(titled("layers.columns", columns), 2, 1);
        ComboBox<String> tables = choice("import-table", model.tableProperty(), List.of(), "layers.table.prompt");
        Bindings.bindContent(tables.getItems(), model.tables());
        add(titled("layers.table", tables), 3, 1);
        HBox checks = new HBox(
                24,
                check("import-north-first", "layers.north-first", model.northFirstProperty()),
                check("import-replace", "layers.replace", model.replaceProperty()));
        add(checks, 0, 2, 4, 1);
    }

    void focusFirst() {
        file.requestFocus();
    }

    private CheckBox check(String id, String key, BooleanProperty said) {
        CheckBox check = new CheckBox(messages.text(key));
        check.setId(id);
        check.selectedProperty().bindBidirectional(said);
        return check;
    }

    private Node titled(String key, Node field) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("muted");
        title.setLabelFor(field);
        return new javafx.scene.layout.VBox(4, title, field);
    }

    private TextField field(String id, StringProperty words, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(messages.text(prompt));
        field.textProperty().bindBidirectional(words);
        field.setMinWidth(0);
        return field;
    }

    private ComboBox<String> choice(String id, StringProperty words, List<String> offered, String prompt) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId(id);
        choice.setEditable(true);
        choice.getItems().setAll(offered);
        choice.setPromptText(messages.text(prompt));
        choice.setMaxWidth(Double.MAX_VALUE);
        // what is typed counts at once, not only after Enter
        choice.getEditor().textProperty().bindBidirectional(words);
        return choice;
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
