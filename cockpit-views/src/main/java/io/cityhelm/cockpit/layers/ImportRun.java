package io.cityhelm.cockpit.layers;

import io.cityhelm.map.importing.ImportWatch;
import java.util.function.Consumer;

/** One import under way: tells how far it is some times a second, and can be called off from another thread. */
final class ImportRun implements ImportWatch {

    private static final long EVERY_NANOS = 100_000_000L;

    private final Consumer<ImportStage.Running> told;
    private long last = System.nanoTime() - EVERY_NANOS;
    private volatile boolean cancelled;

    ImportRun(Consumer<ImportStage.Running> told) {
        this.told = told;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(double part, long records) {
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS) {
            last = now;
            told.accept(new ImportStage.Running(part, records));
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
