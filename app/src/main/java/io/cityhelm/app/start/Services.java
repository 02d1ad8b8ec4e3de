package io.cityhelm.app.start;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started, in order. Closing stops it in the reverse order, each once, and goes on when one fails: a
 * connector that cannot be stopped must not keep the journal from being closed. Used from one thread.
 */
public final class Services implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    /** How something is started. */
    @FunctionalInterface
    public interface Start<T, X extends Exception> {
        T go() throws X;
    }

    /** How long a step of the start took. */
    public record Phase(String name, Duration took) {}

    private record Running(String name, AutoCloseable service) {}

    private final Deque<Running> running = new ArrayDeque<>();
    private final List<Phase> phases = new ArrayList<>();

    /** Starts something that has to be stopped. */
    public <T extends AutoCloseable, X extends Exception> T start(String name, Start<T, X> how) throws X {
        T service = measure(name, how);
        running.push(new Running(name, service));
        return service;
    }

    /** Does something that leaves nothing to stop. */
    public <T, X extends Exception> T measure(String name, Start<T, X> how) throws X {
        long from = System.nanoTime();
        T result = how.go();
        Phase phase = new Phase(name, Duration.ofNanos(System.nanoTime() - from));
        phases.add(phase);
        LOG.info("{} started in {} ms", name, phase.took().toMillis());
        return result;
    }

    /** The steps so far, in order. */
    public List<Phase> phases() {
        return List.copyOf(phases);
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            Running last = running.pop();
            try {
                last.service().close();
                LOG.info("{} stopped", last.name());
            } catch (Exception e) { // close() of anything may throw anything, and the rest is still to be stopped
                LOG.error("{} did not stop cleanly", last.name(), e);
            }
        }
    }
}
