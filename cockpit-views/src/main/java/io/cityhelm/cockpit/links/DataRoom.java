package io.cityhelm.cockpit.links;

import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.cockpit.panel.PanelState;
import io.cityhelm.cockpit.panel.PanelState.Condition;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** 数据接入: each link in operator words, and the latest records that were set aside with their reasons. FX thread. */
public final class DataRoom extends VBox implements AutoCloseable {

    private final Wording wording;
    private final Messages messages;
    private final TableView<LinkHealth> links = new TableView<>();
    private final TableView<Rejected> rejected = new TableView<>();
    private final PanelState linksState;
    private final PanelState rejectedState;
    private final Label rejectedTitle = new Label();
    private final Subscription watch;
    private Instant now = Instant.EPOCH;

    public DataRoom(LinksModel model, Wording wording) {
        this.wording = wording;
        this.messages = wording.messages();
        getStyleClass().add("data-room");
        links.setId("links-table");
        rejected.setId("rejected-table");
        Columns.fit(links, messages.text("cockpit.data.links.none"));
        Columns.fit(rejected, messages.text("cockpit.data.rejected.none"));
        linkColumns();
        rejectedColumns();
        this.linksState = new PanelState(links, messages);
        this.rejectedState = new PanelState(rejected, messages);
        VBox.setVgrow(linksState, Priority.ALWAYS);
        VBox.setVgrow(rejectedState, Priority.SOMETIMES);
        Label title = new Label(messages.text("cockpit.data.links"));
        title.getStyleClass().add("room-title");
        rejectedTitle.getStyleClass().add("room-title");
        getChildren().addAll(title, linksState, rejectedTitle, rejectedState);
        this.watch = model.health().subscribe(this::show);
    }

    @Override
    public void close() {
        watch.unsubscribe();
    }

    private void show(LinksModel.Health health) {
        now = health.at();
        links.getItems().setAll(health.links());
        rejected.getItems().setAll(health.rejected());
        rejectedTitle.setText(messages.text("cockpit.data.rejected", health.rejectedCount()));
        linksState.show(
                health.links().isEmpty()
                        ? new Condition.Empty(
                                messages.text("cockpit.data.links.none"), messages.text("cockpit.data.links.none.todo"))
                        : new Condition.Live());
        rejectedState.show(
                health.rejected().isEmpty()
                        ? new Condition.Empty(
                                messages.text("cockpit.data.rejected.none"),
                                messages.text("cockpit.data.rejected.none.todo"))
                        : new Condition.Live());
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
                        "lag", 100, (LinkHealth l) -> l.lag().map(wording::span).orElse("—")));
        links.getColumns().add(column("rejected", 90, (LinkHealth l) -> wording.number(l.rejected(), 0)));
        links.getColumns().add(column("dropped", 90, (LinkHealth l) -> wording.number(l.dropped(), 0)));
        links.getColumns().add(column("reconnects", 90, (LinkHealth l) -> wording.number(l.reconnects(), 0)));
        links.getColumns()
                .add(column(
                        "next",
                        110,
                        (LinkHealth l) -> l.nextTry().map(wording::clock).orElse("—")));
        links.getColumns().add(column("detail", 360, this::detail));
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

    private void rejectedColumns() {
        rejected.getColumns().add(column("at", 110, (Rejected r) -> wording.clock(r.at())));
        rejected.getColumns().add(column("link", 180, Rejected::connector));
        rejected.getColumns().add(column("reason", 420, Rejected::reason));
        rejected.getColumns().add(column("raw", 560, r -> r.raw().replaceAll("\\s+", " ")));
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
            case DOWN -> "▲";
            case OFF -> "–";
            case BROKEN -> "■";
        };
    }

    private <T> TableColumn<T, String> column(String key, double width, Function<T, String> text) {
        return Columns.words(messages.text("cockpit.data.column." + key), Math.min(width, 110), width, text);
    }
}
