package io.cityhelm.cockpit.links;

import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.cockpit.panel.PanelState;
import io.cityhelm.cockpit.panel.PanelState.Condition;
import io.cityhelm.cockpit.panel.SheetParts;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.connect.health.Lags;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Each link in operator words, and what can be done to it. FX thread. */
final class LinksPane extends VBox {

    private final Wording wording;
    private final Messages messages;
    private final TableView<LinkHealth> links = new TableView<>();
    private final PanelState state;
    private Instant now = Instant.EPOCH;

    /** @param rejected shows the rejected records of a link, by its id */
    LinksPane(LinkSteering steering, Wording wording, Consumer<String> rejected) {
        this.wording = wording;
        this.messages = wording.messages();
        links.setId("links-table");
        Columns.fit(links, messages.text("cockpit.data.links.none"));
        linkColumns();
        this.state = new PanelState(links, messages);
        VBox.setVgrow(state, Priority.ALWAYS);
        setSpacing(12);
        getChildren().addAll(steps(steering, rejected), state);
    }

    private HBox steps(LinkSteering steering, Consumer<String> rejected) {
        SheetParts parts = new SheetParts(messages);
        SimpleStringProperty reason = new SimpleStringProperty("");
        var why = parts.field("link-reason", reason, "cockpit.data.pause.reason");
        why.setPrefWidth(240);
        Label said = new Label();
        said.setId("link-said");
        said.textProperty().bind(steering.said());
        var pause = parts.button(
                "link-pause", "link.pause", () -> chosen().ifPresent(one -> steering.pause(one.id(), reason.get())));
        var resume =
                parts.button("link-resume", "link.resume", () -> chosen().ifPresent(one -> steering.resume(one.id())));
        var drill = parts.button(
                "link-rejected",
                "cockpit.data.show-rejected",
                () -> chosen().ifPresent(one -> rejected.accept(one.id())));
        links.getSelectionModel().selectedItemProperty().subscribe(one -> {
            pause.setDisable(one == null);
            resume.setDisable(one == null);
            drill.setDisable(one == null);
        });
        HBox line = new HBox(why, pause, resume, drill, said);
        line.getStyleClass().add("room-filters");
        return line;
    }

    private Optional<LinkHealth> chosen() {
        return Optional.ofNullable(links.getSelectionModel().getSelectedItem());
    }

    /** What is chosen stays chosen, though its line is read anew. */
    void show(LinksModel.Health health) {
        now = health.at();
        String before = chosen().map(LinkHealth::id).orElse("");
        links.getItems().setAll(health.links());
        health.links().stream()
                .filter(one -> one.id().equals(before))
                .findFirst()
                .ifPresent(one -> links.getSelectionModel().select(one));
        state.show(
                health.links().isEmpty()
                        ? new Condition.Empty(
                                messages.text("cockpit.data.links.none"), messages.text("cockpit.data.links.none.todo"))
                        : new Condition.Live());
    }

    /** Half, 95 and 99 of a hundred were no older. */
    private String spread(Lags lags) {
        return String.join(" / ", wording.span(lags.p50()), wording.span(lags.p95()), wording.span(lags.p99()));
    }

    private void linkColumns() {
        links.getColumns().add(column("name", 240, (LinkHealth l) -> messages.of(l.name())));
        links.getColumns().add(column("kind", 110, (LinkHealth l) -> messages.name(l.kind())));
        links.getColumns().add(stateColumn());
        links.getColumns()
                .add(column(
                        "seen",
                        110,
                        (LinkHealth l) -> l.lastSeen().map(this::age).orElse("—")));
        links.getColumns().add(column("rate", 100, (LinkHealth l) -> wording.number(l.ratePerMinute(), 0)));
        links.getColumns()
                .add(column(
                        "record",
                        110,
                        (LinkHealth l) -> l.lastRecord().map(this::age).orElse("—")));
        links.getColumns()
                .add(column(
                        "lags",
                        140,
                        (LinkHealth l) -> l.lags().map(this::spread).orElse("—")));
        links.getColumns().add(column("rejected", 90, (LinkHealth l) -> wording.number(l.rejected(), 0)));
        links.getColumns().add(column("dropped", 90, (LinkHealth l) -> wording.number(l.dropped(), 0)));
        links.getColumns().add(column("reconnects", 90, (LinkHealth l) -> wording.number(l.reconnects(), 0)));
        links.getColumns()
                .add(column(
                        "next",
                        110,
                        (LinkHealth l) -> l.nextTry().map(wording::clock).orElse("—")));
        links.getColumns().add(column("detail", 280, this::detail));
    }

    /**
     * What is wrong with it, how much went by unread, and that a response makes it look more often: one that failed waits
     * for its next try.
     */
    private String detail(LinkHealth link) {
        String quickened = link.quickened()
                .filter(every -> link.state() == LinkState.LIVE || link.state() == LinkState.WAITING)
                .map(every -> messages.text("cockpit.data.quickened", wording.period(every)))
                .orElse("");
        String dropped =
                link.dropped() > 0 ? messages.text("cockpit.data.dropped", wording.number(link.dropped(), 0)) : "";
        return Stream.of(link.detail().text(messages), dropped, quickened)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String age(Instant then) {
        return wording.age(then, now);
    }

    private TableColumn<LinkHealth, String> stateColumn() {
        TableColumn<LinkHealth, String> column =
                column("state", 90, (LinkHealth l) -> sign(l.state()) + " " + messages.name(l.state()));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                LinkHealth link = getTableRow() == null ? null : getTableRow().getItem();
                getStyleClass().removeIf(style -> style.startsWith("link-"));
                if (!empty && link != null) {
                    getStyleClass().add("link-" + link.state().name().toLowerCase(Locale.ROOT));
                }
            }
        });
        return column;
    }

    private static String sign(LinkState state) {
        return switch (state) {
            case LIVE -> "●";
            case WAITING -> "○";
            case STALE -> "◌";
            case DOWN -> "▲";
            case OFF -> "–";
            case BROKEN -> "■";
        };
    }

    private <T> TableColumn<T, String> column(String key, double width, Function<T, String> text) {
        return Columns.words(messages.text("cockpit.data.column." + key), Math.min(0.6 * width, 110), width, text);
    }
}
