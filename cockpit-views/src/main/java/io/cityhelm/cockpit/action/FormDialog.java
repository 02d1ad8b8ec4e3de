package io.cityhelm.cockpit.action;

import io.cityhelm.core.text.Messages;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Shows a form over the window: the fields, what will happen, Enter to confirm and Esc to let it be. One at a time. FX
 * thread.
 */
public final class FormDialog implements Asking {

    private static final double COLUMN = 400;

    private final Messages messages;
    private final Node anchor;
    private final Overlay overlay = new Overlay();
    private ActionForm form;
    private Node first;
    private final ChangeListener<ActionForm.State> follow = (property, before, state) -> show(state);
    private final Label complaint = new Label();
    private final Button confirm = new Button();
    private final Button drop = new Button();

    /** @param anchor any node of the scene that the form is to cover */
    public FormDialog(Messages messages, Node anchor) {
        this.messages = messages;
        this.anchor = anchor;
        complaint.getStyleClass().add("form-complaint");
        complaint.setId("form-complaint");
        complaint.setWrapText(true);
        confirm.getStyleClass().addAll("action-button", "primary");
        confirm.setId("form-confirm");
        confirm.setOnAction(event -> form.confirm());
        drop.getStyleClass().add("action-button");
        drop.setId("form-drop");
        drop.setOnAction(event -> form.drop());
        overlay.layer().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Whether a form is waiting for an answer. */
    public boolean isOpen() {
        return overlay.isOpen();
    }

    /** The layer that covers the window while a form is open: a style sheet can be hung on it. */
    public Parent layer() {
        return overlay.layer();
    }

    @Override
    public void ask(ActionForm asked) {
        if (isOpen()) {
            return;
        }
        form = asked;
        VBox card = card();
        form.state().addListener(follow);
        show(form.state().get());
        overlay.open(anchor, card, first);
    }

    /** Closes the form as if Esc had been pressed; it stays while the desk has it. */
    public void close() {
        if (isOpen()) {
            form.drop();
        }
    }

    private VBox card() {
        VBox card = new VBox(title(), columns(), new EffectView(form.effect(), messages), complaint, buttons());
        card.getStyleClass().addAll("panel-card", "form-card");
        card.setMaxSize(COLUMN * Math.max(1.3, form.columns().size()), Region.USE_PREF_SIZE);
        return card;
    }

    private Node title() {
        Label title = new Label(form.title());
        title.getStyleClass().add("form-title");
        title.setWrapText(true);
        return title;
    }

    private Node columns() {
        HBox columns = new HBox();
        columns.getStyleClass().add("form-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        first = confirm;
        for (var fields : form.columns()) {
            VBox column = new VBox();
            column.getStyleClass().add("form-column");
            column.setPrefWidth(COLUMN);
            HBox.setHgrow(column, Priority.ALWAYS);
            for (Field field : fields) {
                FieldView view = new FieldView(field, messages);
                first = first == confirm ? view.input() : first;
                column.getChildren().add(view);
                if (field instanceof Field.Sheet) {
                    VBox.setVgrow(view, Priority.ALWAYS);
                }
            }
            columns.getChildren().add(column);
        }
        return columns;
    }

    private Node buttons() {
        drop.setText(messages.text("form.drop"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(gap, drop, confirm);
        buttons.getStyleClass().add("form-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void show(ActionForm.State state) {
        String said = state instanceof ActionForm.State.Editing(var objection) ? objection.orElse("") : "";
        complaint.setText(said);
        complaint.setVisible(!said.isEmpty());
        complaint.setManaged(!said.isEmpty());
        boolean sending = state instanceof ActionForm.State.Sending;
        confirm.setText(sending ? messages.text("form.sending") : messages.text("form.confirm", form.verb()));
        drop.setDisable(sending);
        if (state instanceof ActionForm.State.Done || state instanceof ActionForm.State.Dropped) {
            form.state().removeListener(follow);
            overlay.close();
        }
    }

    /** Enter confirms from every field but the button that lets it be; Shift+Enter breaks a line. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            form.drop();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            enter(event);
        } else if (event.getCode() == KeyCode.TAB
                && !event.isControlDown()
                && event.getTarget() instanceof TextArea area) {
            // Tab leaves a text field here: nobody writes tables into a reason
            Event.fireEvent(
                    area,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
            event.consume();
        }
    }

    private void enter(KeyEvent event) {
        Node owner = anchor.getScene().getFocusOwner();
        if (owner == drop) {
            form.drop();
        } else if (event.isShiftDown() && owner instanceof TextArea area) {
            area.replaceSelection("\n");
        } else {
            form.confirm();
        }
        event.consume();
    }
}
