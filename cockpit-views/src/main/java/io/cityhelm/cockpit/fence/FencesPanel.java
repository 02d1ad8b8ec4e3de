package io.cityhelm.cockpit.fence;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.FormDialog;
import io.cityhelm.cockpit.action.NoticeLine;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.text.People;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.fence.Fence;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The geofences that stand, beside the map: who set them and when, and how one is set and ended. FX thread. */
public final class FencesPanel extends VBox {

    private final FencesModel model;
    private final FenceForms forms;
    private final Messages messages;
    private final Wording wording;
    private final People people;
    private final Actions actions;
    private final Notices notices = new Notices();
    private final ActionDesk desk;
    private final ListView<FenceOnMap> list = new ListView<>();

    /** What the owner does. @param draw has one drawn @param here sets one around the place that is shown */
    public record Actions(Runnable draw, Runnable here, Consumer<List<FenceOnMap>> fly, Runnable leave) {}

    FencesPanel(FencesModel model, FenceForms forms, People people, Wording wording, Actions actions) {
        this.model = model;
        this.forms = forms;
        this.messages = wording.messages();
        this.wording = wording;
        this.people = people;
        this.actions = actions;
        this.desk = new ActionDesk(new FormDialog(messages, this), notices);
        getStyleClass().addAll("why", "vicinity");
        setId("fences");
        setVisible(false);
        list.setId("fence-list");
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(text(messages.text("fence.none"), "muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Button draw = button("fence-draw", messages.text("fence.draw"), actions.draw());
        getChildren()
                .addAll(
                        head(),
                        new FlowPane(8, 8, draw, button("fence-here", messages.text("fence.here"), actions.here())),
                        new NoticeLine(notices, "fence-notice"),
                        text(messages.text("fence.keys"), "muted"),
                        list);
        model.standing().subscribe(all -> list.getItems().setAll(all));
    }

    /** For the forms of this panel. */
    ActionDesk desk() {
        return desk;
    }

    Notices notices() {
        return notices;
    }

    void open() {
        setVisible(true);
        notices.clear();
        list.requestFocus();
    }

    private HBox head() {
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Button close = button("fences-close", "✕", actions.leave());
        close.setAccessibleText(messages.text("cockpit.close"));
        HBox head = new HBox(8, text(messages.text("fence.title"), "why-title"), room, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void pressed(KeyEvent event) {
        FenceOnMap chosen = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ESCAPE) {
            actions.leave().run();
            event.consume();
        } else if (list.isFocused() && chosen != null && event.getCode() == KeyCode.ENTER) {
            actions.fly().accept(List.of(chosen));
            event.consume();
        } else if (list.isFocused() && chosen != null && event.getCode() == KeyCode.DELETE) {
            desk.ask(forms.ending(chosen.fence()));
            event.consume();
        }
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("action-button");
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label text(String words, String look) {
        Label label = new Label(words);
        label.getStyleClass().add(look);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private final class Row extends ListCell<FenceOnMap> {
        Row() {
            setPrefWidth(0);
            getStyleClass().add("vicinity-cell");
        }

        @Override
        protected void updateItem(FenceOnMap one, boolean empty) {
            super.updateItem(one, empty);
            setGraphic(empty || one == null ? null : row(one));
        }

        private Node row(FenceOnMap one) {
            Fence fence = one.fence();
            VBox words = new VBox(
                    new Label(fence.terms().name()),
                    quiet(String.join(
                            " · ",
                            messages.name(fence.terms().watch()),
                            messages.name(fence.terms().grade()))),
                    quiet(forms.kinds(fence.terms().kinds())),
                    quiet(messages.text(fence.begun().isPresent() ? "fence.now" : "fence.beginning", fence.inside())),
                    quiet(messages.text("fence.by", people.name(fence.by()), wording.dayClock(fence.at()))));
            words.getChildren().getFirst().getStyleClass().add("why-text");
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(
                    8, words, button("fence-end", messages.text("fence.end"), () -> desk.ask(forms.ending(fence))));
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }

        private static Label quiet(String words) {
            Label label = new Label(words);
            label.getStyleClass().add("muted");
            return label;
        }
    }
}
