package io.cityhelm.cockpit.warning;

import io.cityhelm.connect.cap.CapWriter;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Message;
import io.cityhelm.core.warning.MessageStage;
import io.cityhelm.core.warning.Warning;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One warning: its messages with what became of each, newest first, and the picked one word for word. FX thread. */
final class WarningDetail extends VBox {

    private static final double LEAST = 130;
    private static final double LIST = 190;

    private final WarningWords words;
    private final Label headline = new Label();
    private final Label standing = new Label();
    private final ListView<Message> list = new ListView<>();
    private final TextArea document = new TextArea();

    /** @param actions what can be done to it */
    WarningDetail(WarningWords words, Messages messages, Node actions) {
        super(8);
        this.words = words;
        headline.getStyleClass().add("room-title");
        headline.setWrapText(true);
        standing.getStyleClass().add("muted");
        standing.setId("warning-standing");
        list.setId("warning-messages");
        list.setCellFactory(view -> new MessageCell());
        list.setMinHeight(LEAST);
        list.setPrefHeight(LIST);
        list.getSelectionModel().selectedItemProperty().subscribe(this::showDocument);
        document.setId("warning-document");
        document.setEditable(false);
        document.setWrapText(true);
        document.getStyleClass().add("sheet");
        document.setMinHeight(LEAST);
        Label title = new Label(messages.text("cockpit.warning.field.message"));
        title.getStyleClass().add("panel-title");
        VBox.setVgrow(document, Priority.ALWAYS);
        getChildren().addAll(headline, standing, actions, list, title, document);
    }

    /** @param warning null when none is picked */
    void show(Warning warning) {
        setVisible(warning != null);
        if (warning == null) {
            list.getItems().clear();
            return;
        }
        headline.setText(warning.content().headline());
        standing.setText(words.line(warning));
        list.getItems().setAll(warning.messages().reversed());
        list.getSelectionModel().selectFirst();
    }

    private void showDocument(Message message) {
        document.setText(message == null ? "" : CapWriter.write(message.bulletin(), message.supplement()));
    }

    /** The message in a line, and its story below. */
    private final class MessageCell extends ListCell<Message> {
        private final Label title = new Label();
        private final Label story = new Label();
        private final VBox lines = new VBox(title, story);

        MessageCell() {
            story.setWrapText(true);
            story.getStyleClass().add("muted");
            lines.getStyleClass().add("two-lines");
            lines.setMinWidth(0);
            lines.setPrefWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Message message, boolean empty) {
            super.updateItem(message, empty);
            if (empty || message == null) {
                setGraphic(null);
                return;
            }
            title.setText(words.head(message) + "  " + message.bulletin().identifier());
            title.getStyleClass().remove("complaint");
            if (message.stage() == MessageStage.REJECTED) {
                title.getStyleClass().add("complaint");
            }
            story.setText(String.join(" · ", words.story(message)));
            setGraphic(lines);
        }
    }
}
