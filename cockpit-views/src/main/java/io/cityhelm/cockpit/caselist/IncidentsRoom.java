package io.cityhelm.cockpit.caselist;

import io.cityhelm.cockpit.grade.GradeColumn;
import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.cockpit.panel.PanelState;
import io.cityhelm.cockpit.panel.PanelState.Condition;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/** 事件: all incidents in a table. Enter or a double click opens one in the situation. FX thread. */
public final class IncidentsRoom extends VBox implements AutoCloseable {

    private final CaseListModel model;
    private final Wording wording;
    private final Messages messages;
    private final Consumer<IncidentId> open;
    private final TableView<CaseRow> table = new TableView<>();
    private final PanelState state;
    private final Label count = new Label();
    private final ComboBox<Optional<Level>> level;
    private final ComboBox<Optional<Grade>> grade;
    private final ComboBox<Optional<IncidentStage>> stage;
    private final TextField text = new TextField();
    private final CheckBox ended = new CheckBox();
    private final Subscription watch;

    /** @param open called with the incident that somebody wants to see */
    public IncidentsRoom(CaseListModel model, Wording wording, Consumer<IncidentId> open) {
        this.model = model;
        this.wording = wording;
        this.messages = wording.messages();
        this.open = open;
        this.level = choice("level", Level.values());
        this.grade = choice("grade", Grade.values());
        this.stage = choice("stage", IncidentStage.values());
        getStyleClass().add("data-room");
        table.setId("incidents-table");
        columns();
        this.state = new PanelState(table, messages);
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().addAll(head(), filters(), state);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        this.watch = model.shown().subscribe(this::show);
    }

    @Override
    public void close() {
        watch.unsubscribe();
        model.close();
    }

    private HBox head() {
        Label title = new Label(messages.text("cockpit.incidents.title"));
        title.getStyleClass().add("room-title");
        count.getStyleClass().add("muted");
        count.setId("incidents-count");
        HBox head = new HBox(title, count);
        head.getStyleClass().add("room-head");
        return head;
    }

    private HBox filters() {
        text.setId("incidents-text");
        text.setPromptText(messages.text("cockpit.incidents.text"));
        text.setPrefColumnCount(24);
        text.textProperty().addListener((property, before, now) -> filter());
        ended.setText(messages.text("cockpit.incidents.ended"));
        ended.setId("incidents-ended");
        ended.selectedProperty().addListener((property, before, now) -> filter());
        HBox line = new HBox(text, level, grade, stage, ended);
        line.getStyleClass().add("room-filters");
        return line;
    }

    private <E extends Enum<E>> ComboBox<Optional<E>> choice(String name, E[] values) {
        ComboBox<Optional<E>> box = new ComboBox<>();
        box.setId("incidents-" + name);
        box.getItems().add(Optional.empty());
        Arrays.stream(values).map(Optional::of).forEach(box.getItems()::add);
        box.setValue(Optional.empty());
        String all = messages.text("cockpit.incidents.all." + name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<E> value) {
                return value == null || value.isEmpty() ? all : messages.name(value.get());
            }

            @Override
            public Optional<E> fromString(String name) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        box.valueProperty().addListener((property, before, now) -> filter());
        return box;
    }

    private void filter() {
        CaseFilter now = model.filter().get();
        // an end is looked for among those that ended
        boolean withEnded = ended.isSelected()
                || stage.getValue().filter(IncidentStage::isEnded).isPresent();
        model.filter()
                .set(new CaseFilter(
                        level.getValue(),
                        grade.getValue(),
                        stage.getValue(),
                        text.getText(),
                        withEnded,
                        now.order(),
                        now.descending()));
    }

    private void show(CaseListModel.Shown shown) {
        count.setText(messages.text("cockpit.incidents.count", shown.rows().size(), shown.total()));
        CaseRow selected = table.getSelectionModel().getSelectedItem();
        table.setItems(FXCollections.observableList(shown.rows()));
        shown.rows().stream()
                .filter(row -> selected != null && row.id().equals(selected.id()))
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
        state.show(condition(shown));
    }

    private Condition condition(CaseListModel.Shown shown) {
        if (shown.trouble().isPresent()) {
            return new Condition.Failed(
                    messages.text("cockpit.incidents.failed", shown.trouble().get()),
                    messages.text("cockpit.incidents.failed.todo"));
        }
        if (shown.loading()) {
            return new Condition.Loading();
        }
        return shown.rows().isEmpty()
                ? new Condition.Empty(
                        messages.text("cockpit.incidents.none"), messages.text("cockpit.incidents.none.todo"))
                : new Condition.Live();
    }

    private void openSelected() {
        CaseRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(row.id());
        }
    }

    private void columns() {
        Columns.fit(table, messages.text("cockpit.incidents.none"));
        TableColumn<CaseRow, Grade> marks = GradeColumn.of(title("grade"), messages, CaseRow::grade);
        sorted(marks, CaseFilter.Order.GRADE);
        column("number", 136, 150, CaseRow::number, Optional.of(CaseFilter.Order.NUMBER));
        column("title", 200, 380, CaseRow::title, Optional.empty());
        column("stage", 90, 100, row -> messages.name(row.stage()), Optional.of(CaseFilter.Order.STAGE));
        column("level", 90, 100, row -> messages.name(row.level()), Optional.of(CaseFilter.Order.LEVEL));
        column("owner", 100, 160, CaseRow::owner, Optional.empty());
        column("place", 180, 380, CaseRow::place, Optional.empty());
        column("reported", 130, 150, row -> wording.dayClock(row.reportedAt()), Optional.of(CaseFilter.Order.REPORTED));
        // the order of the table is a wish to the model, which sorts all rows elsewhere
        table.setSortPolicy(sorted -> {
            List<TableColumn<CaseRow, ?>> by = sorted.getSortOrder();
            if (!by.isEmpty() && by.getFirst().getUserData() instanceof CaseFilter.Order order) {
                boolean down = by.getFirst().getSortType() == TableColumn.SortType.DESCENDING;
                model.filter().set(model.filter().get().sorted(order, down));
            }
            return true;
        });
    }

    private void column(
            String key,
            double least,
            double wanted,
            Function<CaseRow, String> words,
            Optional<CaseFilter.Order> order) {
        TableColumn<CaseRow, String> column = Columns.words(title(key), least, wanted, words);
        order.ifPresentOrElse(by -> sorted(column, by), () -> table.getColumns().add(column));
    }

    private void sorted(TableColumn<CaseRow, ?> column, CaseFilter.Order order) {
        column.setSortable(true);
        column.setUserData(order);
        table.getColumns().add(column);
    }

    private String title(String key) {
        return messages.text("cockpit.incidents.column." + key);
    }
}
