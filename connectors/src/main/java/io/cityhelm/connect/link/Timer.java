package io.cityhelm.connect.link;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs something later; tests put a clock of their own in its place. What it runs must be quick. */
public interface Timer extends AutoCloseable {

    /** @return takes it back while it has not begun */
    Runnable after(Duration delay, Runnable task);

    @Override
    void close();

    /** One thread for all waiting. */
    static Timer real() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("link-timer").daemon(true).factory());
        executor.setRemoveOnCancelPolicy(true);
        return new Timer() {
            @Override
            public Runnable after(Duration delay, Runnable task) {
                if (executor.isShutdown()) {
                    return () -> {};
                }
                ScheduledFuture<?> future = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
                return () -> future.cancel(false);
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }
}
