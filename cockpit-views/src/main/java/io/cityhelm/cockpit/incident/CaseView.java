package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionMenu;
import io.cityhelm.cockpit.grade.GradeMark;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The selected incident on the screen. Each part is touched only when what it shows has changed. */
public final class CaseView extends VBox {

    private final CaseBoards boards;
    private final Messages messages;
    private final GradeMark mark;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final FactsGrid facts = new FactsGrid();
    private final LoopTrack loop;
    private final ActionMenu actions;
    private final Label ordersHead;
    private final CaseOrders orders;
    private final VBox reports = new VBox();
    private final TimelineView timeline;
    private Optional<IncidentId> incidentShown = Optional.empty();

    /** @param sections what other rooms show of the case, below its record */
    public CaseView(
            CaseBoards boards,
            Messages messages,
            ActionDesk desk,
            ObservableValue<Instant> now,
            List<? extends Node> sections) {
        this.boards = boards;
        this.messages = messages;
        this.mark = new GradeMark(messages, 20);
        this.loop = new LoopTrack(messages);
        this.actions = new ActionMenu(messages, desk);
        this.timeline = new TimelineView(messages);
        this.ordersHead = section("case.orders");
        this.orders = new CaseOrders(messages, desk, now, boards::pick);
        getStyleClass().add("case");
        setId("case");
        reports.setId("case-reports");
        getChildren().addAll(header(), loop, facts, actions, ordersHead, orders);
        getChildren().addAll(section("case.reports"), reports, section("case.timeline"), timeline);
        getChildren().addAll(sections);
        InvalidationListener changed = change -> refresh();
        boards.model().state().addListener(changed);
        refresh();
    }

    /** Sets out the case again: another order was picked, or another officer sits here. */
    public void refresh() {
        boards.board().ifPresent(this::show);
    }

    /** Unfolds the actions that are not at the front, or folds them. */
    public void toggleActions() {
        actions.toggle();
    }

    private Node header() {
        title.getStyleClass().add("case-title");
        title.setWrapText(true);
        title.setMinWidth(0);
        mark.getStyleClass().add("large");
        HBox line = new HBox(mark, title);
        line.getStyleClass().add("case-head");
        HBox.setHgrow(title, Priority.ALWAYS);
        subtitle.getStyleClass().add("case-subtitle");
        subtitle.setWrapText(true);
        return new VBox(line, subtitle);
    }

    private Label section(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private void show(CaseBoard board) {
        if (!incidentShown.equals(Optional.of(board.id()))) {
            incidentShown = Optional.of(board.id());
            actions.fold();
            timeline.fold();
        }
        mark.show(board.grade());
        title.setText(board.title());
        subtitle.setText(board.subtitle());
        loop.show(board.loop());
        facts.show(board.facts());
        actions.show(board.actions());
        showOrders(board);
        showReports(board.reports());
        timeline.show(board.timeline());
    }

    private void showReports(List<String> lines) {
        List<String> shown = lines.isEmpty() ? List.of(messages.text("case.reports.none")) : lines;
        reports.getChildren().setAll(shown.stream().map(CaseView::reportLine).toList());
    }

    private static Label reportLine(String line) {
        Label label = new Label(line);
        label.getStyleClass().add("fact-text");
        label.setWrapText(true);
        return label;
    }

    private void showOrders(CaseBoard board) {
        ordersHead.setText(messages.text("case.orders.count", board.orders().size()));
        orders.show(board);
    }
}
