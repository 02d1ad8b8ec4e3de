package io.cityhelm.cockpit.links;

import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.cockpit.panel.PanelState;
import io.cityhelm.cockpit.panel.PanelState.Condition;
import io.cityhelm.cockpit.panel.SheetParts;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.intake.LinkDecisions;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.intake.ReplayResults;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 被隔离的记录: by link and reason, with the record as it came, and tried again by the mapping of now. FX thread. */
final class RejectedPane extends VBox {

    /** In the list of links: all of them. */
    private static final String ALL = "";

    private final RejectedModel model;
    private final Wording wording;
    private final Messages messages;
    private final UnaryOperator<String> linkName;
    private final TableView<Rejected> table = new TableView<>();
    private final PanelState state;
    private final ComboBox<String> link;
    private final SimpleStringProperty words = new SimpleStringProperty("");
    private final TextArea raw = new TextArea();
    private final Button replay;
    private final Label result = new Label();
    private final Label title = new Label();

    /** @param linkName what people call a link, by its id */
    RejectedPane(RejectedModel model, LinkSteering steering, Wording wording, UnaryOperator<String> linkName) {
        this.model = model;
        this.wording = wording;
        this.messages = wording.messages();
        this.linkName = linkName;
        SheetParts parts = new SheetParts(messages);
        table.setId("rejected-table");
        Columns.fit(table, messages.text("cockpit.data.rejected.none"));
        columns();
        this.state = new PanelState(table, messages);
        VBox.setVgrow(state, Priority.ALWAYS);
        this.link = parts.choice(
                "rejected-link",
                id -> id.equals(ALL) ? messages.text("cockpit.data.rejected.all") : linkName.apply(id));
        link.setPrefWidth(220);
        link.getItems().setAll(ALL);
        link.setValue(ALL);
        link.valueProperty().subscribe(now -> look());
        var reason = parts.field("rejected-reason", words, "cockpit.data.rejected.reason");
        words.subscribe(now -> look());
        this.replay = parts.button(
                "rejected-replay",
                "cockpit.data.replay",
                () -> chosen().ifPresent(id -> steering.replay(id, LinkDecisions.MOST_REPLAYED)));
        Label said = new Label();
        said.textProperty().bind(steering.said());
        said.getStyleClass().add("muted");
        result.setId("rejected-result");
        title.getStyleClass().add("muted");
        HBox line = new HBox(link, reason, replay, title, result, said);
        line.getStyleClass().add("room-filters");
        raw.setId("rejected-raw");
        raw.setEditable(false);
        raw.setWrapText(true);
        raw.setPrefRowCount(7);
        raw.setPromptText(messages.text("cockpit.data.rejected.pick"));
        table.getSelectionModel().selectedItemProperty().subscribe(one -> raw.setText(one == null ? "" : one.raw()));
        setSpacing(12);
        getChildren().addAll(line, state, raw);
        model.shown().subscribe(this::show);
    }

    /** The links that can be chosen. */
    void links(List<String> ids) {
        List<String> all = new ArrayList<>(ids);
        all.addFirst(ALL);
        if (!link.getItems().equals(all)) {
            String before = link.getValue();
            link.getItems().setAll(all);
            link.setValue(all.contains(before) ? before : ALL);
        }
    }

    /** Chooses a link, as from the list. */
    void choose(String id) {
        if (!link.getItems().contains(id)) {
            link.getItems().add(id);
        }
        link.setValue(id);
    }

    void refresh() {
        model.refresh();
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(link.getValue()).filter(id -> !id.equals(ALL));
    }

    private void look() {
        model.look(chosen(), words.get());
    }

    private void show(RejectedModel.Shown now) {
        Rejected before = table.getSelectionModel().getSelectedItem();
        if (!table.getItems().equals(now.rejected())) {
            table.getItems().setAll(now.rejected());
            now.rejected().stream()
                    .filter(one -> before != null && one.number() == before.number())
                    .findFirst()
                    .ifPresent(one -> table.getSelectionModel().select(one));
        }
        title.setText(messages.text("cockpit.data.rejected", now.count()));
        replay.setDisable(chosen().isEmpty() || now.rejected().isEmpty());
        result.setText(now.replay().map(this::words).orElse(""));
        state.show(
                now.rejected().isEmpty()
                        ? new Condition.Empty(
                                messages.text("cockpit.data.rejected.none"),
                                messages.text("cockpit.data.rejected.none.todo"))
                        : new Condition.Live());
    }

    private String words(ReplayResults.Result of) {
        String counts = messages.text("cockpit.data.replayed", wording.clock(of.at()), of.taken(), of.still());
        return of.trouble()
                .map(why -> counts + " " + messages.text("cockpit.data.replayed.trouble", why))
                .orElse(counts);
    }

    private void columns() {
        column("at", 110, r -> wording.clock(r.at()));
        column("link", 180, r -> linkName.apply(r.connector()));
        column("reason", 420, Rejected::reason);
        column("replays", 80, r -> r.replays() == 0 ? "" : String.valueOf(r.replays()));
        column("raw", 520, r -> r.raw().replaceAll("\\s+", " "));
    }

    private void column(String key, double width, Function<Rejected, String> text) {
        TableColumn<Rejected, String> column =
                Columns.words(messages.text("cockpit.data.column." + key), Math.min(width, 80), width, text);
        table.getColumns().add(column);
    }
}
