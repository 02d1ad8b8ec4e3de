package io.cityhelm.cockpit.vicinity;

import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The answer to what was asked of the map, beside the map: one list with a head for each kind. A click or Enter on a line
 * goes there. FX thread.
 */
public final class VicinityPanel extends VBox {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final VicinityModel model;
    private final Messages messages;
    private final Consumer<String> say;
    private final Runnable leave;
    private final Button back;
    private final Button close;
    private final Label title = new Label();
    private final Label asOf = new Label();
    private final StackPane choices = new StackPane();
    private final RadiusChoice radius;
    private final KindChoice kinds;
    private final ListView<VicinityRow> list = new ListView<>();
    private final Label instead = new Label();

    /** @param say shows a sentence to the operator @param leave takes the answer away */
    public VicinityPanel(
            VicinityModel model, Resources resources, Messages messages, Consumer<String> say, Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.say = say;
        this.radius = new RadiusChoice(model::widen, messages, list::requestFocus);
        this.kinds = new KindChoice(resources, model::only, messages);
        this.back = tool("vicinity-back", messages.text("vicinity.back"), model::back);
        this.leave = leave;
        this.close = tool("vicinity-close", "✕", leave);
        close.setAccessibleText(messages.text("cockpit.close"));
        back.managedProperty().bind(back.visibleProperty());
        getStyleClass().addAll("why", "vicinity");
        setId("vicinity");
        title.getStyleClass().add("why-title");
        title.setWrapText(true);
        title.setId("vicinity-title");
        asOf.getStyleClass().add("muted");
        asOf.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        asOf.setMinHeight(USE_PREF_SIZE);
        instead.setWrapText(true);
        list.setId("vicinity-list");
        list.getStyleClass().add("quiet-list");
        list.setCellFactory(_ -> new VicinityCell());
        list.setOnMouseClicked(_ -> chosen());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), title, asOf, choices, instead, list);
        model.state().subscribe(this::show);
    }

    private HBox head() {
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox head = new HBox(
                4,
                back,
                room,
                tool("vicinity-again", messages.text("vicinity.again"), model::again),
                tool("vicinity-copy", messages.text("vicinity.copy"), this::copy),
                close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Button tool(String id, String words, Runnable action) {
        Button tool = new Button(words);
        tool.setId(id);
        tool.getStyleClass().setAll("quiet-button");
        tool.setMinWidth(USE_PREF_SIZE);
        tool.setOnAction(_ -> action.run());
        return tool;
    }

    private void show(VicinityModel.State state) {
        setVisible(!(state instanceof VicinityModel.State.Quiet));
        back.setVisible(model.hasBack());
        switch (state) {
            case VicinityModel.State.Quiet quiet -> list.getItems().clear();
            case VicinityModel.State.Looking(Question question) -> {
                choose(question);
                say(messages.text("vicinity.looking"));
            }
            case VicinityModel.State.Failed(Question question, String why) -> {
                choose(question);
                say(messages.text("vicinity.failed", why));
            }
            case VicinityModel.State.Answered(Question question, Answer answer) -> {
                choose(question);
                title.setText(answer.title());
                asOf.setText(answer.asOf());
                say("");
                list.getItems().setAll(VicinityRow.of(answer));
                list.scrollTo(0);
                list.requestFocus();
            }
        }
    }

    private void say(String words) {
        instead.setText(words);
        instead.setVisible(!words.isEmpty());
        instead.setManaged(!words.isEmpty());
        list.setVisible(words.isEmpty());
    }

    private void choose(Question question) {
        List<Region> fitting = new ArrayList<>();
        if (question instanceof Question.Around around) {
            radius.show(around.metres());
            fitting.add(radius);
        } else if (question instanceof Question.Nearest nearest) {
            kinds.show(nearest.kind());
            fitting.add(kinds);
        }
        choices.getChildren().setAll(fitting);
        choices.setManaged(!fitting.isEmpty());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            chosen();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        } else if (COPY.match(event)) {
            copy();
            event.consume();
        }
    }

    private void chosen() {
        if (list.getSelectionModel().getSelectedItem() instanceof VicinityRow.Of(Answer.Line line)) {
            model.choose(line);
        }
    }

    private void copy() {
        if (model.state().get() instanceof VicinityModel.State.Answered(var question, Answer answer)) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, answer.text()));
            say.accept(messages.text("vicinity.copied"));
        }
    }
}
