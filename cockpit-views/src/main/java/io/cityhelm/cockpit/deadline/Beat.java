package io.cityhelm.cockpit.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/**
 * The one beat of all clocks on a screen: the time in whole seconds, changing once a second and nothing in between. FX
 * thread; the property needs no toolkit, only {@link #start()} does.
 */
public final class Beat implements AutoCloseable {

    // looked at more often than it changes, so that no second is skipped when a pulse comes late
    private static final Duration LOOK = Duration.millis(100);

    private static final int HALF = 500;

    private final Clock clock;
    private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper lit = new ReadOnlyBooleanWrapper(true);
    private Timeline timeline;

    public Beat(Clock clock) {
        this.clock = clock;
        look();
    }

    /** The second that it is. */
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /** On for half of each second: what has to blink, blinks together, once a second. */
    public ReadOnlyBooleanProperty lit() {
        return lit.getReadOnlyProperty();
    }

    /** Starts beating. */
    public void start() {
        if (timeline == null) {
            timeline = new Timeline(new KeyFrame(LOOK, event -> look()));
            timeline.setCycleCount(Animation.INDEFINITE);
            timeline.play();
        }
    }

    /** Looks at the clock; tests call it instead of waiting. */
    public void look() {
        Instant instant = clock.instant();
        lit.set(instant.get(ChronoField.MILLI_OF_SECOND) < HALF);
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        if (!second.equals(now.get())) {
            now.set(second);
        }
    }

    @Override
    public void close() {
        if (timeline != null) {
            timeline.stop();
            timeline = null;
        }
    }
}
