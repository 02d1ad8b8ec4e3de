package io.cityhelm.cockpit.crossing;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Work on virtual threads, results on the FX thread. */
public final class FxBackground implements Background {

    @Override
    public <T> void run(Callable<T> work, Consumer<T> onScreen, Consumer<Exception> onFailure) {
        Thread.ofVirtual().name("background").start(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception e) { // whatever the work throws is the caller's to show
                onScreen(() -> onFailure.accept(e));
                return;
            }
            onScreen(() -> onScreen.accept(result));
        });
    }

    @Override
    public void onScreen(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }
}
