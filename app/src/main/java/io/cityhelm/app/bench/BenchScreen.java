package io.cityhelm.app.bench;

import io.cityhelm.app.screen.Toolkit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The screen in memory that the benches of one run share: a process has one toolkit. For one thread. */
final class BenchScreen {

    private Optional<CompletableFuture<Void>> up = Optional.empty();

    /** Comes back when it is there. */
    void open() {
        if (up.isEmpty()) {
            Toolkit.drawInMemory();
            up = Optional.of(Toolkit.start(() -> {}));
        }
        up.get().join();
    }
}
