package io.cityhelm.app.bench;

import io.cityhelm.app.screen.Toolkit;
import java.util.concurrent.CompletableFuture;

/** The screen in memory that the benches of one run share: a process has one toolkit. */
final class BenchScreen {

    private static CompletableFuture<Void> up;

    private BenchScreen() {}

    /** Comes back when it is there. */
    static synchronized void open() {
        if (up == null) {
            Toolkit.drawInMemory();
            up = Toolkit.start(() -> {});
        }
        up.join();
    }
}
