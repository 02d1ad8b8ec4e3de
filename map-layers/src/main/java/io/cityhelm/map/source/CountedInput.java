package io.cityhelm.map.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file, or a part of one, that knows how much of it has been read. For one thread. */
public final class CountedInput extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    private final long size;
    private long read;

    private CountedInput(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    public static CountedInput open(Path file) throws IOException {
        return new CountedInput(new BufferedInputStream(Files.newInputStream(file), BUFFER), Files.size(file));
    }

    /** The bytes of a file from one on, and no more than so many; they are there. */
    public static CountedInput open(Path file, long from, long length) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(from);
        return new CountedInput(
                new BufferedInputStream(new Part(Channels.newInputStream(channel), length), BUFFER), length);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        read += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        read += Math.max(0, count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false; // going back would be counted twice
    }

    /** 0 to 1. */
    public double part() {
        return size == 0 ? 1 : Math.min(1, (double) read / size);
    }

    /** Ends where the part does. */
    private static final class Part extends FilterInputStream {
        private long left;

        Part(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(super.available(), left);
        }
    }
}
