package io.cityhelm.cockpit.crossing;

import javafx.animation.AnimationTimer;

/** Work that waits until frames have been drawn. FX thread. */
public final class Pulses {

    private Pulses() {}

    /** Runs something after so many pulses: the toolkit begins none before the last frame is painted. */
    public static void after(int pulses, Runnable next) {
        new AnimationTimer() {
            private int left = pulses;

            @Override
            public void handle(long now) {
                if (--left < 0) {
                    stop();
                    next.run();
                }
            }
        }.start();
    }
}
