package io.cityhelm.app.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes written to the end of a file and forced to the disk: the least that durability can cost. */
final class BareWrites implements AutoCloseable {

    private final FileChannel channel;
    private final ByteBuffer bytes;

    private BareWrites(FileChannel channel, ByteBuffer bytes) {
        this.channel = channel;
        this.bytes = bytes;
    }

    /** @param size of each write, bytes */
    static BareWrites to(Path file, int size) throws IOException {
        return new BareWrites(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                ByteBuffer.allocateDirect(size));
    }

    /** Writes once. @return how long it took, nanoseconds */
    long write() throws IOException {
        bytes.clear();
        long from = System.nanoTime();
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) < 0) {
                throw new IOException("the disk takes no more");
            }
        }
        channel.force(false);
        return System.nanoTime() - from;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
