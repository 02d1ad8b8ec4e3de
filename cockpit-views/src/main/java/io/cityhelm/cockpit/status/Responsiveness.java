package io.cityhelm.cockpit.status;

import java.util.Arrays;
import java.util.OptionalDouble;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * Measures how long it takes from a key to the screen: from the key event to the end of the layout of the next pulse,
 * which is what is painted. Keeps the latest {@value #KEPT}. FX thread.
 */
public final class Responsiveness {

    private static final int KEPT = 200;
    private static final int FEWEST = 5;
    private static final double NANOS_A_MILLI = 1e6;

    private final double[] millis = new double[KEPT];
    private long count;
    private long pressedAt;

    /** Listens to a scene for as long as the scene lives. */
    public void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(System.nanoTime()));
        scene.addPostLayoutPulseListener(() -> shown(System.nanoTime()));
    }

    /** The 95th percentile; empty before five keys. */
    public OptionalDouble p95() {
        int known = (int) Math.min(count, KEPT);
        if (known < FEWEST) {
            return OptionalDouble.empty();
        }
        double[] sorted = Arrays.copyOf(millis, known);
        Arrays.sort(sorted);
        return OptionalDouble.of(sorted[(int) Math.ceil(0.95 * known) - 1]);
    }

    void pressed(long nanos) {
        if (pressedAt == 0) {
            pressedAt = nanos;
        }
    }

    void shown(long nanos) {
        if (pressedAt != 0) {
            millis[(int) (count % KEPT)] = (nanos - pressedAt) / NANOS_A_MILLI;
            count++;
            pressedAt = 0;
        }
    }
}
