package io.cityhelm.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds everything of one workstation, locked for one running instance. The lock belongs to the process,
 * so that a killed one leaves nothing to clean up.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder, making it when it is not there.
     *
     * @throws InUseException when another instance has it
     * @throws IOException when it cannot be made or written
     */
    public static DataDirectory take(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(path.resolve("cityhelm.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataDirectory(path, channel, lock);
            }
        } catch (OverlappingFileLockException e) {
            // this very process has it
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new InUseException(path);
    }

    public Path path() {
        return path;
    }

    /** The folder of what each account typed into the command bar. */
    public Path typed() {
        return path.resolve("typed");
    }

    /** The folder of how each account likes its screen. */
    public Path choices() {
        return path.resolve("choices");
    }

    /** The folder of map pictures that were fetched. */
    public Path tiles() {
        return path.resolve("tiles");
    }

    /** The folder of printed pages. */
    public Path printed() {
        return path.resolve("printed");
    }

    /** The file of the journal and its read models. */
    public Path journal() {
        return path.resolve("journal.db");
    }

    /** The file of indicator samples and positions. */
    public Path observations() {
        return path.resolve("observations.db");
    }

    /** The folder of the pictures that belong to notes. */
    public Path attachments() {
        return path.resolve("attachments");
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }

    /** Another instance works in the folder. */
    public static final class InUseException extends IOException {
        private static final long serialVersionUID = 1L;

        InUseException(Path path) {
            super(path.toString());
        }
    }
}
