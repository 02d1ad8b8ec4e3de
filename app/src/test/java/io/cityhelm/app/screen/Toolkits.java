package io.cityhelm.app.screen;

import java.util.concurrent.TimeUnit;

/** One toolkit for all tests of this process: it can be started once only. */
public final class Toolkits {

    private static final java.util.concurrent.CompletableFuture<Void> UP = Toolkit.start(() -> {});

    private Toolkits() {}

    /** Waits until the toolkit is up. */
    public static void up() throws Exception {
        UP.get(30, TimeUnit.SECONDS);
    }
}
