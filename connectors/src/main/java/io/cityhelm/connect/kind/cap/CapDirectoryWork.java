package io.cityhelm.connect.kind.cap;

import io.cityhelm.connect.cap.CapReader;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Period;
import io.cityhelm.connect.link.Work;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Looks into a directory for {@code .xml} and {@code .cap} files that are new or changed. Leaves them where they are. */
final class CapDirectoryWork implements Work {

    private static final int MOST_FILES = 10_000;

    private final Path directory;
    private final Period period;
    private final CapPage page;
    private final LinkMeter meter;
    private Map<Path, FileTime> known = new HashMap<>();
    private volatile boolean cancelled;

    CapDirectoryWork(Path directory, Period period, CapPage page, LinkMeter meter) {
        this.directory = directory;
        this.period = period;
        this.page = page;
        this.meter = meter;
    }

    @Override
    public void once() throws LinkFailure {
        cancelled = false;
        Map<Path, FileTime> now = new HashMap<>();
        try {
            for (Path file : files()) {
                if (cancelled) {
                    return;
                }
                FileTime changed = Files.getLastModifiedTime(file);
                if (!changed.equals(known.get(file))) {
                    page.take(head(file));
                    known.put(file, changed);
                }
                now.put(file, changed);
            }
        } catch (IOException e) {
            throw LinkFailure.down(
                    Note.of("LinkDetail.directory", directory, e.getClass().getSimpleName()), e);
        }
        known = now;
        meter.live();
    }

    @Override
    public Duration pause() {
        return period.now();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(CapDirectoryWork::isCap)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
    }

    private static boolean isCap(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".xml") || name.endsWith(".cap")) && Files.isRegularFile(file);
    }

    /** One byte more than is allowed, so that the reader can say that it is too much. */
    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CapReader.LARGEST + 1);
        }
    }
}
