package io.cityhelm.connect.kind.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A directory in which others put files. A file that still grows is left alone; one that was picked up is moved into
 * {@code taken} or {@code rejected} beside it, so that it is picked up once, and nothing is ever deleted. Links are not
 * followed. For one thread.
 */
final class DropBox {

    /** The largest file that is read, in bytes. */
    static final int LARGEST = 64 << 20;

    private static final int MOST_FILES = 10_000;

    private final Path directory;
    private final String names;
    private final Duration settle;
    private final Clock clock;

    /**
     * @param names with {@code *} and {@code ?}
     * @param settle how long a file has to rest before it is picked up
     */
    DropBox(Path directory, String names, Duration settle, Clock clock) {
        this.directory = directory;
        this.names = names;
        this.settle = settle;
        this.clock = clock;
    }

    Path directory() {
        return directory;
    }

    /** What can be picked up, the oldest first. */
    List<Path> ready() throws IOException {
        record Found(Path file, Instant changed) {}
        Instant rested = clock.instant().minus(settle);
        List<Found> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, names)) {
            for (Path file : all) {
                BasicFileAttributes is =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                Instant changed = is.lastModifiedTime().toInstant();
                if (is.isRegularFile() && !isHidden(file) && !changed.isAfter(rested) && found.size() < MOST_FILES) {
                    found.add(new Found(file, changed));
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found.stream()
                .sorted(Comparator.comparing(Found::changed).thenComparing(Found::file))
                .map(Found::file)
                .toList();
    }

    /** At most one byte more than is allowed, so that whoever reads it can say that it is too much. */
    byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    void taken(Path file) throws IOException {
        move(file, "taken");
    }

    void rejected(Path file) throws IOException {
        move(file, "rejected");
    }

    /** Two files of one name both stay. */
    private void move(Path file, String into) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(into));
        String name = file.getFileName().toString();
        for (int turn = 1; ; turn++) {
            try {
                Path target = folder.resolve(turn == 1 ? name : turn + "-" + name);
                Files.createFile(target);
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (FileAlreadyExistsException e) {
                if (turn == MOST_FILES) {
                    throw e;
                }
            }
        }
    }

    /** What is being written often has such a name until it is whole. */
    private static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp") || name.endsWith("~");
    }
}
