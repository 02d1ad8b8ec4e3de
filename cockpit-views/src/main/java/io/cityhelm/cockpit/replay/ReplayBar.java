package io.cityhelm.cockpit.replay;

import io.cityhelm.cockpit.replay.ReplayModel.Stage;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * 回放 over the map: an amber frame, the time in large letters, and the slider. Not seen while the map shows what is now; its
 * middle lets the mouse through to the map. FX thread.
 */
public final class ReplayBar extends BorderPane {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

    private final ReplayModel model;
    private final Wording wording;
    private final Messages messages;
    private final Label time = new Label();
    private final Slider slider = new Slider(0, 1, 0);
    private final Label note = new Label();
    private final Button play;
    private final HBox bar = new HBox(8);
    private final ReadOnlyDoubleWrapper covered = new ReadOnlyDoubleWrapper(this, "covered", 0);
    private boolean following;

    public ReplayBar(ReplayModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.messages = wording.messages();
        this.play = button("replay-play", "replay.play", model::play);
        setId("replay");
        setPickOnBounds(false);
        getStyleClass().add("replay");
        Region frame = new Region();
        frame.setMouseTransparent(true);
        frame.getStyleClass().add("replay-frame");
        frame.setManaged(false);
        frame.resizeRelocate(0, 0, 0, 0);
        layoutBoundsProperty().subscribe(box -> frame.resizeRelocate(0, 0, box.getWidth(), box.getHeight()));
        getChildren().add(frame);
        setMinSize(0, 0);
        setBottom(controls());
        slider.valueProperty().addListener((_, _, value) -> {
            if (!following) {
                model.seek(model.from().plusSeconds(value.longValue()));
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                model.play();
                event.consume();
            }
        });
        model.stage().subscribe(this::show);
    }

    /** Says that layers on the map have no times, when there are such. */
    public void timeless(boolean some) {
        note.setVisible(some);
    }

    /** How much of the foot of the map it covers, logical pixels. */
    public ReadOnlyDoubleProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /** Two rows, so that a narrow map has room for them. */
    private VBox controls() {
        time.setId("replay-time");
        time.getStyleClass().add("replay-time");
        slider.setId("replay-slider");
        slider.setMinWidth(60);
        slider.setMax(ReplayModel.REACH.toSeconds());
        slider.setBlockIncrement(STEP.toSeconds());
        slider.setAccessibleText(messages.text("replay.slider"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        ComboBox<Integer> speed = new ComboBox<>();
        speed.setId("replay-speed");
        speed.getItems().setAll(ReplayModel.SPEEDS);
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer times) {
                return times == null ? "" : messages.text("replay.speed", String.valueOf(times));
            }

            @Override
            public Integer fromString(String typed) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        speed.valueProperty().bindBidirectional(model.speedProperty().asObject());
        speed.setMinWidth(USE_PREF_SIZE);
        Button now = button("replay-now", "replay.now", model::now);
        now.getStyleClass().add("primary");
        note.setId("replay-note");
        note.setText(messages.text("replay.timeless"));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setVisible(false);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox head = new HBox(12, time, note, now);
        head.setAlignment(Pos.CENTER_LEFT);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren()
                .setAll(
                        button("replay-back", "replay.back", () -> model.step(STEP.negated())),
                        play,
                        button("replay-forward", "replay.forward", () -> model.step(STEP)),
                        speed,
                        slider);
        VBox both = new VBox(4, head, bar);
        covered.bind(
                Bindings.when(visibleProperty()).then(both.heightProperty()).otherwise(0));
        both.getStyleClass().add("replay-bar");
        both.setMinWidth(0);
        return both;
    }

    private void show(Stage stage) {
        setVisible(!(stage instanceof Stage.Now));
        setManaged(isVisible());
        boolean there = stage instanceof Stage.At;
        time.setMinWidth(there ? USE_PREF_SIZE : 0); // why it failed may take more than there is
        bar.getChildren()
                .forEach(node -> node.setDisable(!there && node != time && !"replay-now".equals(node.getId())));
        switch (stage) {
            case Stage.Now _ -> {}
            case Stage.Reading _ -> time.setText(messages.text("replay.reading"));
            case Stage.Failed failed ->
                time.setText(messages.text(
                        "replay.failed", String.valueOf(failed.why().getMessage())));
            case Stage.At at -> {
                time.setText(messages.text(
                        "replay.time",
                        wording.clock(at.moment()),
                        wording.span(Duration.between(at.moment(), model.until()))));
                play.setText(messages.text(at.playing() ? "replay.pause" : "replay.play"));
                play.pseudoClassStateChanged(PLAYING, at.playing());
                following = true;
                slider.setValue(Duration.between(model.from(), at.moment()).toSeconds());
                following = false;
            }
        }
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("action-button");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
