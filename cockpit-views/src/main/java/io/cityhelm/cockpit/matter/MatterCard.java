package io.cityhelm.cockpit.matter;

import io.cityhelm.cockpit.action.ActionBar;
import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.grade.GradeMark;
import io.cityhelm.cockpit.incident.FactsGrid;
import io.cityhelm.core.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A {@link Board} on the screen. FX thread. */
public final class MatterCard extends VBox {

    private final GradeMark mark;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label words = new Label();
    private final FactsGrid facts = new FactsGrid();
    private final ActionBar actions;

    public MatterCard(String id, Messages messages, ActionDesk desk) {
        this.mark = new GradeMark(messages, 20);
        this.actions = new ActionBar(messages, desk);
        getStyleClass().add("case");
        setId(id);
        mark.getStyleClass().add("large");
        title.getStyleClass().add("case-title");
        title.setWrapText(true);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(mark, title);
        head.getStyleClass().add("case-head");
        subtitle.getStyleClass().add("case-subtitle");
        subtitle.setWrapText(true);
        words.getStyleClass().add("alert-text");
        words.setWrapText(true);
        getChildren().addAll(new VBox(head, subtitle), words, facts, actions);
    }

    public void show(Board board) {
        mark.show(board.grade());
        title.setText(board.title());
        subtitle.setText(board.subtitle());
        words.setText(board.text());
        words.setManaged(!board.text().isBlank());
        words.setVisible(!board.text().isBlank());
        facts.show(board.facts());
        actions.show(board.actions());
    }
}
