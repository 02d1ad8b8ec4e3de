package io.cityhelm.cockpit.links;

import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.core.quality.Measure;
import io.cityhelm.core.text.Messages;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The data sets of the inventory against what arrives: state, six measures of today, trend; the worst first. FX thread. */
final class DataSetsPane extends VBox {

    private record Column(String title, boolean isFigure, double width, Function<SetRow, String> text, String style) {
        Column(String title, boolean isFigure, double width, Function<SetRow, String> text) {
            this(title, isFigure, width, text, "set-cell");
        }
    }

    private final OnboardingModel model;
    private final Messages messages;
    private final UnaryOperator<String> department;
    private final UnaryOperator<String> link;
    private final TableView<SetRow> table = new TableView<>();
    private final Label said = new Label();

    /** @param department the name of one, by its id @param link the name of one, by its id */
    DataSetsPane(
            OnboardingModel model, Messages messages, UnaryOperator<String> department, UnaryOperator<String> link) {
        this.model = model;
        this.messages = messages;
        this.department = department;
        this.link = link;
        table.setId("sets-table");
        Columns.fit(table, messages.text("cockpit.data.overview.none"));
        for (Column column : columns()) {
            TableColumn<SetRow, String> made = column.isFigure()
                    ? Columns.figures(column.title(), column.width(), column.text())
                    : Columns.words(column.title(), Math.min(column.width(), 70), column.width(), column.text());
            made.getStyleClass().add(column.style());
            table.getColumns().add(made);
        }
        table.setRowFactory(made -> new SetTableRow());
        table.getColumns().add(trend());
        VBox.setVgrow(table, Priority.ALWAYS);
        Label help = new Label(help());
        help.setId("measures-help");
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        Button export = new Button(messages.text("cockpit.data.export"));
        export.setId("sets-export");
        export.setOnAction(event -> export());
        HBox line = new HBox(export, said);
        line.getStyleClass().add("room-filters");
        setSpacing(12);
        getChildren().addAll(line, table, help);
        model.onboarding().subscribe(now -> table.getItems().setAll(now.rows()));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(
                        title("set"), false, 150, row -> messages.of(row.set().name())),
                new Column(
                        title("department"),
                        false,
                        130,
                        row -> department.apply(row.set().department())),
                new Column(
                        title("state"),
                        false,
                        104,
                        row -> messages.text("cockpit.data.set." + row.state()),
                        "set-state"),
                new Column(
                        title("planned"), false, 90, row -> row.set().planned().toString()),
                new Column(
                        title("link"),
                        false,
                        120,
                        row -> row.set().link().map(link).orElse("—"))));
        for (Measure measure : Measure.values()) {
            columns.add(new Column(
                    messages.name(measure), true, 62, row -> part(row.today().of(measure))));
        }
        return columns;
    }

    private String title(String column) {
        return messages.text("cockpit.data.column." + column);
    }

    private static String part(OptionalDouble part) {
        return part.isPresent() ? String.format(Locale.ROOT, "%.1f%%", 100 * part.getAsDouble()) : "—";
    }

    private String help() {
        return List.of(Measure.values()).stream()
                .map(measure -> messages.text("cockpit.data.measure." + measure))
                .collect(Collectors.joining("  ·  ", messages.text("cockpit.data.measures") + " ", ""));
    }

    private TableColumn<SetRow, List<OptionalDouble>> trend() {
        TableColumn<SetRow, List<OptionalDouble>> column =
                new TableColumn<>(messages.text("cockpit.data.column.trend", Onboarding.DAYS));
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(row.getValue().trend()));
        column.setCellFactory(made -> new TrendCell());
        column.setSortable(false);
        column.setMinWidth(100);
        column.setPrefWidth(110);
        return column;
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("inventory.csv");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(
                    file.toPath(),
                    columns().stream().map(Column::title).toList(),
                    lines(List.copyOf(table.getItems())),
                    failure -> said.setText(failure.map(why -> messages.text("cockpit.review.failed", why))
                            .orElseGet(() -> messages.text("cockpit.review.exported", file))));
        }
    }

    /** What is exported. */
    List<List<String>> lines(List<SetRow> rows) {
        return rows.stream()
                .map(row -> columns().stream()
                        .map(column -> column.text().apply(row))
                        .toList())
                .toList();
    }

    private static final class TrendCell extends TableCell<SetRow, List<OptionalDouble>> {
        private final Sparks sparks = new Sparks();

        @Override
        protected void updateItem(List<OptionalDouble> days, boolean empty) {
            super.updateItem(days, empty);
            if (!empty && days != null) {
                sparks.show(days);
            }
            setGraphic(empty ? null : sparks);
        }
    }

    /** Says by a style how its data set stands. */
    private static final class SetTableRow extends TableRow<SetRow> {
        @Override
        protected void updateItem(SetRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeIf(style -> style.startsWith("set-"));
            if (!empty && row != null) {
                getStyleClass().add("set-" + row.state().name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
