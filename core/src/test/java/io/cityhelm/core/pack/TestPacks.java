package io.cityhelm.core.pack;

import io.cityhelm.core.pack.build.PackBuilder;
import io.cityhelm.core.pack.build.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The packs that tests work with: the demo city as it is committed, and copies of a small made-up city. */
public final class TestPacks {

    private TestPacks() {}

    /** The pack that the product ships; do not change it. */
    public static Path demo() {
        return Path.of(System.getProperty("cityhelm.root", "..")).resolve("resources/packs/hangzhou-2020");
    }

    /** A copy of the small city's sources and YAML files, not built yet. */
    public static Path copyOfTwoRivers(Path directory) throws IOException {
        try {
            copy(Path.of(TestPacks.class.getResource("/packs/two-rivers").toURI()), directory);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return directory;
    }

    /** A copy of the small city with its boundaries. */
    public static Path builtTwoRivers(Path directory) throws IOException, PackProblems {
        copyOfTwoRivers(directory);
        PackBuilder.build(directory, directory.resolve(PackReader.BOUNDARIES), Progress.none());
        return directory;
    }

    /** Copies all files below a directory. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void copyOne(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
