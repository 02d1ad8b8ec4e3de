package io.cityhelm.map.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that knows how much of it has been read. For one thread. */
public final class CountedInput extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    private final long size;
    private long read;

    private CountedInput(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    public static CountedInput open(Path file) throws IOException {
        return new CountedInput(new java.io.BufferedInputStream(Files.newInputStream(file), BUFFER), Files.size(file));
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
}
