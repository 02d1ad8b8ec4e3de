package io.cityhelm.map.crossing;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/** A piece of work that may touch the disk, done beside the FX thread, with its result brought back there. */
public final class Errand {

    private Errand() {}

    /**
     * Does the work on a thread of its own.
     *
     * @param done gets the result on the FX thread
     * @param failed gets the failure on the FX thread
     */
    public static <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Thread.ofVirtual().name("map-errand").start(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Exception e) {
                Platform.runLater(() -> failed.accept(e));
            }
        });
    }
}
