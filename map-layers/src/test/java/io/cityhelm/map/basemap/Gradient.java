package io.cityhelm.map.basemap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The picture that the test files show: see their SOURCES.md. */
public final class Gradient {

    public static final double WEST = 119.5;
    public static final double EAST = 121;
    public static final double SOUTH = 29.5;
    public static final double NORTH = 30.9;

    private Gradient() {}

    /** A test file, copied to where it may be spoilt. */
    public static Path file(String name, Path folder) {
        Path copy = folder.resolve(name);
        try (InputStream in = Gradient.class.getResourceAsStream(name)) {
            Files.copy(in, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int red(double lon) {
        return (int) ((lon - WEST) / (EAST - WEST) * 250);
    }

    public static int green(double lat) {
        return (int) ((lat - SOUTH) / (NORTH - SOUTH) * 250);
    }
}
