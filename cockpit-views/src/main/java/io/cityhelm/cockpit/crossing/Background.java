package io.cityhelm.cockpit.crossing;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * "Do this elsewhere, and bring the result to the screen." View models call it; tests give them {@link #inline()}, and
 * need no toolkit and no waiting.
 */
public interface Background {

    /** Runs work off the screen's thread and hands the result or the failure to the screen's thread. */
    <T> void run(Callable<T> work, Consumer<T> onScreen, Consumer<Exception> onFailure);

    /** Runs something on the screen's thread, soon; from any thread. */
    void onScreen(Runnable action);

    /** Everything at once on the thread of the caller, in order. */
    static Background inline() {
        return new Background() {
            @Override
            public <T> void run(Callable<T> work, Consumer<T> onScreen, Consumer<Exception> onFailure) {
                T result;
                try {
                    result = work.call();
                } catch (Exception e) { // whatever the work throws is the caller's to show
                    onFailure.accept(e);
                    return;
                }
                onScreen.accept(result);
            }

            @Override
            public void onScreen(Runnable action) {
                action.run();
            }
        };
    }
}
