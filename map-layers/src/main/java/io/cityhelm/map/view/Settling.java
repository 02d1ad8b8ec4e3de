package io.cityhelm.map.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Those who wait until the map stands still and is painted. For the FX thread. */
final class Settling {

    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();

    CompletableFuture<Void> future() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        waiting.add(done);
        return done;
    }

    boolean isAwaited() {
        return !waiting.isEmpty();
    }

    /** Tells all; whoever begins to wait meanwhile waits for the next time. */
    void complete() {
        List<CompletableFuture<Void>> done = List.copyOf(waiting);
        waiting.clear();
        done.forEach(future -> future.complete(null));
    }
}
