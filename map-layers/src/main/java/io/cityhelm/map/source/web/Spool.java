package io.cityhelm.map.source.web;

import io.cityhelm.map.source.CountedInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The pages of a service, one behind the other in a file that is gone when this is closed. For one thread. */
final class Spool implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final List<Page> pages = new ArrayList<>();
    private long end;

    /** Where a page lies. */
    record Page(long from, long length) {}

    /** @param file must not be there yet */
    Spool(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Begins a page, or begins it again: what was written after the last whole one is written over. */
    OutputStream begin() throws IOException {
        channel.truncate(end);
        channel.position(end);
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
        };
    }

    /** The page that was begun is whole. */
    Page keep() throws IOException {
        Page page = new Page(end, channel.size() - end);
        end = channel.size();
        pages.add(page);
        return page;
    }

    List<Page> pages() {
        return pages;
    }

    long bytes() {
        return end;
    }

    CountedInput open(Page page) throws IOException {
        return CountedInput.open(file, page.from(), page.length());
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
