package io.cityhelm.app.watch;

import io.cityhelm.core.command.CommandDesk;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits for something to be so, looking again whenever something was recorded. Used from one thread. */
final class Tail implements AutoCloseable {

    /** A question to the situation. */
    @FunctionalInterface
    interface Look<T> {
        Optional<T> now() throws Exception;
    }

    // one permit is enough: a look sees everything that was recorded before it
    private final Semaphore news = new Semaphore(0);
    private final AutoCloseable subscription;

    Tail(CommandDesk desk) {
        this.subscription = desk.onRecorded(recorded -> {
            if (news.availablePermits() == 0) {
                news.release();
            }
        });
    }

    /** What the look finds, as soon as it finds something; empty when the time is over. */
    <T> Optional<T> await(Duration atMost, Look<T> look) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<T> found = look.now();
        while (found.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0 || !news.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return look.now();
            }
            found = look.now();
        }
        return found;
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }
}
