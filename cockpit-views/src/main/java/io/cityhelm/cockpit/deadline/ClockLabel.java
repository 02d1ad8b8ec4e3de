package io.cityhelm.cockpit.deadline;

import io.cityhelm.cockpit.deadline.Countdown.Pressure;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A running clock of a fixed width. Its text is not managed by the layout, so that a beat repaints a few glyphs and never
 * measures or moves what stands around it. FX thread.
 */
public final class ClockLabel extends Region {

    private static final double HEIGHT = 28;

    private final Messages messages;
    private final ObservableValue<Instant> now;
    private final Text text = new Text();
    private final ChangeListener<Instant> beat = (property, before, second) -> look();
    private Optional<Deadline> deadline = Optional.empty();
    private String fixed = "";

    /** @param width in pixels, wide enough for the longest clock */
    public ClockLabel(Messages messages, ObservableValue<Instant> now, double width) {
        this.messages = messages;
        this.now = now;
        getStyleClass().add("countdown");
        text.getStyleClass().add("countdown-text");
        text.setTextOrigin(VPos.CENTER);
        text.setManaged(false);
        getChildren().add(text);
        setMinSize(width, HEIGHT);
        setPrefSize(width, HEIGHT);
        setMaxWidth(width);
        // follows the beat only while it is on a screen: cells come and go
        sceneProperty().addListener((property, before, scene) -> follow(scene != null));
    }

    /** Runs towards a deadline; shows the other words when there is none. */
    public void show(Optional<Deadline> deadline, String otherwise) {
        this.deadline = deadline;
        this.fixed = otherwise;
        look();
    }

    /** The words on the clock, as they stand. */
    public String words() {
        return text.getText();
    }

    private void follow(boolean on) {
        now.removeListener(beat);
        if (on) {
            now.addListener(beat);
            look();
        }
    }

    private void look() {
        Optional<Countdown> countdown = deadline.map(d -> Countdown.of(d, now.getValue()));
        String words = countdown.map(c -> c.text(messages)).orElse(fixed);
        if (!words.equals(text.getText())) {
            text.setText(words);
            place();
        }
        press(countdown.map(Countdown::pressure).orElse(Pressure.CALM));
    }

    private void press(Pressure pressure) {
        for (Pressure each : Pressure.values()) {
            PseudoClass state = PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT));
            pseudoClassStateChanged(state, each == pressure && !fixedOnly());
        }
        pseudoClassStateChanged(PseudoClass.getPseudoClass("words"), fixedOnly());
    }

    private boolean fixedOnly() {
        return deadline.isEmpty();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    /** To the right edge, on whole pixels. */
    private void place() {
        double width = Math.ceil(text.getLayoutBounds().getWidth());
        text.setX(Math.max(0, Math.floor(getWidth() - width)));
        text.setY(Math.round(getHeight() / 2));
    }
}
