package io.cityhelm.connect.watch;

import io.cityhelm.connect.link.Timer;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a directory again and again, and tells what has changed once it has come to rest. Looking works on every file
 * system, also on one that another machine serves; there are some hundred files at most. Tells on a thread of its own, one
 * change after the other.
 */
public final class DirectoryWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryWatch.class);
    private static final Duration BETWEEN = Duration.ofMillis(700);
    private static final int DEEPEST = 3;
    private static final int MOST = 5_000;

    private final Path directory;
    private final Timer timer;
    private final Consumer<Set<Path>> listener;
    private final Settling settling;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Looks at once; then again only once it has begun.
     *
     * @param listener told which files came, changed or went; none of those that are there now
     * @throws IOException when the directory cannot be listed
     */
    public DirectoryWatch(Path directory, Timer timer, Consumer<Set<Path>> listener) throws IOException {
        this.directory = directory;
        this.timer = timer;
        this.listener = listener;
        this.settling = new Settling(files());
    }

    /** From now on it tells what has changed since it was made. */
    public void begin() {
        again();
    }

    @Override
    public void close() {
        closed.set(true);
    }

    private void again() {
        timer.after(BETWEEN, () -> Thread.ofVirtual().name("links-watch").start(this::look));
    }

    private void look() {
        if (closed.get()) {
            return;
        }
        try {
            Set<Path> changed = settling.look(files());
            if (!changed.isEmpty()) {
                listener.accept(changed);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be listed now", directory, e); // what runs goes on as it is
        } catch (RuntimeException e) {
            // the watch must outlive whatever a file makes go wrong
            LOG.error("a changed file of {} could not be followed", directory, e);
        }
        again();
    }

    private Map<Path, Stamp> files() throws IOException {
        Map<Path, Stamp> all = new HashMap<>();
        try (Stream<Path> found = Files.walk(directory, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : found.limit(MOST).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    stamp(file, all);
                }
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        return all;
    }

    private static void stamp(Path file, Map<Path, Stamp> all) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            if (is.isRegularFile()) {
                all.put(file, new Stamp(is.lastModifiedTime().toInstant(), is.size()));
            }
        } catch (IOException e) {
            LOG.trace("{} went while it was looked at", file, e);
        }
    }
}
