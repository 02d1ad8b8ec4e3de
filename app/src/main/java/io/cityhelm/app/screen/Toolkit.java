package io.cityhelm.app.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/** The JavaFX toolkit of this process: started once, ended once. */
public final class Toolkit {

    private Toolkit() {}

    /** Draws in memory from the start on: no display is needed. Has to come before {@link #start}. */
    public static void drawInMemory() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /**
     * Starts the toolkit without waiting for it; it stays up when the last window closes.
     *
     * @param first what the FX thread does first, while others do something else
     * @return done when the toolkit is up and that was done
     */
    public static CompletableFuture<Void> start(Runnable first) {
        CompletableFuture<Void> up = new CompletableFuture<>();
        // Platform.startup itself loads native libraries: not on the caller's time
        Thread.ofPlatform().name("toolkit-start").daemon(true).start(() -> {
            Runnable begin = () -> {
                try {
                    first.run();
                    up.complete(null);
                } catch (RuntimeException e) {
                    up.completeExceptionally(e);
                }
            };
            try {
                Platform.setImplicitExit(false);
                Platform.startup(begin);
            } catch (IllegalStateException _) {
                Platform.runLater(begin); // somebody in this process has started it already
            } catch (RuntimeException | UnsatisfiedLinkError e) {
                up.completeExceptionally(e);
            }
        });
        return up;
    }

    /** Runs something on the FX thread. The future holds what it returned or threw. */
    public static <T> CompletableFuture<T> onScreen(Callable<T> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(action.call());
            } catch (Exception e) { // handed to whoever waits
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** Begins something on the FX thread. The future holds what it comes to. */
    public static <T> CompletableFuture<T> beginOnScreen(Callable<CompletableFuture<T>> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                var _ = action.call().whenComplete((value, failure) -> {
                    if (failure == null) {
                        done.complete(value);
                    } else {
                        done.completeExceptionally(failure);
                    }
                });
            } catch (Exception e) { // handed to whoever waits
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** Closes every window and ends the toolkit, if it ever came up. Not on the FX thread. */
    public static void leave(CompletableFuture<Void> started) {
        try {
            started.join();
        } catch (CompletionException e) {
            return;
        }
        onScreen(() -> {
                    Leaving.closeWindows();
                    return null;
                })
                .join();
        Platform.exit();
    }
}
