package io.cityhelm.cockpit.review;

import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.cockpit.panel.PanelState;
import io.cityhelm.cockpit.panel.PanelState.Condition;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.measure.Month;
import io.cityhelm.core.text.Messages;
import java.io.File;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/** 复盘: the rates of a month by department or level, where incidents were solved, and what each figure means. FX thread. */
public final class ReviewRoom extends VBox {

    private final RatesModel model;
    private final Messages messages;
    private final TableView<RateRow> table = new TableView<>();
    private final PanelState panel;
    private final ComboBox<YearMonth> month = new ComboBox<>();
    private final ComboBox<RatesModel.By> by = new ComboBox<>();
    private final Label solved = new Label();
    private final Label said = new Label();

    public ReviewRoom(RatesModel model, Wording wording) {
        this.model = model;
        this.messages = wording.messages();
        getStyleClass().add("data-room");
        table.setId("rates-table");
        Columns.fit(table, messages.text("cockpit.review.none"));
        for (RateTable.Column each : RateTable.columns(messages)) {
            String head = RateTable.head(each, messages);
            table.getColumns()
                    .add(
                            each.key().equals("name")
                                    ? Columns.words(head, 200, 260, each.text())
                                    : Columns.figures(head, 72, each.text()));
        }
        this.panel = new PanelState(table, messages);
        VBox.setVgrow(panel, Priority.ALWAYS);
        Label title = new Label(messages.text("cockpit.review.title"));
        title.getStyleClass().add("room-title");
        Label help = new Label(messages.text("cockpit.review.help"));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setId("rates-help");
        help.setMinHeight(USE_PREF_SIZE);
        solved.setWrapText(true);
        solved.setId("rates-solved");
        solved.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, choices(), solved, panel, help);
        model.state().subscribe(this::show);
    }

    /** Counts again: somebody came in. */
    public void refresh() {
        model.count(month.getValue());
    }

    private HBox choices() {
        month.getItems().setAll(model.months());
        month.setValue(month.getItems().getFirst());
        month.setId("rates-month");
        month.valueProperty().addListener((property, before, now) -> refresh());
        by.getItems().setAll(RatesModel.By.values());
        by.setValue(RatesModel.By.DEPARTMENT);
        by.setId("rates-by");
        by.setConverter(new StringConverter<>() {
            @Override
            public String toString(RatesModel.By value) {
                return value == null ? "" : messages.text("cockpit.review.by." + value);
            }

            @Override
            public RatesModel.By fromString(String name) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        by.valueProperty()
                .addListener((property, before, now) -> show(model.state().get()));
        Button export = new Button(messages.text("cockpit.review.export"));
        export.setId("rates-export");
        export.setOnAction(event -> export());
        HBox line = new HBox(
                new Label(messages.text("cockpit.review.month")),
                month,
                new Label(messages.text("cockpit.review.by")),
                by,
                export,
                said);
        line.getStyleClass().add("room-filters");
        return line;
    }

    private void show(RatesModel.State state) {
        switch (state) {
            case RatesModel.State.Counting() -> panel.show(new Condition.Loading());
            case RatesModel.State.Failed(String why) ->
                panel.show(new Condition.Failed(
                        messages.text("cockpit.review.failed", why), messages.text("cockpit.review.failed.todo")));
            case RatesModel.State.Counted(YearMonth counted, Month rates) -> {
                List<RateRow> rows = model.rows(rates, by.getValue(), messages);
                table.getItems().setAll(rows);
                solved.setText(solved(rates));
                panel.show(
                        rows.isEmpty()
                                ? new Condition.Empty(
                                        messages.text("cockpit.review.none"), messages.text("cockpit.review.none.todo"))
                                : new Condition.Live());
            }
        }
    }

    private String solved(Month rates) {
        if (rates.solved().isEmpty()) {
            return messages.text("cockpit.review.solved.none");
        }
        return messages.text(
                "cockpit.review.solved",
                Arrays.stream(Level.values())
                        .map(level -> messages.text(
                                "cockpit.review.solved.one",
                                messages.name(level),
                                rates.solved().getOrDefault(level, 0),
                                RateTable.rate(OptionalDouble.of(rates.share(level)), messages)))
                        .collect(Collectors.joining(" · ")));
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(String.format(Locale.ROOT, "rates-%s.csv", month.getValue()));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(
                    file.toPath(),
                    List.copyOf(table.getItems()),
                    messages,
                    failure -> said.setText(failure.map(why -> messages.text("cockpit.review.failed", why))
                            .orElseGet(() -> messages.text("cockpit.review.exported", file))));
        }
    }
}
