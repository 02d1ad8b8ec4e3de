package io.cityhelm.cockpit.handover;

import io.cityhelm.cockpit.panel.WrappingScroll;
import io.cityhelm.core.handover.Handover;
import io.cityhelm.core.handover.HandoverStage;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The handover over the whole window: what stands in it is what is signed. Buttons that cannot be used now are still
 * there and are answered with the reason. FX thread.
 */
public final class HandoverSheet extends StackPane {

    private static final double WIDTH = 880;

    private final HandoverModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final VBox parts = new VBox(12);
    private final VBox signatures = new VBox();
    private final TextField words = new TextField();
    private final FlowPane buttons = new FlowPane(8, 8);

    public HandoverSheet(HandoverModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("sheet-shade");
        setId("handover");
        title.getStyleClass().add("room-title");
        WrappingScroll scroll = new WrappingScroll(parts);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        words.setId("handover-words");
        words.setPromptText(messages.text("handover.words"));
        Label said = new Label();
        said.setId("handover-said");
        said.setWrapText(true);
        said.textProperty().bind(model.said());
        VBox sheet = new VBox(12, title, scroll, signatures, words, buttons, said);
        sheet.setAlignment(Pos.TOP_LEFT);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(WIDTH, USE_PREF_SIZE);
        StackPane.setMargin(sheet, new Insets(24));
        getChildren().add(sheet);
        setVisible(false);
        // what is typed over the cockpit is not meant for the cockpit
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
            }
            event.consume();
        });
        model.shown().subscribe(now -> show(now.map(Versioned::state)));
    }

    /** Shows it as it stands now. */
    public void open() {
        setVisible(true);
        model.refresh(waits -> {});
        takeFocus();
    }

    /** Keys are for the sheet while it is open. */
    private void takeFocus() {
        if (words.isVisible()) {
            words.requestFocus();
        } else {
            buttons.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void show(Optional<Handover> handover) {
        title.setText(handover.map(model.lines()::title).orElseGet(() -> messages.text("handover.none")));
        parts.getChildren()
                .setAll(handover.map(model.lines()::of).orElse(List.of()).stream()
                        .map(HandoverSheet::part)
                        .toList());
        if (handover.isEmpty()) {
            parts.getChildren().add(quiet(messages.text("handover.none.todo")));
        }
        signatures
                .getChildren()
                .setAll(handover.map(model.lines()::signatures).map(HandoverSheet::part).stream()
                        .toList());
        HandoverStage stage = handover.map(Handover::stage).orElse(HandoverStage.TAKEN);
        buttons.getChildren().clear();
        words.setVisible(!stage.isEnded());
        words.setManaged(!stage.isEnded());
        switch (stage) {
            case DRAFTED -> {
                button("handover-note", "handover.add-note", () -> {
                    model.note(words.getText());
                    words.clear();
                });
                primary("handover-leave", "handover.sign.leaving", model::signLeaving);
                button("handover-discard", "handover.discard", () -> model.discard(words.getText()));
            }
            case LEFT -> {
                primary("handover-take", "handover.sign.coming", model::signComing);
                button("handover-discard", "handover.discard", () -> model.discard(words.getText()));
            }
            case TAKEN, DISCARDED -> primary("handover-draft", "handover.draft", model::draft);
        }
        if (handover.isPresent()) {
            button("handover-print", "handover.print", model::print);
        }
        button("handover-close", "cockpit.close", () -> setVisible(false));
        if (isVisible()) {
            takeFocus();
        }
    }

    private void primary(String id, String key, Runnable action) {
        button(id, key, action).getStyleClass().add("primary");
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.getStyleClass().add("action-button");
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
        return button;
    }

    private static VBox part(HandoverLines.Part part) {
        Label head = new Label(part.title());
        head.getStyleClass().add(part.lines().isEmpty() ? "muted" : "panel-title");
        VBox box = new VBox(4, head);
        part.lines().forEach(line -> box.getChildren().add(row(line)));
        return box;
    }

    private static HBox row(HandoverLines.Line line) {
        HBox row = new HBox(12);
        row.getStyleClass().add("sheet-row");
        if (!line.number().isEmpty()) {
            Label number = quiet(line.number());
            number.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(number);
        }
        Label what = new Label(line.what());
        what.setWrapText(true);
        VBox words = new VBox(what);
        if (!line.note().isBlank()) {
            words.getChildren().add(quiet(line.note()));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getChildren().add(words);
        if (!line.state().isEmpty()) {
            Label state = new Label(line.state());
            state.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(state);
        }
        return row;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
