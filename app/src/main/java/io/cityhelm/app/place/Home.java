package io.cityhelm.app.place;

import java.nio.file.Path;

/**
 * The unpacked tree of the application: {@code bin}, {@code lib}, {@code packs}.
 *
 * @param path its root
 */
public record Home(Path path) {

    /** Set by the start script. */
    public static final String PROPERTY = "cityhelm.home";

    /** The tree that this process was started from; the working directory when it was started by hand. */
    public static Home ofThisProcess() {
        return new Home(
                Path.of(System.getProperty(PROPERTY, ".")).toAbsolutePath().normalize());
    }

    /** The folder of city packs. */
    public Path packs() {
        return path.resolve("packs");
    }
}
