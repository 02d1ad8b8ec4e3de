package io.cityhelm.cockpit.caselist;

import io.cityhelm.cockpit.grade.GradeColumn;
import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.cockpit.panel.TableRoom;
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
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/** 事件: all incidents in a table. Enter or a double click opens one in the situation. FX thread. */
public final class IncidentsRoom extends TableRoom<CaseRow> implements AutoCloseable {

    private final CaseListModel model;
    private final Wording wording;
    private final Messages messages;
    private final ComboBox<Optional<Level>> level;
    private final ComboBox<Optional<Grade>> grade;
    private final ComboBox<Optional<IncidentStage>> stage;
    private final TextField text = new TextField();
    private final CheckBox ended = new CheckBox();
    private final Subscription watch;

    /** @param open called with the incident that somebody wants to see */
    public IncidentsRoom(CaseListModel model, Wording wording, Consumer<IncidentId> open) {
        super("incidents", wording.messages(), CaseRow::id, row -> open.accept(row.id()));
        this.model = model;
        this.wording = wording;
        this.messages = wording.messages();
        this.level = choice("level", Level.values());
        this.grade = choice("grade", Grade.values());
        this.stage = choice("stage", IncidentStage.values());
        columns();
        assemble(filters());
        this.watch =
                model.shown().subscribe(shown -> show(shown.rows(), shown.total(), shown.loading(), shown.trouble()));
    }

    @Override
    public void close() {
        watch.unsubscribe();
        model.close();
    }

    private HBox filters() {
        text.setId("incidents-text");
        text.setPromptText(text("text"));
        text.setPrefColumnCount(24);
        text.textProperty().addListener((property, before, now) -> filter());
        ended.setText(text("ended"));
        ended.setId("incidents-ended");
        ended.selectedProperty().addListener((property, before, now) -> filter());
        return new HBox(text, level, grade, stage, ended);
    }

    private <E extends Enum<E>> ComboBox<Optional<E>> choice(String name, E[] values) {
        ComboBox<Optional<E>> box = new ComboBox<>();
        box.setId("incidents-" + name);
        box.getItems().add(Optional.empty());
        Arrays.stream(values).map(Optional::of).forEach(box.getItems()::add);
        box.setValue(Optional.empty());
        String all = text("all." + name);
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

    private void columns() {
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
        table().setSortPolicy(sorted -> {
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
        order.ifPresentOrElse(
                by -> sorted(column, by), () -> table().getColumns().add(column));
    }

    private void sorted(TableColumn<CaseRow, ?> column, CaseFilter.Order order) {
        column.setSortable(true);
        column.setUserData(order);
        table().getColumns().add(column);
    }

    private String title(String key) {
        return text("column." + key);
    }
}
