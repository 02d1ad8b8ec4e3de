package io.cityhelm.map.crossing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/** A small piece of work that only the FX thread may do, asked for from elsewhere. */
public final class FxCall {

    private FxCall() {}

    /**
     * Does it on the FX thread and waits for the result. Never call it there.
     *
     * @throws CompletionException with what the work threw
     */
    public static <T> T get(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }
}
