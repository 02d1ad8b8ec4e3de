package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.panel.SheetParts;
import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
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
    private final SheetParts parts;
    private final TextField file;

    ImportForm(ImportModel model, FileAsk files, Messages messages) {
        super(12, 6);
        this.model = model;
        this.messages = messages;
        this.parts = new SheetParts(messages);
        this.file = parts.field("import-file", model.fileProperty(), "layers.file.prompt");
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
                parts.button(
                        "import-choose",
                        "layers.choose",
                        () -> files.ask().ifPresent(path -> {
                            model.fileProperty().set(path.toString());
                            model.look();
                        })),
                parts.button("import-look", "layers.look", model::look));
        add(parts.titled("layers.file", first), 0, 0, 3, 1);
        add(parts.titled("layers.name", parts.field("import-name", model.nameProperty(), "layers.name.prompt")), 3, 0);
        add(
                parts.titled(
                        "layers.datum",
                        choice("import-datum", model.datumProperty(), model.datums(), "layers.datum.prompt")),
                0,
                1);
        add(
                parts.titled(
                        "layers.encoding",
                        choice("import-encoding", model.encodingProperty(), ENCODINGS, "layers.encoding.prompt")),
                1,
                1);
        HBox columns = new HBox(
                8,
                parts.field("import-x", model.xProperty(), "layers.x.prompt"),
                parts.field("import-y", model.yProperty(), "layers.y.prompt"));
        add(parts.titled("layers.columns", columns), 2, 1);
        ComboBox<String> tables = choice("import-table", model.tableProperty(), List.of(), "layers.table.prompt");
        Bindings.bindContent(tables.getItems(), model.tables());
        add(parts.titled("layers.table", tables), 3, 1);
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
}
