package io.cityhelm.cockpit.action;

import io.cityhelm.core.text.Messages;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** "What will happen", kept true while the fields change. */
final class EffectView extends VBox {

    /** More than that and the preview scrolls, so that the buttons of the form stay on the screen. */
    private static final int MOST_LINES = 8;

    private static final double TALLEST = 320;

    private final GridPane lines = new GridPane();
    private final ScrollPane scroll = new ScrollPane();
    private final Label objection = new Label();

    EffectView(ReadOnlyObjectProperty<Effect> effect, Messages messages) {
        getStyleClass().add("form-effect");
        setId("form-effect");
        Label head = new Label(messages.text("form.effect"));
        head.getStyleClass().add("form-label");
        lines.getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(names, texts);
        objection.getStyleClass().add("form-objection");
        objection.setWrapText(true);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(TALLEST);
        scroll.setMinHeight(80);
        scroll.getStyleClass().add("quiet-scroll");
        getChildren().addAll(head, lines, objection);
        effect.addListener((property, before, now) -> show(now));
        show(effect.get());
    }

    private void show(Effect effect) {
        lines.getChildren().clear();
        int row = 0;
        for (Effect.Line line : effect.lines()) {
            Label name = new Label(line.label());
            name.getStyleClass().add("fact-name");
            Label text = new Label(line.text());
            text.getStyleClass().add("fact-text");
            text.setWrapText(true);
            lines.addRow(row++, name, text);
        }
        boolean many = effect.lines().size() > MOST_LINES;
        // a node has one place: out of the old one before it is put into the new one
        getChildren().removeAll(lines, scroll);
        scroll.setContent(many ? lines : null);
        getChildren().add(1, many ? scroll : lines);
        objection.setText(effect.objection().orElse(""));
        objection.setVisible(effect.objection().isPresent());
        objection.setManaged(effect.objection().isPresent());
    }
}
