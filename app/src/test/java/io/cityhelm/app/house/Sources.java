package io.cityhelm.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the repository, as the gates walk them. */
final class Sources {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "out", "node_modules");

    private Sources() {}

    /** The root of the repository. */
    static Path root() {
        return Path.of(System.getProperty("cityhelm.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** Every file under a folder of the repository that ends so, without what the build makes. */
    static List<Path> under(Path folder, String end) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .filter(file -> isOurs(root().relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All Java sources, tests too. */
    static List<Path> java() {
        return under(root(), ".java");
    }

    /** The Java sources of the product, without tests. */
    static List<Path> productJava() {
        return java().stream()
                .filter(file -> file.toString().contains("src/main/java".replace('/', java.io.File.separatorChar)))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** How a file is called in a message. */
    static String name(Path file) {
        return root().relativize(file).toString();
    }

    private static boolean isOurs(Path relative) {
        for (Path part : relative) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
