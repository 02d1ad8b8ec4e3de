package io.cityhelm.cockpit.secondmap;

import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.keys.Keyboard;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.furniture.MapPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/**
 * The window of the second map: a line that says whether it is linked, and below it the map. Dressed as the scene of the
 * first one. FX thread.
 */
public final class SecondMapWindow implements AutoCloseable {

    /** Opens and closes it, in both windows. */
    public static final String KEY = "Ctrl+Shift+M";

    private static final String FRAME = "replay-frame";

    private final SecondMapModel model;
    private final Messages messages;
    private final Stage stage = new Stage();
    private final BorderPane root = new BorderPane();
    private final Label past = new Label();
    private final CheckBox link;
    private final Scene first;
    private final EventHandler<WindowEvent> withFirst;
    private final Subscription following;

    /**
     * @param first whose look it takes, and with whose window it closes
     * @param ofMap the keys of its map
     * @param simulated whether the departments are played by a simulator
     */
    public SecondMapWindow(
            SecondMapModel model,
            MapPane pane,
            Scene first,
            List<KeyAction> ofMap,
            boolean simulated,
            Messages messages,
            Consumer<String> say) {
        this.model = model;
        this.messages = messages;
        this.first = first;
        this.link = new CheckBox(messages.text("second.link"));
        root.setId("second-map");
        root.getStyleClass().add("deck");
        root.setTop(bar(simulated));
        root.setCenter(pane);
        pane.fullScreenProperty().set(() -> stage.setFullScreen(!stage.isFullScreen()));
        Scene scene = new Scene(root);
        Bindings.bindContent(scene.getStylesheets(), first.getStylesheets());
        scene.userAgentStylesheetProperty().bind(first.userAgentStylesheetProperty());
        Keyboard keyboard = new Keyboard(keys(ofMap), say);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keyboard::pressed);
        stage.setScene(scene);
        stage.setOnHidden(_ -> model.shut());
        this.withFirst = _ -> model.shut();
        first.getWindow().addEventHandler(WindowEvent.WINDOW_HIDDEN, withFirst);
        settle();
        this.following = Subscription.combine(
                model.linked()
                        .subscribe(linked ->
                                stage.setTitle(messages.text(linked ? "second.title.linked" : "second.title.free"))),
                stage.xProperty().subscribe(_ -> moved()),
                stage.yProperty().subscribe(_ -> moved()),
                stage.widthProperty().subscribe(_ -> moved()),
                stage.heightProperty().subscribe(_ -> moved()));
        stage.show();
        pane.map().requestFocus();
    }

    /** The time that the map shows instead of now, in words. */
    public void past(Optional<String> time) {
        past.setText(time.orElse(""));
        root.getStyleClass().remove(FRAME);
        time.ifPresent(_ -> root.getStyleClass().add(FRAME));
    }

    public void toFront() {
        stage.toFront();
        stage.requestFocus();
    }

    @Override
    public void close() {
        following.unsubscribe();
        link.selectedProperty().unbindBidirectional(model.linked());
        stage.getScene().userAgentStylesheetProperty().unbind();
        Bindings.unbindContent(stage.getScene().getStylesheets(), first.getStylesheets());
        first.getWindow().removeEventHandler(WindowEvent.WINDOW_HIDDEN, withFirst);
        stage.hide();
    }

    private HBox bar(boolean simulated) {
        link.setId("second-link");
        link.selectedProperty().bindBidirectional(model.linked());
        Label hint = new Label(messages.text("second.hint"));
        hint.getStyleClass().add("panel-hint");
        hint.setMinWidth(0);
        past.setId("second-past");
        past.getStyleClass().add("replay-time");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox bar = new HBox(12, link, hint, between, past);
        if (simulated) {
            Label badge = new Label(messages.text("cockpit.simulated"));
            badge.getStyleClass().add("simulated-badge");
            badge.setMinWidth(Region.USE_PREF_SIZE);
            bar.getChildren().add(badge);
        }
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("second-bar");
        return bar;
    }

    private List<KeyAction> keys(List<KeyAction> ofMap) {
        List<KeyAction> all = new ArrayList<>(ofMap);
        all.add(key(KEY, "cockpit.key.second", model::shut));
        all.add(key("Esc", "second.close", model::shut));
        all.add(key("L", "second.link", () -> model.linked().set(!model.linked().get())));
        all.add(key("F11", "cockpit.key.full-screen", () -> stage.setFullScreen(!stage.isFullScreen())));
        return all;
    }

    private static KeyAction key(String combination, String messageKey, Runnable action) {
        return KeyAction.of(KeyCombination.valueOf(combination), messageKey, action);
    }

    private void settle() {
        Rectangle2D box = ScreenRoom.place(
                model.box(),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        stage.setX(box.getMinX());
        stage.setY(box.getMinY());
        stage.setWidth(box.getWidth());
        stage.setHeight(box.getHeight());
    }

    /** A window that fills the screen is no place to come back to. */
    private void moved() {
        if (stage.isShowing() && !stage.isFullScreen() && !stage.isMaximized() && !stage.isIconified()) {
            model.moved(new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }
}
